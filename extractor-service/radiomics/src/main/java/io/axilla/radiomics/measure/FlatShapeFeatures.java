// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.measure;

import io.axilla.radiomics.feature.Feature;
import io.axilla.radiomics.shape.FlatShapeMeasures;

/**
 * Shape features in two dimensions from area A and perimeter P of the mesh, diameter and the
 * eigenvalues of the covariance of the pixel centres; not in the IBSI manual.
 */
public final class FlatShapeFeatures {
  private FlatShapeFeatures() {}

  public static double value(Feature feature, FlatShapeMeasures m) {
    double a = m.meshSurface();
    double p = m.perimeter();
    return switch (feature) {
      case SHAPE_2D_MESH_SURFACE -> a;
      case SHAPE_2D_PIXEL_SURFACE -> m.pixelSurface();
      case SHAPE_2D_PERIMETER -> p;
      case SHAPE_2D_PERIMETER_SURFACE_RATIO -> p / a;
      case SHAPE_2D_SPHERICITY -> 2 * Math.sqrt(Math.PI * a) / p;
      case SHAPE_2D_SPHERICAL_DISPROPORTION -> p / (2 * Math.sqrt(Math.PI * a));
      case SHAPE_2D_MAXIMUM_DIAMETER -> m.maximumDiameter();
      case SHAPE_2D_MAJOR_AXIS_LENGTH -> 4 * Math.sqrt(m.major());
      case SHAPE_2D_MINOR_AXIS_LENGTH -> 4 * Math.sqrt(m.minor());
      case SHAPE_2D_ELONGATION -> Math.sqrt(m.minor() / m.major());
      default -> throw new IllegalArgumentException(feature + " is not a feature of shape2D");
    };
  }
}
