// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import io.axilla.radiomics.settings.RoiRules;

/** PyRadiomics' conditions on the mask, in its order. */
final class RoiCheck {
  /** Voxels that a mask may reach out of the image, for rounding. */
  private static final double OUTSIDE_TOLERANCE = 1e-3;

  private RoiCheck() {}

  static void requireVoxels(Mask mask) {
    if (mask.isEmpty()) {
      throw new ExtractionException(
          ExtractionException.Code.ROI_EMPTY,
          "the mask has no voxel inside",
          "check the label of the mask and that it was drawn on this image");
    }
  }

  /** Of a mask that has all voxels of its grid PyRadiomics says that nothing is segmented. */
  static void requireSegmentation(Mask mask) {
    requireVoxels(mask);
    if (mask.voxelCount() == mask.geometry().voxelCount()) {
      throw new ExtractionException(
          ExtractionException.Code.ROI_EMPTY,
          "the mask has all voxels of its grid, in which PyRadiomics sees nothing segmented",
          "give a mask with a voxel outside, on a larger grid if need be");
    }
  }

  /** The box of the mask must lie inside the image. */
  static void requireInside(Geometry image, Mask mask) {
    IndexBox box = mask.boundingBox();
    Vector3 a =
        image.toIndex(mask.geometry().toLps(box.lowI() - 0.5, box.lowJ() - 0.5, box.lowK() - 0.5));
    Vector3 b =
        image.toIndex(
            mask.geometry().toLps(box.highI() + 0.5, box.highJ() + 0.5, box.highK() + 0.5));
    GridSize size = image.size();
    if (isOutside(a.x(), b.x(), size.i())
        || isOutside(a.y(), b.y(), size.j())
        || isOutside(a.z(), b.z(), size.k())) {
      throw new ExtractionException(
          ExtractionException.Code.ROI_OUTSIDE_IMAGE,
          "the mask reaches from index " + a + " to " + b + " of an image of " + size + " voxels",
          "check that mask and image belong together");
    }
  }

  static void requireSameGrid(Geometry image, Geometry mask, double tolerance) {
    if (!image.agreesWith(mask, tolerance)) {
      throw new ExtractionException(
          ExtractionException.Code.GEOMETRY_MISMATCH,
          "the image has " + image + " and the mask " + mask,
          "raise geometryTolerance or set correctMask");
    }
  }

  static void requireSize(Mask mask, RoiRules rules) {
    requireVoxels(mask);
    GridSize size = mask.boundingBox().size();
    int dimensions = (size.i() > 1 ? 1 : 0) + (size.j() > 1 ? 1 : 0) + (size.k() > 1 ? 1 : 0);
    if (dimensions == 0) {
      throw new ExtractionException(
          ExtractionException.Code.ROI_SINGLE_VOXEL,
          "the mask has one voxel only",
          "no features exist for it");
    }
    if (dimensions < rules.minimumDimensions()) {
      throw new ExtractionException(
          ExtractionException.Code.ROI_TOO_FEW_DIMENSIONS,
          "the mask spans "
              + size
              + " voxels, which is fewer than "
              + rules.minimumDimensions()
              + " dimensions",
          "lower minimumROIDimensions if that is meant");
    }
    if (rules.minimumSize().isPresent() && mask.voxelCount() <= rules.minimumSize().getAsInt()) {
      throw new ExtractionException(
          ExtractionException.Code.ROI_TOO_SMALL,
          "the mask has " + mask.voxelCount() + " voxels",
          "more than " + rules.minimumSize().getAsInt() + " are asked for by minimumROISize");
    }
  }

  /**
   * For shape2D. PyRadiomics also asks for more than one voxel along the axis that it finds under
   * the same number counted from the other end, and leaves the features out where there is one.
   *
   * @param axis 0 = k, 1 = j, 2 = i
   */
  static void requireFlat(GridSize box, int axis) {
    int thickness = new int[] {box.k(), box.j(), box.i()}[axis];
    int other = new int[] {box.i(), box.j(), box.k()}[axis];
    if (thickness > 1 || other <= 1) {
      throw new ExtractionException(
          ExtractionException.Code.UNSUPPORTED_SETTING,
          "the mask spans "
              + box
              + " voxels, which under force2Ddimension "
              + axis
              + " has no shape2D in PyRadiomics",
          "name the classes without shape2D, or give a mask of one slice under force2Ddimension 0");
    }
  }

  private static boolean isOutside(double a, double b, int n) {
    return Math.min(a, b) < -0.5 - OUTSIDE_TOLERANCE
        || Math.max(a, b) > n - 0.5 + OUTSIDE_TOLERANCE;
  }
}
