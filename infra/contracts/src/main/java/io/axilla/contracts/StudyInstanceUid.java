// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** Study Instance UID (0020,000D). */
public record StudyInstanceUid(String value) implements Identifier {
  public StudyInstanceUid {
    Require.uid("StudyInstanceUid", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
