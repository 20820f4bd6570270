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
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The features of one image inside the mask. Its grey levels are found once for all classes, each
 * matrix once for all its features. For use by one thread.
 */
public final class ImageFeatures {
  private final FirstOrderFeatures firstOrder;
  private final TextureMatrices matrices;
  private @Nullable List<GlcmFeatures> glcm;
  private @Nullable List<SizeMatrix> glrlm;
  private @Nullable SizeMatrix glszm;
  private @Nullable SizeMatrix gldm;
  private @Nullable Ngtdm ngtdm;

  /**
   * @param values one for each voxel inside, in the order of {@link Roi#position}
   * @param type of the image that they come from
   */
  public ImageFeatures(Roi roi, double[] values, PixelType type, Measuring measuring) {
    GreyLevels levels = GreyLevels.of(roi, values, type, measuring.binning());
    firstOrder =
        new FirstOrderFeatures(
            values, levels, roi.geometry().voxelVolumeMm3(), measuring.voxelArrayShift());
    matrices = new TextureMatrices(levels, roi.geometry().spacing(), measuring);
  }

  /** The value of a feature of any class but shape. */
  public double value(Feature feature) {
    return switch (feature.family()) {
      case FIRST_ORDER -> firstOrder.value(feature);
      case GLCM -> mean(glcm(), m -> m.value(feature));
      case GLRLM -> mean(glrlm(), m -> GlrlmFeatures.value(feature, m));
      case GLSZM -> GlszmFeatures.value(feature, glszm());
      case GLDM -> GldmFeatures.value(feature, gldm());
      case NGTDM -> NgtdmFeatures.value(feature, ngtdm());
      case SHAPE, SHAPE_2D -> throw new IllegalArgumentException(feature + " needs no image");
    };
  }

  /** The mean over the directions in which a feature is defined; NaN if there is none. */
  private static <T> double mean(List<T> directions, ToDoubleFunction<T> feature) {
    double sum = 0;
    int count = 0;
    for (T direction : directions) {
      double value = feature.applyAsDouble(direction);
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }

  private List<GlcmFeatures> glcm() {
    if (glcm == null) {
      glcm = matrices.glcm().stream().map(GlcmFeatures::new).toList();
    }
    return glcm;
  }

  private List<SizeMatrix> glrlm() {
    if (glrlm == null) {
      glrlm = matrices.glrlm();
    }
    return glrlm;
  }

  private SizeMatrix glszm() {
    if (glszm == null) {
      glszm = matrices.glszm();
    }
    return glszm;
  }

  private SizeMatrix gldm() {
    if (gldm == null) {
      gldm = matrices.gldm();
    }
    return gldm;
  }

  private Ngtdm ngtdm() {
    if (ngtdm == null) {
      ngtdm = matrices.ngtdm();
    }
    return ngtdm;
  }
}
