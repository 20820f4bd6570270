// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.discretise.GreyLevels;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.image.PixelType;
import io.axilla.radiomics.image.Roi;
import io.axilla.radiomics.settings.Measuring;
import io.axilla.radiomics.texture.Ngtdm;
import io.axilla.radiomics.texture.SizeMatrix;
import io.axilla.radiomics.texture.TextureMatrices;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The features of one image inside the mask. Its grey levels are found once for all classes, each
 * matrix once for all its features. For use by one thread.
 */
public final class ImageFeatures {
  private final FirstOrderFeatures firstOrder;
  private final int highestLevel;
  private final List<TextureMatrices> matrices;
  private @Nullable List<GlcmFeatures> glcm;
  private @Nullable List<SizeMatrix> glrlm;
  private @Nullable List<SizeMatrix> glszm;
  private @Nullable List<SizeMatrix> gldm;
  private @Nullable List<Ngtdm> ngtdm;

  /**
   * @param values one for each voxel inside, in the order of {@link Roi#position}
   * @param type of the image that they come from
   * @param lowerLimit where the range starts that the voxels were taken by; empty if they were not
   */
  public ImageFeatures(
      Roi roi, double[] values, PixelType type, Measuring measuring, OptionalDouble lowerLimit) {
    GreyLevels levels = GreyLevels.of(roi, values, type, measuring.binning(), lowerLimit);
    firstOrder = new FirstOrderFeatures(values, levels, roi.geometry().voxelVolumeMm3(), measuring);
    highestLevel = levels.highest();
    List<GreyLevels> parts =
        measuring.mergeSlices()
            ? List.of(levels)
            : levels.slices(measuring.flatDimension().orElseThrow());
    matrices =
        parts.stream()
            .map(part -> new TextureMatrices(part, roi.geometry().spacing(), measuring))
            .toList();
  }

  /** The value of a feature of any class but shape. */
  public double value(Feature feature) {
    return switch (feature.family()) {
      case FIRST_ORDER -> firstOrder.value(feature);
      case GLCM -> mean(glcm(), m -> m.value(feature));
      case GLRLM -> mean(glrlm(), m -> GlrlmFeatures.value(feature, m));
      case GLSZM -> mean(glszm(), m -> GlszmFeatures.value(feature, m));
      case GLDM -> mean(gldm(), m -> GldmFeatures.value(feature, m));
      case NGTDM -> mean(ngtdm(), m -> NgtdmFeatures.value(feature, m));
      case SHAPE, SHAPE_2D -> throw new IllegalArgumentException(feature + " needs no image");
    };
  }

  /**
   * The mean over the slices and directions in which a feature is defined; NaN if there is none.
   */
  private static <T> double mean(List<T> parts, ToDoubleFunction<T> feature) {
    double sum = 0;
    int count = 0;
    for (T part : parts) {
      double value = feature.applyAsDouble(part);
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }

  private List<GlcmFeatures> glcm() {
    if (glcm == null) {
      glcm =
          matrices.stream()
              .flatMap(part -> part.glcm().stream())
              .map(matrix -> new GlcmFeatures(matrix, highestLevel))
              .toList();
    }
    return glcm;
  }

  private List<SizeMatrix> glrlm() {
    if (glrlm == null) {
      glrlm = matrices.stream().flatMap(part -> part.glrlm().stream()).toList();
    }
    return glrlm;
  }

  private List<SizeMatrix> glszm() {
    if (glszm == null) {
      glszm = matrices.stream().map(TextureMatrices::glszm).toList();
    }
    return glszm;
  }

  private List<SizeMatrix> gldm() {
    if (gldm == null) {
      gldm = matrices.stream().map(TextureMatrices::gldm).toList();
    }
    return gldm;
  }

  private List<Ngtdm> ngtdm() {
    if (ngtdm == null) {
      ngtdm = matrices.stream().map(TextureMatrices::ngtdm).toList();
    }
    return ngtdm;
  }
}
