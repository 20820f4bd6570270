// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/** What a person should know of a decision; it changes nothing in it. */
public enum WarningCode implements PairingCode {
  CONTRAST_DIFFERS(
      "One scan was made with contrast agent and the other without; features may differ for that"
          + " alone, so read the result with care."),
  LATE_POST_CT(
      "The scan after chemotherapy was made more than 42 days after its end and no surgery is"
          + " recorded; make sure that it is not from after an operation."),
  MASK_FRAME_DIFFERS(
      "A mask names a series whose frame of reference is not its own and was ignored; have it drawn"
          + " again if it was meant."),
  MASK_OTHER_SIDE_ONLY(
      "The scan is drawn on the other side only; draw this side too, or check the side of the"
          + " clinical record."),
  MASK_REGION_ASSUMED(
      "The mask does not say what it shows and was taken for the axilla; check it."),
  MASK_SERIES_UNCLEAR(
      "A mask names no series, and several have its frame of reference, so it was ignored; name its"
          + " series, or exclude the series that are not meant."),
  MASK_SIDE_FROM_GEOMETRY(
      "The mask does not say its side, which was taken from where it lies; check it."),
  MASK_SIDE_UNVERIFIED(
      "The mask lies too near the middle, or the image shows too little, to verify its side; check"
          + " it."),
  NAME_DIFFERS(
      "The patient's name is written differently in several scans; make sure that it is one"
          + " person."),
  NEWER_POST_CT(
      "There is a newer scan for after chemotherapy, on which this side is not drawn; draw it if it"
          + " is the one that is meant."),
  NEWER_PRE_CT(
      "There is a newer scan for before chemotherapy, on which this side is not drawn; draw it if it"
          + " is the one that is meant."),
  OVERRIDE_CONTRADICTS_DATES(
      "An override takes a scan whose date contradicts the clinical dates; check both."),
  SPACING_DIFFERS(
      "The slice spacings of the two scans differ by more than 1 mm; features may differ for that"
          + " alone, so read the result with care."),
  UNUSUAL_INTERVAL(
      "The two scans are fewer than 42 or more than 365 days apart; check that they are the ones"
          + " that are meant.");

  private final String sentence;

  WarningCode(String sentence) {
    this.sentence = sentence;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
