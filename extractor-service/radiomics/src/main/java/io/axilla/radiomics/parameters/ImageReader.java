// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import io.axilla.radiomics.settings.BinOrigin;
import io.axilla.radiomics.settings.Binning;
import io.axilla.radiomics.settings.ImageType;
import io.axilla.radiomics.settings.MeasuredImage;
import io.axilla.radiomics.settings.Measuring;
import io.axilla.radiomics.settings.Sigma;
import io.axilla.radiomics.settings.WeightingNorm;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/** One image type of a parameter file and how it is measured. */
final class ImageReader {
  /** PyRadiomics' image types. */
  static final List<String> WORDS =
      List.of(
          "Original",
          "Wavelet",
          "LoG",
          "Square",
          "SquareRoot",
          "Logarithm",
          "Exponential",
          "Gradient",
          "LBP2D",
          "LBP3D");

  private ImageReader() {}

  static MeasuredImage read(String word, Values values) {
    return new MeasuredImage(type(word, values), measuring(values));
  }

  private static ImageType type(String word, Values values) {
    return switch (word) {
      case "Original" -> new ImageType.Original();
      case "Wavelet" ->
          new ImageType.Wavelet(
              values.text("wavelet").orElse("coif1"),
              values.whole("start_level", 0, Integer.MAX_VALUE).orElse(0),
              values.whole("level", 1, Integer.MAX_VALUE).orElse(1));
      case "LoG" -> new ImageType.LaplacianOfGaussian(sigmas(values));
      case "Square" -> new ImageType.Square();
      case "SquareRoot" -> new ImageType.SquareRoot();
      case "Logarithm" -> new ImageType.Logarithm();
      case "Exponential" -> new ImageType.Exponential();
      case "Gradient" -> new ImageType.Gradient(values.flag("gradientUseSpacing", true));
      default -> throw Values.unsupported("the image type " + word, "leave it out");
    };
  }

  private static List<Sigma> sigmas(Values values) {
    List<Double> numbers = values.reals("sigma").orElse(List.of());
    if (numbers.isEmpty() || !numbers.stream().allMatch(number -> number > 0)) {
      throw Values.invalid("imageType.LoG.sigma", numbers, "a list of positive numbers");
    }
    return ((List<?>) Objects.requireNonNull(values.raw("sigma")))
        .stream()
            .map(
                written ->
                    written instanceof Long whole
                        ? Sigma.ofWhole(whole.intValue())
                        : Sigma.of((Double) written))
            .toList();
  }

  static Measuring measuring(Values values) {
    OptionalInt binCount = values.whole("binCount", 1, Integer.MAX_VALUE);
    Binning binning =
        binCount.isPresent()
            ? new Binning.Count(binCount.getAsInt())
            : new Binning.Width(values.positive("binWidth").orElse(25), binOrigin(values));
    boolean isFlat = values.flag("force2D", false);
    boolean mergeSlices = values.flag("mergeSlices", true);
    if (!isFlat && !mergeSlices) {
      throw Values.invalid("setting.mergeSlices", false, "true unless force2D is");
    }
    int flatDimension = values.whole("force2Ddimension", 0, 2).orElse(0);
    List<String> norms =
        Arrays.stream(WeightingNorm.values())
            .filter(norm -> norm != WeightingNorm.NONE)
            .map(WeightingNorm::word)
            .toList();
    return new Measuring(
        binning,
        values.wholes("distances", 1).filter(d -> !d.isEmpty()).orElse(List.of(1)),
        isFlat ? OptionalInt.of(flatDimension) : OptionalInt.empty(),
        values.flag("symmetricalGLCM", true),
        values.word("weightingNorm", norms).map(ImageReader::norm).orElse(WeightingNorm.NONE),
        values.whole("gldm_a", 0, Integer.MAX_VALUE).orElse(0),
        values.real("voxelArrayShift").orElse(0),
        mergeSlices,
        values.flag("excessKurtosis", values.flag("ibsi", false)));
  }

  private static BinOrigin binOrigin(Values values) {
    BinOrigin absent = values.flag("ibsi", false) ? BinOrigin.RANGE : BinOrigin.MULTIPLE;
    List<String> words = Arrays.stream(BinOrigin.values()).map(BinOrigin::word).toList();
    return values
        .word("binOrigin", words)
        .map(word -> BinOrigin.values()[words.indexOf(word)])
        .orElse(absent);
  }

  private static WeightingNorm norm(String word) {
    return Arrays.stream(WeightingNorm.values())
        .filter(norm -> norm.word().equals(word))
        .findFirst()
        .orElseThrow();
  }
}
