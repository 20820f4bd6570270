// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.feature;

/** The feature classes of PyRadiomics; the word in its column names. */
public enum Family {
  SHAPE("shape"),
  SHAPE_2D("shape2D"),
  FIRST_ORDER("firstorder"),
  GLCM("glcm"),
  GLRLM("glrlm"),
  GLSZM("glszm"),
  GLDM("gldm"),
  NGTDM("ngtdm");

  private final String word;

  Family(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  /** Whether the features depend on the mask alone, and so exist once and not for each image. */
  public boolean isShape() {
    return this == SHAPE || this == SHAPE_2D;
  }
}
