// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.shape.ShapeMeasures;

/**
 * Shape features in three dimensions (IBSI HCUG) from mesh volume V, surface area A, diameters and
 * the eigenvalues of the covariance of the voxel centres.
 */
public final class ShapeFeatures {
  private ShapeFeatures() {}

  public static double value(Feature feature, ShapeMeasures m) {
    double v = m.meshVolume();
    double a = m.surfaceArea();
    return switch (feature) {
      case SHAPE_MESH_VOLUME -> v;
      case SHAPE_VOXEL_VOLUME -> m.voxelVolume();
      case SHAPE_SURFACE_AREA -> a;
      case SHAPE_SURFACE_VOLUME_RATIO -> a / v;
      case SHAPE_SPHERICITY -> Math.cbrt(36 * Math.PI * v * v) / a;
      case SHAPE_COMPACTNESS1 -> v / (Math.pow(a, 1.5) * Math.sqrt(Math.PI));
      case SHAPE_COMPACTNESS2 -> 36 * Math.PI * v * v / (a * a * a);
      case SHAPE_SPHERICAL_DISPROPORTION -> a / Math.cbrt(36 * Math.PI * v * v);
      case SHAPE_MAXIMUM_3D_DIAMETER -> m.maximumDiameter();
      case SHAPE_MAXIMUM_2D_DIAMETER_SLICE -> m.sliceDiameter();
      case SHAPE_MAXIMUM_2D_DIAMETER_COLUMN -> m.columnDiameter();
      case SHAPE_MAXIMUM_2D_DIAMETER_ROW -> m.rowDiameter();
      case SHAPE_MAJOR_AXIS_LENGTH -> 4 * Math.sqrt(m.major());
      case SHAPE_MINOR_AXIS_LENGTH -> 4 * Math.sqrt(m.minor());
      case SHAPE_LEAST_AXIS_LENGTH -> 4 * Math.sqrt(m.least());
      case SHAPE_ELONGATION -> Math.sqrt(m.minor() / m.major());
      case SHAPE_FLATNESS -> Math.sqrt(m.least() / m.major());
      default -> throw new IllegalArgumentException(feature + " is not a feature of shape");
    };
  }
}
