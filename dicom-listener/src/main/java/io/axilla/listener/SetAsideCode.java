// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

/** Why an object is kept but does not count, with what a person can do about it. */
public enum SetAsideCode {
  MISSING_PATIENT_ID(
      "The object has no PatientID, so it cannot be told whose it is; give it one at its source and send it again."),
  OBJECT_CONFLICT(
      "Another object with other pixels or content is held under this SOP Instance UID; its series is not used until a"
          + " person has found out which of the two is right."),
  OBJECT_OF_OTHER_PATIENT(
      "The object of this SOP Instance UID is held for another patient, birth date or sex; its series is not used until"
          + " a person has found out whose it is. A correction must come from a source that is configured as"
          + " authoritative."),
  ATTRIBUTES_CHANGED(
      "The object of this SOP Instance UID is held with the same pixels but other geometry, references, date, study or"
          + " series; its series is not used until a person has chosen. A correction must come from a source that is"
          + " configured as authoritative."),
  PATIENT_DETAILS_CHANGED(
      "The object of this SOP Instance UID is held with the same pixels and another spelling of the name, or with more"
          + " or fewer patient details; the first goes on to count. A correction must come from a source that is"
          + " configured as authoritative."),
  REPLACED_BY_SOURCE(
      "An authoritative source has sent this object with corrected attributes; the corrected one counts. Nothing needs"
          + " to be done.");

  private final String sentence;

  SetAsideCode(String sentence) {
    this.sentence = sentence;
  }

  /** What it means and what to do, without patient data. */
  public String sentence() {
    return sentence;
  }
}
