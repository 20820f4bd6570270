// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/** Why a decision is refused: a contradiction that waiting does not cure; a person has to look. */
public enum RefusalCode implements PairingCode {
  CLINICAL_DATES(
      "Start and end of chemotherapy and surgery are not in this order; correct the clinical"
          + " record."),
  IDENTITY_CONFLICT(
      "Scans under this patient differ in birth date or sex, so they may be of two people; find out"
          + " whose they are, then exclude or correct the wrong ones."),
  MASK_SIDE_CONTRADICTS_GEOMETRY(
      "A mask states one side and lies on the other; correct the mask, or exclude it."),
  NAC_ABANDONED("Chemotherapy was abandoned, so the method does not apply; no result is made."),
  ORDER(
      "The scan for before is not on an earlier day than the scan for after; correct the override or"
          + " the time points."),
  POST_CT_NEVER_CAME(
      "The time for a CT after chemotherapy is over and none has come; send one that was made, or"
          + " close the case."),
  PRE_CT_NEVER_CAME(
      "Chemotherapy is over and no CT from before it has come; send one that was made, or close the"
          + " case."),
  SAME_STUDY(
      "One study stands for both before and after; name another one by an override, or correct the"
          + " clinical dates."),
  TIME_POINT_CONTRADICTS_DATES(
      "A study's time point and its date contradict the clinical dates; correct whichever is wrong,"
          + " or decide by an override.");

  private final String sentence;

  RefusalCode(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
