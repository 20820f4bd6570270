// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

/** The formula of each feature, in the symbols of its class, see {@link Family#symbols}. */
final class Formula {
  private Formula() {}

  static String of(Feature feature) {
    return switch (feature) {
      case SHAPE_ELONGATION, SHAPE_2D_ELONGATION -> "sqrt(l2 / l1)";
      case SHAPE_FLATNESS -> "sqrt(l3 / l1)";
      case SHAPE_MAJOR_AXIS_LENGTH, SHAPE_2D_MAJOR_AXIS_LENGTH -> "4 sqrt(l1)";
      case SHAPE_MINOR_AXIS_LENGTH, SHAPE_2D_MINOR_AXIS_LENGTH -> "4 sqrt(l2)";
      case SHAPE_LEAST_AXIS_LENGTH -> "4 sqrt(l3)";
      case SHAPE_MAXIMUM_3D_DIAMETER -> "longest distance between vertices of the mesh";
      case SHAPE_MAXIMUM_2D_DIAMETER_SLICE -> "longest distance between vertices with equal k";
      case SHAPE_MAXIMUM_2D_DIAMETER_COLUMN -> "longest distance between vertices with equal j";
      case SHAPE_MAXIMUM_2D_DIAMETER_ROW -> "longest distance between vertices with equal i";
      case SHAPE_MESH_VOLUME -> "V";
      case SHAPE_VOXEL_VOLUME -> "Nv times the volume of a voxel";
      case SHAPE_SURFACE_AREA -> "A";
      case SHAPE_SURFACE_VOLUME_RATIO -> "A / V";
      case SHAPE_SPHERICITY -> "(36 pi V^2)^(1/3) / A";
      case SHAPE_COMPACTNESS1 -> "V / sqrt(pi A^3)";
      case SHAPE_COMPACTNESS2 -> "36 pi V^2 / A^3";
      case SHAPE_SPHERICAL_DISPROPORTION -> "A / (36 pi V^2)^(1/3)";
      case SHAPE_2D_MAXIMUM_DIAMETER -> "longest distance between vertices of the mesh";
      case SHAPE_2D_MESH_SURFACE -> "A";
      case SHAPE_2D_PIXEL_SURFACE -> "Nv times the area of a pixel";
      case SHAPE_2D_PERIMETER -> "P";
      case SHAPE_2D_PERIMETER_SURFACE_RATIO -> "P / A";
      case SHAPE_2D_SPHERICITY -> "2 sqrt(pi A) / P";
      case SHAPE_2D_SPHERICAL_DISPROPORTION -> "P / (2 sqrt(pi A))";
      case FIRST_ORDER_PERCENTILE_10 -> "P10";
      case FIRST_ORDER_PERCENTILE_90 -> "P90";
      case FIRST_ORDER_ENERGY -> "sum (x + c)^2";
      case FIRST_ORDER_TOTAL_ENERGY -> "volume of a voxel times sum (x + c)^2";
      case FIRST_ORDER_ENTROPY -> "- sum p(i) log2(p(i) + e)";
      case FIRST_ORDER_INTERQUARTILE_RANGE -> "P75 - P25";
      case FIRST_ORDER_KURTOSIS -> "1/N sum (x - m)^4 / s^4";
      case FIRST_ORDER_MAXIMUM -> "max x";
      case FIRST_ORDER_MINIMUM -> "min x";
      case FIRST_ORDER_RANGE -> "max x - min x";
      case FIRST_ORDER_MEAN -> "m = 1/N sum x";
      case FIRST_ORDER_MEDIAN -> "P50";
      case FIRST_ORDER_MEAN_ABSOLUTE_DEVIATION -> "1/N sum abs(x - m)";
      case FIRST_ORDER_ROBUST_MEAN_ABSOLUTE_DEVIATION ->
          "mean absolute deviation of the x from P10 to P90";
      case FIRST_ORDER_ROOT_MEAN_SQUARED -> "sqrt(1/N sum (x + c)^2)";
      case FIRST_ORDER_SKEWNESS -> "1/N sum (x - m)^3 / s^3";
      case FIRST_ORDER_UNIFORMITY -> "sum p(i)^2";
      case FIRST_ORDER_VARIANCE -> "s^2 = 1/N sum (x - m)^2";
      case FIRST_ORDER_STANDARD_DEVIATION -> "s";
      case GLCM_AUTOCORRELATION -> "sum p(i,j) i j";
      case GLCM_CLUSTER_PROMINENCE -> "sum p(i,j) (i + j - ux - uy)^4";
      case GLCM_CLUSTER_SHADE -> "sum p(i,j) (i + j - ux - uy)^3";
      case GLCM_CLUSTER_TENDENCY, GLCM_SUM_VARIANCE -> "sum p(i,j) (i + j - ux - uy)^2";
      case GLCM_CONTRAST -> "sum p(i,j) (i - j)^2";
      case GLCM_CORRELATION -> "sum p(i,j) (i - ux) (j - uy) / (sx sy + e); 1 if sx sy = 0";
      case GLCM_DIFFERENCE_AVERAGE, GLCM_DISSIMILARITY -> "sum p-(k) k";
      case GLCM_DIFFERENCE_ENTROPY -> "- sum p-(k) log2(p-(k) + e)";
      case GLCM_DIFFERENCE_VARIANCE -> "sum p-(k) (k - DifferenceAverage)^2";
      case GLCM_ID, GLCM_HOMOGENEITY1 -> "sum p-(k) / (1 + k)";
      case GLCM_IDM, GLCM_HOMOGENEITY2 -> "sum p-(k) / (1 + k^2)";
      case GLCM_IDMN -> "sum p-(k) / (1 + k^2 / Ng^2)";
      case GLCM_IDN -> "sum p-(k) / (1 + k / Ng)";
      case GLCM_IMC1 -> "(HXY - HXY1) / max(HX, HY)";
      case GLCM_IMC2 -> "sqrt(1 - exp(-2 (HXY2 - HXY)))";
      case GLCM_INVERSE_VARIANCE -> "sum over k > 0 of p-(k) / k^2";
      case GLCM_JOINT_AVERAGE -> "ux";
      case GLCM_JOINT_ENERGY -> "sum p(i,j)^2";
      case GLCM_JOINT_ENTROPY -> "HXY";
      case GLCM_MCC ->
          "root of the second largest eigenvalue of sum_k p(i,k) p(j,k) / (px(i) py(k) + e)";
      case GLCM_MAXIMUM_PROBABILITY -> "max p(i,j)";
      case GLCM_SUM_AVERAGE -> "sum p+(k) k";
      case GLCM_SUM_ENTROPY -> "- sum p+(k) log2(p+(k) + e)";
      case GLCM_SUM_SQUARES -> "sum p(i,j) (i - ux)^2";
      case GLRLM_GRAY_LEVEL_NON_UNIFORMITY,
          GLSZM_GRAY_LEVEL_NON_UNIFORMITY,
          GLDM_GRAY_LEVEL_NON_UNIFORMITY ->
          "1/N sum_i n(i,.)^2";
      case GLRLM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED,
          GLSZM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED,
          GLDM_GRAY_LEVEL_NON_UNIFORMITY_NORMALIZED ->
          "1/N^2 sum_i n(i,.)^2";
      case GLRLM_GRAY_LEVEL_VARIANCE, GLSZM_GRAY_LEVEL_VARIANCE, GLDM_GRAY_LEVEL_VARIANCE ->
          "1/N sum n (i - mean of i)^2";
      case GLRLM_HIGH_GRAY_LEVEL_RUN_EMPHASIS,
          GLSZM_HIGH_GRAY_LEVEL_ZONE_EMPHASIS,
          GLDM_HIGH_GRAY_LEVEL_EMPHASIS ->
          "1/N sum n i^2";
      case GLRLM_LOW_GRAY_LEVEL_RUN_EMPHASIS,
          GLSZM_LOW_GRAY_LEVEL_ZONE_EMPHASIS,
          GLDM_LOW_GRAY_LEVEL_EMPHASIS ->
          "1/N sum n / i^2";
      case GLRLM_LONG_RUN_EMPHASIS, GLSZM_LARGE_AREA_EMPHASIS, GLDM_LARGE_DEPENDENCE_EMPHASIS ->
          "1/N sum n j^2";
      case GLRLM_SHORT_RUN_EMPHASIS, GLSZM_SMALL_AREA_EMPHASIS, GLDM_SMALL_DEPENDENCE_EMPHASIS ->
          "1/N sum n / j^2";
      case GLRLM_LONG_RUN_HIGH_GRAY_LEVEL_EMPHASIS,
          GLSZM_LARGE_AREA_HIGH_GRAY_LEVEL_EMPHASIS,
          GLDM_LARGE_DEPENDENCE_HIGH_GRAY_LEVEL_EMPHASIS ->
          "1/N sum n i^2 j^2";
      case GLRLM_LONG_RUN_LOW_GRAY_LEVEL_EMPHASIS,
          GLSZM_LARGE_AREA_LOW_GRAY_LEVEL_EMPHASIS,
          GLDM_LARGE_DEPENDENCE_LOW_GRAY_LEVEL_EMPHASIS ->
          "1/N sum n j^2 / i^2";
      case GLRLM_SHORT_RUN_HIGH_GRAY_LEVEL_EMPHASIS,
          GLSZM_SMALL_AREA_HIGH_GRAY_LEVEL_EMPHASIS,
          GLDM_SMALL_DEPENDENCE_HIGH_GRAY_LEVEL_EMPHASIS ->
          "1/N sum n i^2 / j^2";
      case GLRLM_SHORT_RUN_LOW_GRAY_LEVEL_EMPHASIS,
          GLSZM_SMALL_AREA_LOW_GRAY_LEVEL_EMPHASIS,
          GLDM_SMALL_DEPENDENCE_LOW_GRAY_LEVEL_EMPHASIS ->
          "1/N sum n / (i^2 j^2)";
      case GLRLM_RUN_ENTROPY, GLSZM_ZONE_ENTROPY, GLDM_DEPENDENCE_ENTROPY ->
          "- sum n/N log2(n/N + e)";
      case GLRLM_RUN_LENGTH_NON_UNIFORMITY,
          GLSZM_SIZE_ZONE_NON_UNIFORMITY,
          GLDM_DEPENDENCE_NON_UNIFORMITY ->
          "1/N sum_j n(.,j)^2";
      case GLRLM_RUN_LENGTH_NON_UNIFORMITY_NORMALIZED,
          GLSZM_SIZE_ZONE_NON_UNIFORMITY_NORMALIZED,
          GLDM_DEPENDENCE_NON_UNIFORMITY_NORMALIZED ->
          "1/N^2 sum_j n(.,j)^2";
      case GLRLM_RUN_PERCENTAGE, GLSZM_ZONE_PERCENTAGE, GLDM_DEPENDENCE_PERCENTAGE -> "N / sum n j";
      case GLRLM_RUN_VARIANCE, GLSZM_ZONE_VARIANCE, GLDM_DEPENDENCE_VARIANCE ->
          "1/N sum n (j - mean of j)^2";
      case NGTDM_BUSYNESS -> "sum p s / sum abs(i p(i) - j p(j)); 0 for one level";
      case NGTDM_COARSENESS -> "1 / sum p s; 10^6 if that is 0";
      case NGTDM_COMPLEXITY -> "1/Nv sum abs(i - j) (p(i) s(i) + p(j) s(j)) / (p(i) + p(j))";
      case NGTDM_CONTRAST ->
          "sum p(i) p(j) (i - j)^2 / (Ngp (Ngp - 1)) times 1/Nv sum s; 0 for one level";
      case NGTDM_STRENGTH -> "sum (p(i) + p(j)) (i - j)^2 / sum s; 0 if that is 0";
    };
  }
}
