// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** Series Instance UID (0020,000E). */
public record SeriesInstanceUid(String value) implements Identifier {
  public SeriesInstanceUid {
    Require.uid("SeriesInstanceUid", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
