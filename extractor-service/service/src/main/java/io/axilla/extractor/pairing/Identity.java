// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import org.jspecify.annotations.Nullable;

/**
 * What a study says of the person, as hashes that can only be compared; null where it says nothing.
 *
 * @param name of the NFKC, case-folded PatientName without trailing carets and blanks
 * @param birthDate of PatientBirthDate
 * @param sex PatientSex (0010,0040)
 */
public record Identity(@Nullable String name, @Nullable String birthDate, @Nullable Sex sex) {
  /** A study that says nothing of the person. */
  public static final Identity ABSENT = new Identity(null, null, null);

  /** PatientSex; O (other) says nothing that could contradict, and counts as absent. */
  public enum Sex {
    F,
    M,
    O
  }

  /** The sex, where it can be compared. */
  @Nullable Sex comparableSex() {
    return sex == Sex.O ? null : sex;
  }
}
