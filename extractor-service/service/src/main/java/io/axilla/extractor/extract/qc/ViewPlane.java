// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.image.Vector3;
import java.util.List;

/**
 * A plane as radiologists look at it: from the feet, from the front, from the left.
 *
 * @param normal the patient axis across, 0 = x, 1 = y, 2 = z
 * @param right where the right edge of the picture lies in the patient (LPS)
 * @param down where the lower edge lies
 */
record ViewPlane(String word, int normal, Vector3 right, Vector3 down) {
  static final ViewPlane AXIAL =
      new ViewPlane("axial", 2, new Vector3(1, 0, 0), new Vector3(0, 1, 0));
  static final ViewPlane CORONAL =
      new ViewPlane("coronal", 1, new Vector3(1, 0, 0), new Vector3(0, 0, -1));
  static final ViewPlane SAGITTAL =
      new ViewPlane("sagittal", 0, new Vector3(0, 1, 0), new Vector3(0, 0, -1));

  static final List<ViewPlane> ALL = List.of(AXIAL, CORONAL, SAGITTAL);

  /** The letter of the patient axis across. */
  String normalLetter() {
    return List.of("x", "y", "z").get(normal);
  }
}
