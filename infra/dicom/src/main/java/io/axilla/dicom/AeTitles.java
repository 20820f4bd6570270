// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/** The rules of an AE title, DICOM PS3.5 Table 6.2-1. */
final class AeTitles {
  private AeTitles() {}

  static void check(String aeTitle) {
    boolean legal =
        !aeTitle.isBlank()
            && aeTitle.length() <= 16
            && aeTitle.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '\\');
    if (!legal) {
      throw new IllegalArgumentException(
          "an AE title has 1 to 16 printable ASCII characters without backslash: '"
              + aeTitle
              + "'");
    }
  }
}
