// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Undecimated wavelet transform, all bands of some levels and the last approximation, as
 * PyRadiomics has it from PyWavelets' swtn: periodic, axes i, j, k in this order and in the order
 * of the letters (L for the low, H for the high band); an odd length is made even by repeating the
 * first sample at the end; each level filters the approximation of the one before with the same
 * filters.
 *
 * @param wavelet PyWavelets' name
 * @param startLevel levels to descend before the first
 * @param level number of levels
 * @param flatDimension the axis that is not transformed and has no letter (0 = k, 1 = j, 2 = i)
 */
public record Wavelet(String wavelet, int startLevel, int level, OptionalInt flatDimension)
    implements ImageFilter {
  /** A transform of all axes. */
  public Wavelet(String wavelet, int startLevel, int level) {
    this(wavelet, startLevel, level, OptionalInt.empty());
  }

  @Override
  public List<DerivedImage> apply(Volume image, IndexBox wanted) {
    boolean single = image.pixelType() == PixelType.FLOAT32;
    WaveletFilters filters =
        WaveletFilters.of(wavelet)
            .map(found -> single && wavelet.startsWith("coif") ? found.scaledInSingle() : found)
            .orElseThrow(
                () ->
                    new FilterException(
                        FilterException.Code.UNSUPPORTED,
                        "there is no wavelet of the name " + wavelet));
    PixelType type = single ? PixelType.FLOAT32 : PixelType.FLOAT64;
    int[] axes =
        IntStream.range(0, 3)
            .filter(axis -> flatDimension.isEmpty() || flatDimension.getAsInt() != 2 - axis)
            .toArray();
    String approximation = "L".repeat(axes.length);
    DoubleGrid data = evenSized(image);
    IndexBox all = IndexBox.all(new GridSize(data.ni(), data.nj(), data.nk()));
    for (int l = 0; l < startLevel; l++) {
      data = new BandSplitter(data, filters, all, type, axes).band(approximation);
    }
    List<DerivedImage> images = new ArrayList<>();
    for (int l = 1; l <= level; l++) {
      BandSplitter splitter =
          new BandSplitter(data, filters, l == level ? wanted : all, type, axes);
      for (String band : details(axes.length)) {
        images.add(derived(prefix(l) + band, splitter.band(band), image, wanted, type, l == level));
      }
      data = splitter.band(approximation);
    }
    images.add(derived(prefix(level) + approximation, data, image, wanted, type, true));
    return images;
  }

  /** The letters of all bands but the approximation, in ascending order with L before H. */
  private static List<String> details(int axes) {
    return IntStream.range(1, 1 << axes)
        .mapToObj(
            bits ->
                IntStream.range(0, axes)
                    .mapToObj(axis -> (bits >> (axes - 1 - axis) & 1) == 0 ? "L" : "H")
                    .collect(Collectors.joining()))
        .toList();
  }

  private static String prefix(int level) {
    return level == 1 ? "wavelet-" : "wavelet" + level + "-";
  }

  private static DerivedImage derived(
      String name,
      DoubleGrid band,
      Volume image,
      IndexBox wanted,
      PixelType type,
      boolean isCropped) {
    DoubleGrid part = isCropped ? band : band.crop(wanted);
    return new DerivedImage(name, Volume.of(image.geometry().crop(wanted), type, part.values()));
  }

  private static DoubleGrid evenSized(Volume image) {
    GridSize size = image.geometry().size();
    DoubleGrid in = new DoubleGrid(image.toDoubles(), size.i(), size.j(), size.k());
    if (size.i() % 2 == 0 && size.j() % 2 == 0 && size.k() % 2 == 0) {
      return in;
    }
    DoubleGrid even =
        new DoubleGrid(size.i() + size.i() % 2, size.j() + size.j() % 2, size.k() + size.k() % 2);
    for (int k = 0; k < even.nk(); k++) {
      for (int j = 0; j < even.nj(); j++) {
        int from = ((k % size.k()) * size.j() + j % size.j()) * size.i();
        int to = (k * even.nj() + j) * even.ni();
        System.arraycopy(in.values(), from, even.values(), to, size.i());
        if (even.ni() > size.i()) {
          even.values()[to + size.i()] = in.values()[from];
        }
      }
    }
    return even;
  }
}
