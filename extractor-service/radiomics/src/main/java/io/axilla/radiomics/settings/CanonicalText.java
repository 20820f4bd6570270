// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import io.axilla.radiomics.feature.Family;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.image.Vector3;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Settings as lines of {@code name = value}, in PyRadiomics' names. The digest of the settings is
 * that of this text: a change of notation here makes new digests, and models refuse them; so the
 * first line counts the notation. What came after the first notation is written only where it is
 * not at its default.
 */
final class CanonicalText {
  private CanonicalText() {}

  static String of(ExtractionSettings settings) {
    StringBuilder text = new StringBuilder("axilla radiomics settings 1\n");
    for (MeasuredImage image : settings.images()) {
      line(text, "imageType", type(image.type()) + " " + measuring(image.measuring()));
    }
    for (Family family : settings.features().stream().map(Feature::family).distinct().toList()) {
      line(
          text,
          "featureClass." + family.word(),
          settings.features().stream()
              .filter(f -> f.family() == family)
              .map(Feature::pyradiomicsName)
              .collect(Collectors.joining(",")));
    }
    line(text, "normalize", settings.normalisation().map(CanonicalText::normalisation));
    line(text, "resampling", settings.resampling().map(CanonicalText::resampling));
    line(text, "preCrop", String.valueOf(settings.preCrop()));
    line(text, "padDistance", String.valueOf(settings.padDistance()));
    line(text, "resegmentation", settings.resegmentation().map(CanonicalText::resegmentation));
    RoiRules rules = settings.roiRules();
    line(text, "minimumROIDimensions", String.valueOf(rules.minimumDimensions()));
    line(text, "minimumROISize", optional(rules.minimumSize()));
    line(text, "geometryTolerance", number(rules.geometryTolerance()));
    line(text, "correctMask", String.valueOf(rules.correctMask()));
    if (settings.shapeRules().sampleCovariance()) {
      line(text, "sampleCovariance", "true");
    }
    if (settings.shapeRules().wholeMask()) {
      line(text, "wholeShape", "true");
    }
    if (settings.shapeRules().flatDimension().isPresent()) {
      line(text, "shape2D", optional(settings.shapeRules().flatDimension()));
    }
    return text.toString();
  }

  private static String type(ImageType type) {
    String parameters = "";
    if (type instanceof ImageType.Wavelet wavelet) {
      parameters =
          "wavelet="
              + wavelet.wavelet()
              + " start_level="
              + wavelet.startLevel()
              + " level="
              + wavelet.level();
    } else if (type instanceof ImageType.LaplacianOfGaussian log) {
      parameters =
          "sigma=" + log.sigmas().stream().map(Sigma::written).collect(Collectors.joining(","));
    } else if (type instanceof ImageType.Gradient gradient) {
      parameters = "gradientUseSpacing=" + gradient.useSpacing();
    }
    return type.word() + "(" + parameters + ")";
  }

  private static String measuring(Measuring measuring) {
    String binning =
        measuring.binning() instanceof Binning.Width width
            ? "binWidth="
                + number(width.width())
                + unless(width.origin() == BinOrigin.MULTIPLE, "binOrigin", width.origin().word())
            : "binCount=" + ((Binning.Count) measuring.binning()).count();
    return binning
        + " distances="
        + measuring.distances().stream().map(String::valueOf).collect(Collectors.joining(","))
        + " force2D="
        + optional(measuring.flatDimension())
        + " symmetricalGLCM="
        + measuring.symmetricalGlcm()
        + " weightingNorm="
        + measuring.weightingNorm().word()
        + " gldm_a="
        + measuring.gldmCutoff()
        + " voxelArrayShift="
        + number(measuring.voxelArrayShift())
        + unless(measuring.mergeSlices(), "mergeSlices", "false")
        + unless(!measuring.excessKurtosis(), "excessKurtosis", "true");
  }

  private static String normalisation(Normalisation n) {
    return "normalizeScale="
        + number(n.scale())
        + " removeOutliers="
        + optional(n.removeOutliers());
  }

  private static String resampling(Resampling r) {
    Vector3 s = r.spacing();
    return "resampledPixelSpacing="
        + number(s.x())
        + ","
        + number(s.y())
        + ","
        + number(s.z())
        + " interpolator="
        + r.interpolator().simpleItkName()
        + unless(r.alignment() == GridAlignment.CORNER, "gridAlignment", r.alignment().word())
        + unless(
            r.maskInterpolator() == Interpolator.NEAREST_NEIGHBOUR,
            "maskInterpolator",
            r.maskInterpolator().simpleItkName())
        + unless(!r.roundIntensities(), "roundIntensities", "true");
  }

  private static String resegmentation(Resegmentation r) {
    return "resegmentRange="
        + number(r.lower())
        + ","
        + optional(r.upper())
        + " resegmentMode="
        + r.mode().name().toLowerCase(Locale.ROOT)
        + " resegmentShape="
        + r.shape()
        + unless(r.outliers().isEmpty(), "resegmentOutliers", optional(r.outliers()));
  }

  private static String unless(boolean isDefault, String name, String value) {
    return isDefault ? "" : " " + name + "=" + value;
  }

  private static String number(double value) {
    return Double.toString(value);
  }

  private static String optional(OptionalInt value) {
    return value.isPresent() ? String.valueOf(value.getAsInt()) : "none";
  }

  private static String optional(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : "none";
  }

  private static void line(StringBuilder text, String name, Optional<String> value) {
    line(text, name, value.orElse("none"));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(" = ").append(value).append('\n');
  }
}
