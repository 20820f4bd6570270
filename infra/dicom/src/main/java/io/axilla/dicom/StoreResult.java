// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

/** A peer's answer to C-STORE (DICOM PS3.4 Annex B.2.3); the comment is empty when it gave none. */
public record StoreResult(int status, String comment) {
  public boolean isSuccess() {
    return status == 0;
  }

  /** Stored, with a remark: coerced elements, elements discarded, data set does not match. */
  public boolean isWarning() {
    return (status & 0xF000) == 0xB000 || status == 0x0107 || status == 0x0116 || status == 1;
  }

  @Override
  public String toString() {
    return String.format("%04X %s", status, comment).strip();
  }
}
