// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import io.axilla.contracts.Sha256;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hashes of what identifies a person, salted with the patient's key: they can be compared within
 * one patient, and lead nowhere else.
 */
public final class PersonHashes {
  private static final Pattern TRAILING = Pattern.compile("[\\s^]+$");

  private final String salt;

  /**
   * @param patientKey the pseudonymous key of the patient
   */
  public PersonHashes(String patientKey) {
    salt = patientKey;
  }

  /** The hash of the first person's name in an element; null where there is none. */
  public @Nullable String name(Dataset from, int tag) {
    return from.string(tag)
        .map(PersonHashes::comparable)
        .filter(name -> !name.isEmpty())
        .map(name -> hash("name", name))
        .orElse(null);
  }

  /** What a data set says of its patient. */
  public PatientIdentity identity(Dataset from) {
    Optional<String> born =
        from.string(Tag.PatientBirthDate).map(date -> date.replaceAll("[^0-9]", ""));
    return new PatientIdentity(
        name(from, Tag.PatientName),
        born.filter(date -> !date.isEmpty()).map(date -> hash("birth date", date)).orElse(null),
        from.string(Tag.PatientSex)
            .map(sex -> sex.toUpperCase(Locale.ROOT))
            .filter(sex -> sex.equals("F") || sex.equals("M") || sex.equals("O"))
            .orElse(null));
  }

  /** NFKC, case-folded, without trailing carets and blanks in any of its component groups. */
  static String comparable(String name) {
    StringBuilder folded = new StringBuilder();
    for (String group : Normalizer.normalize(name, Normalizer.Form.NFKC).split("=", -1)) {
      // down, up and down again folds letters such as the sharp s and the final sigma
      String plain =
          group.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      folded.append(folded.isEmpty() ? "" : "=").append(TRAILING.matcher(plain).replaceAll(""));
    }
    return folded.toString().replaceAll("=+$", "").strip();
  }

  private String hash(String kind, String value) {
    return Sha256.ofParts(salt, kind, value).value();
  }
}
