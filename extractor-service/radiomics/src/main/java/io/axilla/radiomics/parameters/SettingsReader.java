// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import io.axilla.radiomics.feature.Family;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.radiomics.settings.GridAlignment;
import io.axilla.radiomics.settings.ImageType;
import io.axilla.radiomics.settings.Interpolator;
import io.axilla.radiomics.settings.MeasuredImage;
import io.axilla.radiomics.settings.Normalisation;
import io.axilla.radiomics.settings.Resampling;
import io.axilla.radiomics.settings.Resegmentation;
import io.axilla.radiomics.settings.RoiRules;
import io.axilla.radiomics.settings.ShapeRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sections of a parameter file as settings, with PyRadiomics' defaults. */
final class SettingsReader {
  private static final int DEFAULT_PAD_DISTANCE = 5;

  /** PyRadiomics' order where the file names no class. */
  private static final List<Family> ALL_FAMILIES =
      List.of(
          Family.SHAPE,
          Family.SHAPE_2D,
          Family.FIRST_ORDER,
          Family.GLCM,
          Family.GLDM,
          Family.GLRLM,
          Family.GLSZM,
          Family.NGTDM);

  private SettingsReader() {}

  static ExtractionSettings read(
      Values setting, @Nullable Object imageTypes, @Nullable Object featureClasses) {
    List<Feature> features = features(featureClasses, setting.flag("force2D", false));
    boolean isFlat = features.stream().anyMatch(f -> f.family() == Family.SHAPE_2D);
    int flatDimension = setting.whole("force2Ddimension", 0, 2).orElse(0);
    return new ExtractionSettings(
        images(setting, imageTypes),
        features,
        normalisation(setting),
        resampling(setting),
        setting.flag("preCrop", false),
        setting.whole("padDistance", 0, Integer.MAX_VALUE).orElse(DEFAULT_PAD_DISTANCE),
        resegmentation(setting),
        new RoiRules(
            setting.whole("minimumROIDimensions", 1, 3).orElse(2),
            setting.whole("minimumROISize", 1, Integer.MAX_VALUE),
            setting.positive("geometryTolerance").orElse(Geometry.DEFAULT_TOLERANCE),
            setting.flag("correctMask", false)),
        new ShapeRules(
            setting.flag("sampleCovariance", isIbsi(setting)),
            setting.flag("wholeShape", isIbsi(setting)),
            isFlat ? OptionalInt.of(flatDimension) : OptionalInt.empty()));
  }

  /** Whether what the file does not say is to be as IBSI has it, and not as PyRadiomics. */
  private static boolean isIbsi(Values setting) {
    return setting.flag("ibsi", false);
  }

  private static List<MeasuredImage> images(Values setting, @Nullable Object section) {
    Values types = Values.of("imageType", section, ImageReader.WORDS);
    if (types.keys().isEmpty()) {
      return List.of(new MeasuredImage(new ImageType.Original(), ImageReader.measuring(setting)));
    }
    List<MeasuredImage> images = new ArrayList<>();
    for (String word : types.keys()) {
      Values own = Values.of("imageType." + word, types.raw(word), SettingKeys.OF_AN_IMAGE);
      images.add(ImageReader.read(word, setting.overriddenBy(own)));
    }
    return images;
  }

  private static List<Feature> features(@Nullable Object section, boolean isFlat) {
    List<String> words = Arrays.stream(Family.values()).map(Family::word).toList();
    Values classes = Values.of("featureClass", section, words);
    List<Family> named = classes.keys().stream().map(SettingsReader::family).toList();
    if (named.contains(Family.SHAPE_2D) && !isFlat) {
      throw Values.invalid("setting.force2D", false, "true where featureClass names shape2D");
    }
    List<Family> families = named;
    if (named.isEmpty()) {
      families = ALL_FAMILIES.stream().filter(f -> isFlat || f != Family.SHAPE_2D).toList();
    }
    // Shape comes first, whatever the order of the file; of the two, that of the volume.
    return Stream.concat(
            families.stream().filter(Family::isShape).sorted(),
            families.stream().filter(f -> !f.isShape()))
        .flatMap(family -> features(family, classes.raw(family.word())).stream())
        .toList();
  }

