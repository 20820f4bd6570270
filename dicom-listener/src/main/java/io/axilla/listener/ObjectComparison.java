// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.Sha256;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.PixelDecoder;
import io.axilla.dicom.Tag;
import io.axilla.dicom.UnreadablePixelsException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells how two objects of one SOP Instance UID differ in what matters here, whatever their
 * transfer syntaxes. What else differs (a station name, an institution, private elements) is no
 * difference.
 */
final class ObjectComparison {
  /** Numbers that say where pixels lie and what they mean; compared as numbers. */
  private static final int[] GEOMETRY = {
    Tag.Rows,
    Tag.Columns,
    Tag.NumberOfFrames,
    Tag.PixelSpacing,
    Tag.ImagePositionPatient,
    Tag.ImageOrientationPatient,
    Tag.RescaleSlope,
    Tag.RescaleIntercept
  };

  /** What an object belongs to and refers to, and what its role rests on. */
  private static final int[] REFERENCES = {
    Tag.SOPClassUID,
    Tag.StudyInstanceUID,
    Tag.SeriesInstanceUID,
    Tag.FrameOfReferenceUID,
    Tag.Modality,
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.ClinicalTrialTimePointID,
    Tag.SharedFunctionalGroupsSequence,
    Tag.PerFrameFunctionalGroupsSequence,
    Tag.SegmentSequence,
    Tag.ReferencedSeriesSequence,
    Tag.ReferencedFrameOfReferenceSequence,
    Tag.SourceImageSequence
  };

  /** What stands in the place of pixels: contours of an RTSTRUCT, content tree of an SR. */
  private static final int[] CONTENT = {
    Tag.StructureSetROISequence,
    Tag.ROIContourSequence,
    Tag.RTROIObservationsSequence,
    Tag.ConceptNameCodeSequence,
    Tag.ContentSequence,
    Tag.CurrentRequestedProcedureEvidenceSequence,
    Tag.PertinentOtherEvidenceSequence
  };

  private ObjectComparison() {}

  /** The worst difference; whether both are one patient's is for the caller to compare by key. */
  static Difference between(DicomObject held, DicomObject other) {
    Dataset a = held.dataset();
    Dataset b = other.dataset();
    if (!samePixels(held, other) || !sameElements(a, b, CONTENT)) {
      return Difference.CONTENT;
    }
    if (contradict(a, b, Tag.PatientBirthDate) || contradict(a, b, Tag.PatientSex)) {
      return Difference.PATIENT;
    }
    if (!sameNumbers(a, b) || !sameElements(a, b, REFERENCES)) {
      return Difference.ATTRIBUTES;
    }
    boolean sameDetails =
        text(a, Tag.PatientBirthDate).equals(text(b, Tag.PatientBirthDate))
            && text(a, Tag.PatientSex).equals(text(b, Tag.PatientSex))
            && name(a).equals(name(b));
    return sameDetails ? Difference.NONE : Difference.PATIENT_DETAILS;
  }

  /** Pixels that cannot be decoded are the same only when they are the same bytes. */
  private static boolean samePixels(DicomObject held, DicomObject other) {
    Optional<Sha256> a = storedPixels(held);
    Optional<Sha256> b = storedPixels(other);
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    if (held.transferSyntaxUid().equals(other.transferSyntaxUid()) && a.equals(b)) {
      return true;
    }
    try {
      return PixelDecoder.decodedSha256(held).equals(PixelDecoder.decodedSha256(other));
    } catch (UnreadablePixelsException e) {
      return false;
    }
  }

  private static Optional<Sha256> storedPixels(DicomObject object) {
    return PixelDecoder.storedPixelBytes(object).map(Sha256::of);
  }

  private static boolean sameNumbers(Dataset a, Dataset b) {
    for (int tag : GEOMETRY) {
      if (!Arrays.equals(a.doubles(tag), b.doubles(tag))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameElements(Dataset a, Dataset b, int[] tags) {
    return ElementDigest.of(a, tags).equals(ElementDigest.of(b, tags));
  }

  private static boolean contradict(Dataset a, Dataset b, int tag) {
    String one = text(a, tag);
    String other = text(b, tag);
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private static String text(Dataset dataset, int tag) {
    return dataset.string(tag).orElse("").strip();
  }

  /** Trailing carets and blanks of a person's name say nothing (PS3.5 section 6.2.1). */
  private static String name(Dataset dataset) {
    return text(dataset, Tag.PatientName).replaceAll("[\\^= ]+$", "");
  }
}
