// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every feature that PyRadiomics defines, in the order of its output: within a class by name of its
 * method, the deprecated ones last. Each carries the code and name of the IBSI reference manual
 * (arXiv:1612.07003) where the manual has the feature, and where the number differs, why. That grey
 * levels are numbered otherwise and that grids are aligned otherwise is a matter of the settings
 * and not repeated for each feature. A table, and as long as that is.
 */
public enum Feature {
  SHAPE_ELONGATION(Family.SHAPE, "Elongation", "Q3CK", "Elongation", null, false),
  SHAPE_FLATNESS(Family.SHAPE, "Flatness", "N17B", "Flatness", null, false),
  SHAPE_LEAST_AXIS_LENGTH(
      Family.SHAPE,
      "LeastAxisLength",
      "7J51",
      "Least axis length",
      "covariance of the voxel centres divided by N, in the values of IBSI by N - 1",
      false),
  SHAPE_MAJOR_AXIS_LENGTH(
      Family.SHAPE,
      "MajorAxisLength",
      "TDIC",
      "Major axis length",
      "covariance of the voxel centres divided by N, in the values of IBSI by N - 1",
      false),
  SHAPE_MAXIMUM_2D_DIAMETER_COLUMN(
      Family.SHAPE, "Maximum2DDiameterColumn", null, null, null, false),
  SHAPE_MAXIMUM_2D_DIAMETER_ROW(Family.SHAPE, "Maximum2DDiameterRow", null, null, null, false),
  SHAPE_MAXIMUM_2D_DIAMETER_SLICE(Family.SHAPE, "Maximum2DDiameterSlice", null, null, null, false),
  SHAPE_MAXIMUM_3D_DIAMETER(
      Family.SHAPE, "Maximum3DDiameter", "L0JK", "Maximum 3D diameter", null, false),
  SHAPE_MESH_VOLUME(Family.SHAPE, "MeshVolume", "RNU0", "Volume (mesh)", null, false),
  SHAPE_MINOR_AXIS_LENGTH(
      Family.SHAPE,
      "MinorAxisLength",
      "P9VJ",
      "Minor axis length",
      "covariance of the voxel centres divided by N, in the values of IBSI by N - 1",
      false),
  SHAPE_SPHERICITY(Family.SHAPE, "Sphericity", "QCFX", "Sphericity", null, false),
  SHAPE_SURFACE_AREA(Family.SHAPE, "SurfaceArea", "C0JK", "Surface area (mesh)", null, false),
  SHAPE_SURFACE_VOLUME_RATIO(
      Family.SHAPE, "SurfaceVolumeRatio", "2PR5", "Surface to volume ratio", null, false),
  SHAPE_VOXEL_VOLUME(Family.SHAPE, "VoxelVolume", "YEKZ", "Volume (voxel counting)", null, false),
  SHAPE_COMPACTNESS1(Family.SHAPE, "Compactness1", "SKGS", "Compactness 1", null, true),
  SHAPE_COMPACTNESS2(Family.SHAPE, "Compactness2", "BQWJ", "Compactness 2", null, true),
  SHAPE_SPHERICAL_DISPROPORTION(
      Family.SHAPE, "SphericalDisproportion", "KRCK", "Spherical disproportion", null, true),
  FIRST_ORDER_PERCENTILE_10(
      Family.FIRST_ORDER, "10Percentile", "QG58", "10th intensity percentile", null, false),
  FIRST_ORDER_PERCENTILE_90(
      Family.FIRST_ORDER, "90Percentile", "8DWT", "90th intensity percentile", null, false),
  FIRST_ORDER_ENERGY(Family.FIRST_ORDER, "Energy", "N8CA", "Intensity-based energy", null, false),
  FIRST_ORDER_ENTROPY(
      Family.FIRST_ORDER, "Entropy", "TLU2", "Discretised intensity entropy", null, false),
  FIRST_ORDER_INTERQUARTILE_RANGE(
      Family.FIRST_ORDER,
      "InterquartileRange",
      "SALO",
      "Intensity interquartile range",
      null,
      false),
  FIRST_ORDER_KURTOSIS(
      Family.FIRST_ORDER,
      "Kurtosis",
      "IPH6",
      "(Excess) intensity kurtosis",
      "3 higher: IBSI subtracts the kurtosis of the normal distribution",
      false),
  FIRST_ORDER_MAXIMUM(Family.FIRST_ORDER, "Maximum", "84IY", "Maximum intensity", null, false),
  FIRST_ORDER_MEAN_ABSOLUTE_DEVIATION(
      Family.FIRST_ORDER,
      "MeanAbsoluteDeviation",
      "4FUA",
      "Intensity-based mean absolute deviation",
      null,
      false),
  FIRST_ORDER_MEAN(Family.FIRST_ORDER, "Mean", "Q4LE", "Mean intensity", null, false),
  FIRST_ORDER_MEDIAN(Family.FIRST_ORDER, "Median", "Y12H", "Median intensity", null, false),
  FIRST_ORDER_MINIMUM(Family.FIRST_ORDER, "Minimum", "1GSF", "Minimum intensity", null, false),
  FIRST_ORDER_RANGE(Family.FIRST_ORDER, "Range", "2OJQ", "Intensity range", null, false),
  FIRST_ORDER_ROBUST_MEAN_ABSOLUTE_DEVIATION(
      Family.FIRST_ORDER,
      "RobustMeanAbsoluteDeviation",
      "1128",
      "Intensity-based robust mean absolute deviation",
      null,
      false),
  FIRST_ORDER_ROOT_MEAN_SQUARED(
      Family.FIRST_ORDER, "RootMeanSquared", "5ZWQ", "Root mean square intensity", null, false),
  FIRST_ORDER_SKEWNESS(Family.FIRST_ORDER, "Skewness", "KE2A", "Intensity skewness", null, false),
  FIRST_ORDER_TOTAL_ENERGY(Family.FIRST_ORDER, "TotalEnergy", null, null, null, false),
  FIRST_ORDER_UNIFORMITY(
      Family.FIRST_ORDER, "Uniformity", "BJ5W", "Discretised intensity uniformity", null, false),
  FIRST_ORDER_VARIANCE(Family.FIRST_ORDER, "Variance", "ECT3", "Intensity variance", null, false),
  FIRST_ORDER_STANDARD_DEVIATION(Family.FIRST_ORDER, "StandardDeviation", null, null, null, true),
  GLCM_AUTOCORRELATION(Family.GLCM, "Autocorrelation", "QWB0", "Autocorrelation", null, false),
  GLCM_CLUSTER_PROMINENCE(
      Family.GLCM, "ClusterProminence", "AE86", "Cluster prominence", null, false),
  GLCM_CLUSTER_SHADE(Family.GLCM, "ClusterShade", "7NFM", "Cluster shade", null, false),
  GLCM_CLUSTER_TENDENCY(Family.GLCM, "ClusterTendency", "DG8W", "Cluster tendency", null, false),
  GLCM_CONTRAST(Family.GLCM, "Contrast", "ACUI", "Contrast", null, false),
  GLCM_CORRELATION(Family.GLCM, "Correlation", "NI2N", "Correlation", null, false),
  GLCM_DIFFERENCE_AVERAGE(
      Family.GLCM, "DifferenceAverage", "TF7R", "Difference average", null, false),
  GLCM_DIFFERENCE_ENTROPY(
      Family.GLCM, "DifferenceEntropy", "NTRS", "Difference entropy", null, false),
  GLCM_DIFFERENCE_VARIANCE(
      Family.GLCM, "DifferenceVariance", "D3YU", "Difference variance", null, false),
  GLCM_ID(Family.GLCM, "Id", "IB1Z", "Inverse difference", null, false),
  GLCM_IDM(Family.GLCM, "Idm", "WF0Z", "Inverse difference moment", null, false),
  GLCM_IDMN(Family.GLCM, "Idmn", "1QCO", "Normalised inverse difference moment", null, false),
  GLCM_IDN(Family.GLCM, "Idn", "NDRX", "Normalised inverse difference", null, false),
  GLCM_IMC1(Family.GLCM, "Imc1", "R8DG", "Information correlation 1", null, false),
  GLCM_IMC2(Family.GLCM, "Imc2", "JN9H", "Information correlation 2", null, false),
  GLCM_INVERSE_VARIANCE(Family.GLCM, "InverseVariance", "E8JP", "Inverse variance", null, false),
  GLCM_JOINT_AVERAGE(Family.GLCM, "JointAverage", "60VM", "Joint average", null, false),
  GLCM_JOINT_ENERGY(Family.GLCM, "JointEnergy", "8ZQL", "Angular second moment", null, false),
  GLCM_JOINT_ENTROPY(Family.GLCM, "JointEntropy", "TU9B", "Joint entropy", null, false),
  GLCM_MCC(Family.GLCM, "MCC", null, null, null, false),
  GLCM_MAXIMUM_PROBABILITY(Family.GLCM, "MaximumProbability", "GYBY", "Joint maximum", null, false),
  GLCM_SUM_AVERAGE(Family.GLCM, "SumAverage", "ZGXS", "Sum average", null, false),
  GLCM_SUM_ENTROPY(Family.GLCM, "SumEntropy", "P6QZ", "Sum entropy", null, false),
  GLCM_SUM_SQUARES(Family.GLCM, "SumSquares", "UR99", "Joint variance", null, false),
  GLCM_DISSIMILARITY(Family.GLCM, "Dissimilarity", "8S9J", "Dissimilarity", null, true),
  GLCM_HOMOGENEITY1(Family.GLCM, "Homogeneity1", "IB1Z", "Inverse difference", null, true),
  GLCM_HOMOGENEITY2(Family.GLCM, "Homogeneity2", "WF0Z", "Inverse difference moment", null, true),
  GLCM_SUM_VARIANCE(Family.GLCM, "SumVariance", "OEEB", "Sum variance", null, true),
  GLRLM_GRAY_LEVEL_NON_UNIFORMITY(
      Family.GLRLM, "GrayLevelNonUniformity", "R5YN", "Grey level non-uniformity", null, false),
  GLRLM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED(
      Family.GLRLM,
      "GrayLevelNonUniformityNormalized",
      "OVBL",
      "Normalised grey level non-uniformity",
      null,
      false),
  GLRLM_GRAY_LEVEL_VARIANCE(
      Family.GLRLM, "GrayLevelVariance", "8CE5", "Grey level variance", null, false),
  GLRLM_HIGH_GRAY_LEVEL_RUN_EMPHASIS(
      Family.GLRLM,
      "HighGrayLevelRunEmphasis",
      "G3QZ",
      "High grey level run emphasis",
      null,
      false),
  GLRLM_LONG_RUN_EMPHASIS(
      Family.GLRLM, "LongRunEmphasis", "W4KF", "Long runs emphasis", null, false),
  GLRLM_LONG_RUN_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLRLM,
      "LongRunHighGrayLevelEmphasis",
      "3KUM",
      "Long run high grey level emphasis",
      null,
      false),
  GLRLM_LONG_RUN_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLRLM,
      "LongRunLowGrayLevelEmphasis",
      "IVPO",
      "Long run low grey level emphasis",
      null,
      false),
  GLRLM_LOW_GRAY_LEVEL_RUN_EMPHASIS(
      Family.GLRLM, "LowGrayLevelRunEmphasis", "V3SW", "Low grey level run emphasis", null, false),
  GLRLM_RUN_ENTROPY(Family.GLRLM, "RunEntropy", "HJ9O", "Run entropy", null, false),
  GLRLM_RUN_LENGTH_NON_UNIFORMITY(
      Family.GLRLM, "RunLengthNonUniformity", "W92Y", "Run length non-uniformity", null, false),
  GLRLM_RUN_LENGTH_NON_UNIFORMITY_NORMALIZED(
      Family.GLRLM,
      "RunLengthNonUniformityNormalized",
      "IC23",
      "Normalised run length non-uniformity",
      null,
      false),
  GLRLM_RUN_PERCENTAGE(Family.GLRLM, "RunPercentage", "9ZK5", "Run percentage", null, false),
  GLRLM_RUN_VARIANCE(Family.GLRLM, "RunVariance", "SXLW", "Run length variance", null, false),
  GLRLM_SHORT_RUN_EMPHASIS(
      Family.GLRLM, "ShortRunEmphasis", "22OV", "Short runs emphasis", null, false),
  GLRLM_SHORT_RUN_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLRLM,
      "ShortRunHighGrayLevelEmphasis",
      "GD3A",
      "Short run high grey level emphasis",
      null,
      false),
  GLRLM_SHORT_RUN_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLRLM,
      "ShortRunLowGrayLevelEmphasis",
      "HTZT",
      "Short run low grey level emphasis",
      null,
      false),
  GLSZM_GRAY_LEVEL_NON_UNIFORMITY(
      Family.GLSZM, "GrayLevelNonUniformity", "JNSA", "Grey level non-uniformity", null, false),
  GLSZM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED(
      Family.GLSZM,
      "GrayLevelNonUniformityNormalized",
      "Y1RO",
      "Normalised grey level non-uniformity",
      null,
      false),
  GLSZM_GRAY_LEVEL_VARIANCE(
      Family.GLSZM, "GrayLevelVariance", "BYLV", "Grey level variance", null, false),
  GLSZM_HIGH_GRAY_LEVEL_ZONE_EMPHASIS(
      Family.GLSZM,
      "HighGrayLevelZoneEmphasis",
      "5GN9",
      "High grey level zone emphasis",
      null,
      false),
  GLSZM_LARGE_AREA_EMPHASIS(
      Family.GLSZM, "LargeAreaEmphasis", "48P8", "Large zone emphasis", null, false),
  GLSZM_LARGE_AREA_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLSZM,
      "LargeAreaHighGrayLevelEmphasis",
      "J17V",
      "Large zone high grey level emphasis",
      null,
      false),
  GLSZM_LARGE_AREA_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLSZM,
      "LargeAreaLowGrayLevelEmphasis",
      "YH51",
      "Large zone low grey level emphasis",
      null,
      false),
  GLSZM_LOW_GRAY_LEVEL_ZONE_EMPHASIS(
      Family.GLSZM,
      "LowGrayLevelZoneEmphasis",
      "XMSY",
      "Low grey level zone emphasis",
      null,
      false),
  GLSZM_SIZE_ZONE_NON_UNIFORMITY(
      Family.GLSZM, "SizeZoneNonUniformity", "4JP3", "Zone size non-uniformity", null, false),
  GLSZM_SIZE_ZONE_NON_UNIFORMITY_NORMALIZED(
      Family.GLSZM,
      "SizeZoneNonUniformityNormalized",
      "VB3A",
      "Normalised zone size non-uniformity",
      null,
      false),
  GLSZM_SMALL_AREA_EMPHASIS(
      Family.GLSZM, "SmallAreaEmphasis", "5QRC", "Small zone emphasis", null, false),
  GLSZM_SMALL_AREA_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLSZM,
      "SmallAreaHighGrayLevelEmphasis",
      "HW1V",
      "Small zone high grey level emphasis",
      null,
      false),
  GLSZM_SMALL_AREA_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLSZM,
      "SmallAreaLowGrayLevelEmphasis",
      "5RAI",
      "Small zone low grey level emphasis",
      null,
      false),
  GLSZM_ZONE_ENTROPY(Family.GLSZM, "ZoneEntropy", "GU8N", "Zone size entropy", null, false),
  GLSZM_ZONE_PERCENTAGE(Family.GLSZM, "ZonePercentage", "P30P", "Zone percentage", null, false),
  GLSZM_ZONE_VARIANCE(Family.GLSZM, "ZoneVariance", "3NSA", "Zone size variance", null, false),
  GLDM_DEPENDENCE_ENTROPY(
      Family.GLDM, "DependenceEntropy", "FCBV", "Dependence count entropy", null, false),
  GLDM_DEPENDENCE_NON_UNIFORMITY(
      Family.GLDM,
      "DependenceNonUniformity",
      "Z87G",
      "Dependence count non-uniformity",
      null,
      false),
  GLDM_DEPENDENCE_NON_UNIFORMITY_NORMALIZED(
      Family.GLDM,
      "DependenceNonUniformityNormalized",
      "OKJI",
      "Normalised dependence count non-uniformity",
      null,
      false),
  GLDM_DEPENDENCE_VARIANCE(
      Family.GLDM, "DependenceVariance", "DNX2", "Dependence count variance", null, false),
  GLDM_GRAY_LEVEL_NON_UNIFORMITY(
      Family.GLDM, "GrayLevelNonUniformity", "FP8K", "Grey level non-uniformity", null, false),
  GLDM_GRAY_LEVEL_VARIANCE(
      Family.GLDM, "GrayLevelVariance", "1PFV", "Grey level variance", null, false),
  GLDM_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLDM, "HighGrayLevelEmphasis", "OAE7", "High grey level count emphasis", null, false),
  GLDM_LARGE_DEPENDENCE_EMPHASIS(
      Family.GLDM, "LargeDependenceEmphasis", "IMOQ", "High dependence emphasis", null, false),
  GLDM_LARGE_DEPENDENCE_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLDM,
      "LargeDependenceHighGrayLevelEmphasis",
      "9QMG",
      "High dependence high grey level emphasis",
      null,
      false),
  GLDM_LARGE_DEPENDENCE_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLDM,
      "LargeDependenceLowGrayLevelEmphasis",
      "NBZI",
      "High dependence low grey level emphasis",
      null,
      false),
  GLDM_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLDM, "LowGrayLevelEmphasis", "TL9H", "Low grey level count emphasis", null, false),
  GLDM_SMALL_DEPENDENCE_EMPHASIS(
      Family.GLDM, "SmallDependenceEmphasis", "SODN", "Low dependence emphasis", null, false),
  GLDM_SMALL_DEPENDENCE_HIGH_GRAY_LEVEL_EMPHASIS(
      Family.GLDM,
      "SmallDependenceHighGrayLevelEmphasis",
      "JA6D",
      "Low dependence high grey level emphasis",
      null,
      false),
  GLDM_SMALL_DEPENDENCE_LOW_GRAY_LEVEL_EMPHASIS(
      Family.GLDM,
      "SmallDependenceLowGrayLevelEmphasis",
      "EQ3F",
      "Low dependence low grey level emphasis",
      null,
      false),
  GLDM_DEPENDENCE_PERCENTAGE(
      Family.GLDM, "DependencePercentage", "6XV8", "Dependence count percentage", null, true),
  GLDM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED(
      Family.GLDM,
      "GrayLevelNonUniformityNormalized",
      "5SPA",
      "Normalised grey level non-uniformity",
      null,
      true),
  NGTDM_BUSYNESS(Family.NGTDM, "Busyness", "NQ30", "Busyness", null, false),
  NGTDM_COARSENESS(Family.NGTDM, "Coarseness", "QCDE", "Coarseness", null, false),
  NGTDM_COMPLEXITY(Family.NGTDM, "Complexity", "HDEZ", "Complexity", null, false),
  NGTDM_CONTRAST(Family.NGTDM, "Contrast", "65HE", "Contrast", null, false),
  NGTDM_STRENGTH(Family.NGTDM, "Strength", "1X9X", "Strength", null, false),
  SHAPE_2D_ELONGATION(Family.SHAPE_2D, "Elongation", null, null, null, false),
  SHAPE_2D_MAJOR_AXIS_LENGTH(Family.SHAPE_2D, "MajorAxisLength", null, null, null, false),
  SHAPE_2D_MAXIMUM_DIAMETER(Family.SHAPE_2D, "MaximumDiameter", null, null, null, false),
  SHAPE_2D_MESH_SURFACE(Family.SHAPE_2D, "MeshSurface", null, null, null, false),
  SHAPE_2D_MINOR_AXIS_LENGTH(Family.SHAPE_2D, "MinorAxisLength", null, null, null, false),
  SHAPE_2D_PERIMETER(Family.SHAPE_2D, "Perimeter", null, null, null, false),
  SHAPE_2D_PERIMETER_SURFACE_RATIO(
      Family.SHAPE_2D, "PerimeterSurfaceRatio", null, null, null, false),
  SHAPE_2D_PIXEL_SURFACE(Family.SHAPE_2D, "PixelSurface", null, null, null, false),
  SHAPE_2D_SPHERICITY(Family.SHAPE_2D, "Sphericity", null, null, null, false),
  SHAPE_2D_SPHERICAL_DISPROPORTION(
      Family.SHAPE_2D, "SphericalDisproportion", null, null, null, true);

  private final Family family;
  private final String pyradiomicsName;
  private final @Nullable String ibsiCode;
  private final @Nullable String ibsiName;
  private final @Nullable String differsBecause;
  private final boolean deprecated;

  Feature(
      Family family,
      String pyradiomicsName,
      @Nullable String ibsiCode,
      @Nullable String ibsiName,
      @Nullable String differsBecause,
      boolean deprecated) {
    this.family = family;
    this.pyradiomicsName = pyradiomicsName;
    this.ibsiCode = ibsiCode;
    this.ibsiName = ibsiName;
    this.differsBecause = differsBecause;
    this.deprecated = deprecated;
  }

  public Family family() {
    return family;
  }

  /** The last part of a PyRadiomics column, such as {@code JointEnergy}. */
  public String pyradiomicsName() {
    return pyradiomicsName;
  }

  /** How it is computed, in the symbols of its class. */
  public String formula() {
    return Formula.of(this);
  }

  /** The four characters of the IBSI manual; empty if it has no such feature. */
  public Optional<String> ibsiCode() {
    return Optional.ofNullable(ibsiCode);
  }

  public Optional<String> ibsiName() {
    return Optional.ofNullable(ibsiName);
  }

  /** Why the number is not IBSI's although the feature is; empty if it is the same. */
  public Optional<String> differsFromIbsiBecause() {
    return Optional.ofNullable(differsBecause);
  }

  /** PyRadiomics computes these only when they are named one by one. */
  public boolean isDeprecated() {
    return deprecated;
  }

  /** PyRadiomics still names these, but computes none of them: others have the same value. */
  public boolean isRetired() {
    return switch (this) {
      case GLCM_DISSIMILARITY,
          GLCM_HOMOGENEITY1,
          GLCM_HOMOGENEITY2,
          GLCM_SUM_VARIANCE,
          GLDM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED,
          GLDM_DEPENDENCE_PERCENTAGE ->
          true;
      default -> false;
    };
  }

  /** What PyRadiomics computes for a class without a list of names. */
  public static List<Feature> defaultsOf(Family family) {
    return Arrays.stream(values()).filter(f -> f.family == family && !f.deprecated).toList();
  }

  public static Optional<Feature> of(Family family, String pyradiomicsName) {
    return Arrays.stream(values())
        .filter(f -> f.family == family && f.pyradiomicsName.equals(pyradiomicsName))
        .findFirst();
  }
}
