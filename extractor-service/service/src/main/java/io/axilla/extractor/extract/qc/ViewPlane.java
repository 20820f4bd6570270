// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract.qc;

import io.axilla.radiomics.image.Vector3;

/** The three planes as radiologists look at them: from the feet, from the front, from the left. */
enum ViewPlane {
  AXIAL("axial", "z", new Vector3(1, 0, 0), new Vector3(0, 1, 0)),
  CORONAL("coronal", "y", new Vector3(1, 0, 0), new Vector3(0, 0, -1)),
  SAGITTAL("sagittal", "x", new Vector3(0, 1, 0), new Vector3(0, 0, -1));

  private final String word;
  private final String normal;
  private final Vector3 right;
  private final Vector3 down;

  ViewPlane(String word, String normal, Vector3 right, Vector3 down) {
    this.word = word;
    this.normal = normal;
    this.right = right;
    this.down = down;
  }

  String word() {
    return word;
  }

  /** The patient axis across the plane. */
  String normal() {
    return normal;
  }

  /** Where the right edge of the picture lies in the patient (LPS). */
  Vector3 right() {
    return right;
  }

  /** Where the lower edge lies. */
  Vector3 down() {
    return down;
  }
}
