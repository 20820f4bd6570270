// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.StudyInstanceUid;

/** A study is one patient's: the same Study Instance UID under another patient is another study. */
record StudyKey(PatientKey patientKey, StudyInstanceUid study) implements Comparable<StudyKey> {
  /** The order in which rows are locked, so that no two transactions wait for each other. */
  @Override
  public int compareTo(StudyKey other) {
    int byPatient = patientKey.value().compareTo(other.patientKey.value());
    return byPatient != 0 ? byPatient : study.value().compareTo(other.study.value());
  }
}