  private static Family family(String word) {
    return Arrays.stream(Family.values())
        .filter(f -> f.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  private static List<Feature> features(Family family, @Nullable Object names) {
    String place = "featureClass." + family.word();
    if (names == null) {
      return Feature.defaultsOf(family);
    }
    if (!(names instanceof List<?> list)) {
      throw Values.invalid(place, names, "a list of features, or empty for all");
    }
    List<String> valid =
        Arrays.stream(Feature.values())
            .filter(f -> f.family() == family)
            .map(Feature::pyradiomicsName)
            .toList();
    List<Feature> features = new ArrayList<>();
    for (Object name : list) {
      Feature feature =
          Feature.of(family, String.valueOf(name))
              .orElseThrow(() -> Values.unknown(place, String.valueOf(name), valid));
      if (feature.isRetired()) {
        throw Values.unsupported(
            place + "." + name + ", which PyRadiomics names and no longer computes,",
            "leave it out, another feature has the same value");
      }
      features.add(feature);
    }
    return features.isEmpty() ? Feature.defaultsOf(family) : features;
  }

  private static Optional<Normalisation> normalisation(Values setting) {
    return setting.flag("normalize", false)
        ? Optional.of(
            new Normalisation(
                setting.positive("normalizeScale").orElse(1), setting.positive("removeOutliers")))
        : Optional.empty();
  }

  private static Optional<Resampling> resampling(Values setting) {
    Optional<List<Double>> spacing = setting.reals("resampledPixelSpacing");
    Interpolator interpolator = interpolator(setting);
    GridAlignment alignment = alignment(setting);
    Interpolator maskInterpolator = maskInterpolator(setting);
    boolean roundIntensities = setting.flag("roundIntensities", isIbsi(setting));
    boolean isOff = setting.keys().contains("interpolator") && !setting.has("interpolator");
    if (spacing.isEmpty() || isOff) {
      return Optional.empty();
    }
    if (spacing.get().size() != 3 || spacing.get().stream().anyMatch(s -> s < 0)) {
      throw Values.invalid(
          "setting.resampledPixelSpacing", spacing.get(), "three numbers that are not negative");
    }
    List<Double> s = spacing.get();
    return Optional.of(
        new Resampling(
            new Vector3(s.get(0), s.get(1), s.get(2)),
            interpolator,
            alignment,
            maskInterpolator,
            roundIntensities));
  }

  private static GridAlignment alignment(Values setting) {
    List<String> words = Arrays.stream(GridAlignment.values()).map(GridAlignment::word).toList();
    return setting
        .word("gridAlignment", words)
        .map(word -> GridAlignment.values()[words.indexOf(word)])
        .orElse(isIbsi(setting) ? GridAlignment.CENTRE : GridAlignment.CORNER);
  }

  private static Interpolator maskInterpolator(Values setting) {
    List<Interpolator> valid = List.of(Interpolator.NEAREST_NEIGHBOUR, Interpolator.LINEAR);
    List<String> words = valid.stream().map(Interpolator::simpleItkName).toList();
    return setting
        .word("maskInterpolator", words)
        .map(word -> valid.get(words.indexOf(word)))
        .orElse(isIbsi(setting) ? Interpolator.LINEAR : Interpolator.NEAREST_NEIGHBOUR);
  }

  /** By SimpleITK's name or number. */
  private static Interpolator interpolator(Values setting) {
    Interpolator[] all = Interpolator.values();
    if (setting.raw("interpolator") instanceof Long) {
      return all[setting.whole("interpolator", 1, all.length).orElseThrow() - 1];
    }
    List<String> words = Arrays.stream(all).map(Interpolator::simpleItkName).toList();
    return setting
        .word("interpolator", words)
        .map(word -> all[words.indexOf(word)])
        .orElse(Interpolator.BSPLINE);
  }

  private static Optional<Resegmentation> resegmentation(Values setting) {
    Optional<List<Double>> range = setting.reals("resegmentRange");
    OptionalDouble outliers = setting.positive("resegmentOutliers");
    boolean shape = setting.flag("resegmentShape", false);
    if (range.isEmpty()) {
      return outliers.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Resegmentation(
                  Double.NEGATIVE_INFINITY,
                  OptionalDouble.empty(),
                  Resegmentation.Mode.ABSOLUTE,
                  shape,
                  outliers));
    }
    if (range.get().isEmpty() || range.get().size() > 2) {
      throw Values.invalid("setting.resegmentRange", range.get(), "a list of one or two numbers");
    }
    List<Double> sorted = range.get().stream().sorted().toList();
    List<String> modes =
        Arrays.stream(Resegmentation.Mode.values())
            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
            .toList();
    String mode = setting.word("resegmentMode", modes).orElse(modes.get(0));
    return Optional.of(
        new Resegmentation(
            sorted.get(0),
            sorted.size() == 2 ? OptionalDouble.of(sorted.get(1)) : OptionalDouble.empty(),
            Resegmentation.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
            shape,
            outliers));
  }
}
