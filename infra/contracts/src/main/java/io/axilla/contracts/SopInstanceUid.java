// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * SOP Instance UID (0008,0018). A mask that came as a file has 2.25 and the SHA-256 of the file
 * here.
 */
public record SopInstanceUid(String value) implements Identifier {
  public SopInstanceUid {
    Require.uid("SopInstanceUid", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
