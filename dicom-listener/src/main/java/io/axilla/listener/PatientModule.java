// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.storage.BlankPatientIdException;
import io.axilla.storage.PatientKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose an object is (PS3.3 C.7.1.1). Never shown: {@code toString} is empty of it.
 *
 * @param issuer Issuer of Patient ID, or where that is absent the universal entity ID of its
 *     qualifiers
 */
record PatientModule(@Nullable String issuer, @Nullable String patientId, @Nullable String name) {
  private static final int LONGEST_NAME = 400;

  static PatientModule of(Dataset dataset) {
    String issuer =
        dataset
            .string(Tag.IssuerOfPatientID)
            .or(
                () ->
                    dataset.items(Tag.IssuerOfPatientIDQualifiersSequence).stream()
                        .flatMap(item -> item.string(Tag.UniversalEntityID).stream())
                        .findFirst())
            .orElse(null);
    return new PatientModule(
        issuer,
        dataset.string(Tag.PatientID).orElse(null),
        dataset.string(Tag.PatientName).map(PatientModule::cut).orElse(null));
  }

  /** PS3.5 allows three groups of 64 characters; what is longer still is not a reason to refuse. */
  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** Absent when there is no PatientID: nobody knows whose the object is. */
  Optional<PatientKey> key(PatientKeys keys) {
    if (patientId == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(keys.of(issuer, patientId));
    } catch (BlankPatientIdException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "PatientModule[not shown]";
  }
}
