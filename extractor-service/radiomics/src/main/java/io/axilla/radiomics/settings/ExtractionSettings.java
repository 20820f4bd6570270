// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

import io.axilla.radiomics.feature.Family;
import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.image.Vector3;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * All settings that the numbers depend on. Equal settings have the same {@link #canonicalText()}
 * and the same {@link #digest()}, whatever file they were read from.
 *
 * @param images which images are measured, in the order of the columns
 * @param features which features, in the order of the columns within their class
 * @param normalisation of the whole image before all else
 * @param resampling of image and mask
 * @param preCrop crop to the padded box of the mask when there is no resampling
 * @param padDistance voxels around the mask's box that filters may see
 * @param resegmentation of the mask by value
 * @param roiRules what the mask must satisfy
 * @param shapeRules how its shape is measured
 */
public record ExtractionSettings(
    List<MeasuredImage> images,
    List<Feature> features,
    Optional<Normalisation> normalisation,
    Optional<Resampling> resampling,
    boolean preCrop,
    int padDistance,
    Optional<Resegmentation> resegmentation,
    RoiRules roiRules,
    ShapeRules shapeRules) {

  public ExtractionSettings {
    images = List.copyOf(images);
    features = List.copyOf(features);
    if (images.isEmpty() || features.isEmpty()) {
      throw new IllegalArgumentException("at least one image and one feature are needed");
    }
    if (new HashSet<>(features).size() != features.size()) {
      throw new IllegalArgumentException("a feature is named twice");
    }
    if (features.stream().anyMatch(f -> f.family() == Family.SHAPE_2D)
        != shapeRules.flatDimension().isPresent()) {
      throw new IllegalArgumentException("shape2D and its flat dimension belong together");
    }
    if (padDistance < 0) {
      throw new IllegalArgumentException("padDistance must not be negative: " + padDistance);
    }
  }

  /**
   * The feature set of Wang et al., BMC Cancer 2024;24:549: 14 shape features and 93 features on
   * each of 17 images, 1,595 in all.
   */
  public static ExtractionSettings wang2024() {
    return wang2024(
        List.of(
            new ImageType.Original(),
            new ImageType.Wavelet("coif1", 0, 1),
            new ImageType.Gradient(true),
            new ImageType.LaplacianOfGaussian(
                DoubleStream.of(2, 3, 4, 5, 6, 7, 8).mapToObj(Sigma::of).toList())),
        List.of(
            Family.SHAPE,
            Family.FIRST_ORDER,
            Family.GLCM,
            Family.GLRLM,
            Family.GLSZM,
            Family.GLDM,
            Family.NGTDM));
  }

  /** The part of {@link #wang2024()} that is cheap: shape and first order of the original image. */
  public static ExtractionSettings wang2024Original() {
    return wang2024(List.of(new ImageType.Original()), List.of(Family.SHAPE, Family.FIRST_ORDER));
  }

  private static ExtractionSettings wang2024(List<ImageType> types, List<Family> families) {
    List<MeasuredImage> images = new ArrayList<>();
    for (ImageType type : types) {
      images.add(new MeasuredImage(type, Measuring.DEFAULT));
    }
    List<Feature> features = new ArrayList<>();
    for (Family family : families) {
      features.addAll(Feature.defaultsOf(family));
    }
    return new ExtractionSettings(
        images,
        features,
        Optional.empty(),
        Optional.of(new Resampling(new Vector3(1, 1, 1.25), Interpolator.BSPLINE)),
        false,
        40,
        Optional.empty(),
        RoiRules.DEFAULT,
        ShapeRules.DEFAULT);
  }

  /**
   * The same settings with the standard's way wherever PyRadiomics departs from it: grids aligned
   * by their centres, masks interpolated linearly, whole intensities after interpolation, bins
   * numbered from the lower limit of the range, excess kurtosis, axes by the sample covariance,
   * shape of the whole mask (IBSI, arXiv:1612.07003). What is measured stays as it is, and so does
   * what the standard leaves to the user, such as discretisation and merging of matrices.
   */
  public ExtractionSettings ibsi() {
    return new ExtractionSettings(
        images.stream()
            .map(image -> new MeasuredImage(image.type(), image.measuring().ibsi()))
            .toList(),
        features,
        normalisation,
        resampling.map(Resampling::ibsi),
        preCrop,
        padDistance,
        resegmentation,
        roiRules,
        shapeRules.ibsi());
  }

  /** Every setting, one a line, in a fixed order and notation. */
  public String canonicalText() {
    return CanonicalText.of(this);
  }

  /** SHA-256 of the canonical text, as 64 hexadecimal digits. */
  public String digest() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(canonicalText().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
