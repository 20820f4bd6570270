// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/**
 * What a decision waits for: something that is not there yet, or that a person has still to say.
 */
public enum WaitingCode implements PairingCode {
  CLINICAL_RECORD("No clinical record of this patient has come; enter or import it."),
  HELD_BY_OPERATOR("A person holds this side; release it when the question is settled."),
  MASK_AMBIGUOUS(
      "Two masks of a scan have equal claim, and nothing says which one is meant; name one by an"
          + " override, or exclude the other."),
  MASK_FOR_OVERRIDDEN_SERIES(
      "The override names a series on which its mask is not drawn; draw one there, or change the"
          + " override."),
  NAC_END(
      "The day of the last dose of chemotherapy is not recorded; enter it, so that the scan after"
          + " it can be found."),
  NAC_START(
      "The day of the first dose of chemotherapy is not recorded; enter it, so that the scan before"
          + " it can be found."),
  OVERRIDE_TARGET(
      "An override names a study, series or mask that is not here or cannot be used; send it, or"
          + " withdraw the override."),
  POST_CT("No CT after chemotherapy has come; it is taken as soon as it arrives."),
  POST_MASK("The axilla is not drawn on the CT after chemotherapy; draw it and send the mask."),
  PRE_CT("No CT before chemotherapy has come; send it, or fetch it from the archive."),
  PRE_MASK("The axilla is not drawn on the CT before chemotherapy; draw it and send the mask."),
  SIDE("The clinical record names no diseased side; enter LEFT, RIGHT or both."),
  STUDY_INCOMPLETE("The chosen study is still coming in; nothing is to be done unless it stops."),
  USABLE_POST_CT(
      "The CT after chemotherapy has no series that can be measured; look at the reason beside each"
          + " series, and send it again or exclude the study."),
  USABLE_PRE_CT(
      "The CT before chemotherapy has no series that can be measured; look at the reason beside each"
          + " series, and send it again or exclude the study.");

  private final String sentence;

  WaitingCode(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
