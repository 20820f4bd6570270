// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.Code;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom and which study a document is about: the attributes of the Patient and General Study modules
 * (PS3.3 C.7.1.1, C.7.2.1) as one destination has them. Empty attributes of type 2 are there,
 * empty.
 */
public final class Subject {
  private static final int[] TAGS = {
    Tag.PatientName,
    Tag.PatientID,
    Tag.IssuerOfPatientID,
    Tag.PatientBirthDate,
    Tag.PatientSex,
    Tag.StudyInstanceUID,
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.StudyID,
    Tag.AccessionNumber,
    Tag.ReferringPhysicianName,
    Tag.StudyDescription
  };

  private static final Code PATIENT_MISMATCH = new Code("PATIENT_MISMATCH");
  private static final Code BIRTH_DATE_MISMATCH = new Code("BIRTH_DATE_MISMATCH");
  private static final Code STUDY_MISMATCH = new Code("STUDY_MISMATCH");

  private final Dataset attributes;

  private Subject(Dataset attributes) {
    this.attributes = attributes;
  }

  /** From the header of an image or document of the study. */
  public static Subject of(Dataset header) {
    Dataset attributes = Dataset.empty();
    header
        .string(Tag.SpecificCharacterSet)
        .ifPresent(
            first ->
                attributes.set(
                    Tag.SpecificCharacterSet,
                    header.strings(Tag.SpecificCharacterSet).toArray(String[]::new)));
    for (int tag : TAGS) {
      copy(header, attributes, tag);
    }
    return new Subject(attributes);
  }

  /** The keys of a query at study level that asks a destination for these attributes. */
  public static Dataset query(StudyInstanceUid study) {
    Dataset keys = Dataset.empty();
    for (int tag : TAGS) {
      keys.setEmpty(tag);
    }
    keys.set(Tag.StudyInstanceUID, study.value());
    return keys;
  }

  /** This subject with every value that the destination's answer has. */
  public Subject asAnswered(Dataset answer) {
    Dataset merged = attributes.copy();
    for (int tag : TAGS) {
      if (answer.hasValue(tag)) {
        copy(answer, merged, tag);
      }
    }
    if (answer.hasValue(Tag.SpecificCharacterSet)) {
      merged.set(
          Tag.SpecificCharacterSet,
          answer.strings(Tag.SpecificCharacterSet).toArray(String[]::new));
    }
    return new Subject(merged);
  }

  /** Why the destination's study is not the one that was measured; empty when it is. */
  public Optional<Code> contradiction(Dataset answer) {
    if (differ(answer, Tag.StudyInstanceUID)) {
      return Optional.of(STUDY_MISMATCH);
    }
    if (differ(answer, Tag.PatientID)) {
      return Optional.of(PATIENT_MISMATCH);
    }
    return differ(answer, Tag.PatientBirthDate)
        ? Optional.of(BIRTH_DATE_MISMATCH)
        : Optional.empty();
  }

  public StudyInstanceUid study() {
    return new StudyInstanceUid(attributes.string(Tag.StudyInstanceUID).orElse(""));
  }

  /** Digest of what a document says of patient and study; part of the document's UID. */
  public Sha256 digest() {
    List<String> parts = new ArrayList<>();
    for (int tag : TAGS) {
      parts.add(Integer.toHexString(tag));
      parts.add(String.join("\\", attributes.strings(tag)));
    }
    return Sha256.ofParts(parts.toArray(String[]::new));
  }

  /**
   * Writes the attributes. The destination's character set is kept where it suffices: our own text
   * is ASCII but for what people wrote, and then it is UTF-8.
   */
  void write(Dataset document, boolean ownTextIsAscii) {
    for (int tag : TAGS) {
      copy(attributes, document, tag);
    }
    List<String> characterSet = attributes.strings(Tag.SpecificCharacterSet);
    if (ownTextIsAscii && !characterSet.isEmpty()) {
      document.set(Tag.SpecificCharacterSet, characterSet.toArray(String[]::new));
    } else if (!ownTextIsAscii || !isAscii()) {
      document.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    }
  }

  private boolean isAscii() {
    for (int tag : TAGS) {
      if (!attributes.strings(tag).stream()
          .allMatch(StandardCharsets.US_ASCII.newEncoder()::canEncode)) {
        return false;
      }
    }
    return true;
  }

  private boolean differ(Dataset answer, int tag) {
    String mine = attributes.string(tag).orElse("").strip();
    String theirs = answer.string(tag).orElse("").strip();
    return !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
  }

  private static void copy(Dataset from, Dataset to, int tag) {
    List<String> values = from.strings(tag);
    if (!values.isEmpty()) {
      to.set(tag, values.toArray(String[]::new));
    } else if (isType2(tag)) {
      to.setEmpty(tag);
    }
  }

  private static boolean isType2(int tag) {
    return tag != Tag.IssuerOfPatientID && tag != Tag.StudyDescription;
  }

  @Override
  public String toString() {
    return "Subject[" + digest() + "]";
  }
}
