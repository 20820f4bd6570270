// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.shape;

import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.settings.ShapeRules;

/**
 * What the shape features are made of.
 *
 * @param meshVolume V, volume inside the surface mesh in mm3
 * @param surfaceArea A, area of the surface mesh in mm2
 * @param voxelVolume volume of all voxels inside in mm3
 * @param maximumDiameter longest distance between vertices of the mesh in mm
 * @param sliceDiameter the same between vertices with equal k
 * @param columnDiameter the same between vertices with equal j
 * @param rowDiameter the same between vertices with equal i
 * @param least smallest eigenvalue of the covariance of the voxel centres in mm2
 * @param minor middle eigenvalue
 * @param major largest eigenvalue
 */
public record ShapeMeasures(
    double meshVolume,
    double surfaceArea,
    double voxelVolume,
    double maximumDiameter,
    double sliceDiameter,
    double columnDiameter,
    double rowDiameter,
    double least,
    double minor,
    double major) {

  /** Measures a mask, which must not be empty. */
  public static ShapeMeasures of(Mask mask, ShapeRules rules) {
    Mask box = mask.crop(mask.boundingBox());
    SurfaceMesh mesh = SurfaceMesh.of(box);
    Diameters diameters = Diameters.of(box);
    PrincipalAxes axes = PrincipalAxes.of(box, rules.sampleCovariance());
    return new ShapeMeasures(
        mesh.volume(),
        mesh.area(),
        box.volumeMm3(),
        diameters.maximum(),
        diameters.slice(),
        diameters.column(),
        diameters.row(),
        axes.least(),
        axes.minor(),
        axes.major());
  }
}
