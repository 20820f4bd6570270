// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Small synthetic objects. */
final class Phantom {
  static final String NAME = "Quitzowska^Philomena";
  static final String PATIENT_ID = "PID-7741-XQ";

  private Phantom() {}

  /** A CT image of signed 16-bit pixels that cross zero. */
  static Dataset ct(int number) {
    return ct(number, 64, 48);
  }

  static Dataset ct(int number, int rows, int columns) {
    ByteBuffer pixels = ByteBuffer.allocate(rows * columns * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < rows * columns; i++) {
      pixels.putShort((short) ((i * 37 + number * 101) % 4000 - 1500));
    }
    return identity(SopClass.CT_IMAGE_STORAGE, number)
        .set(Tag.Modality, "CT")
        .setInt(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .setInt(Tag.Rows, rows)
        .setInt(Tag.Columns, columns)
        .setInt(Tag.BitsAllocated, 16)
        .setInt(Tag.BitsStored, 16)
        .setInt(Tag.HighBit, 15)
        .setInt(Tag.PixelRepresentation, 1)
        .setInt(Tag.PixelPaddingValue, -2000)
        .setDouble(Tag.PixelSpacing, 0.7, 0.7)
        .setDouble(Tag.ImagePositionPatient, -12.5, 1.0 / 3, number * 2.5)
        .setBytes(Tag.PixelData, pixels.array());
  }

  /** A structured report with text in several scripts. */
  static Dataset report(int number) {
    Dataset concept =
        Dataset.empty()
            .set(Tag.CodeValue, "126000")
            .set(Tag.CodingSchemeDesignator, "DCM")
            .set(Tag.CodeMeaning, "Imaging Measurement Report");
    Dataset value =
        Dataset.empty()
            .setDouble(Tag.NumericValue, 1.0 / 3)
            .setDouble(Tag.FloatingPointValue, 1.0 / 3);
    Dataset content =
        Dataset.empty()
            .set(Tag.RelationshipType, "CONTAINS")
            .set(Tag.ValueType, "TEXT")
            .set(Tag.TextValue, "axillär – 腋窝 – ось")
            .add(Tag.MeasuredValueSequence, value);
    return identity(SopClass.COMPREHENSIVE_3D_SR_STORAGE, number)
        .set(Tag.Modality, "SR")
        .set(Tag.ValueType, "CONTAINER")
        .setEmptySequence(Tag.PerformedProcedureCodeSequence)
        .add(Tag.ConceptNameCodeSequence, concept)
        .add(Tag.ContentSequence, content);
  }

  private static Dataset identity(String sopClass, int number) {
    return Dataset.empty()
        .set(Tag.SOPClassUID, sopClass)
        .set(Tag.SOPInstanceUID, Uid.v5("phantom", sopClass, Integer.toString(number)))
        .set(Tag.StudyInstanceUID, Uid.v5("phantom", "study"))
        .set(Tag.SeriesInstanceUID, Uid.v5("phantom", "series", sopClass))
        .set(Tag.PatientName, NAME)
        .set(Tag.PatientID, PATIENT_ID)
        .set(Tag.PatientBirthDate, "19610203")
        .set(Tag.StudyDate, "20260102")
        .setInt(Tag.InstanceNumber, number);
  }
}
