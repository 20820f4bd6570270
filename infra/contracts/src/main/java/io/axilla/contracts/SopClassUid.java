// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** SOP Class UID (0008,0016). */
public record SopClassUid(String value) implements Identifier {
  public SopClassUid {
    Require.uid("SopClassUid", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
