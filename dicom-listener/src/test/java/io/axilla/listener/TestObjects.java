// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Objects of invented patients. */
final class TestObjects {
  static final String PATIENT_ID = "PID-4711";
  static final String PATIENT_NAME = "SECRETNAME^JANE";
  static final String BIRTH_DATE = "19610203";

  /**
   * Where the value of File Meta Information Group Length stands: behind preamble, prefix and its
   * head.
   */
  private static final int META_LENGTH = 128 + 4 + 8;

  private TestObjects() {}

  static String study(int study) {
    return Uid.v5("test", "study", Integer.toString(study));
  }

  static String series(int study, int series) {
    return Uid.v5("test", "series", Integer.toString(study), Integer.toString(series));
  }

  static String instance(int study, int series, int slice) {
    return Uid.v5(
        "test",
        "instance",
        Integer.toString(study),
        Integer.toString(series),
        Integer.toString(slice));
  }

  /** A CT slice of 16 x 16 pixels. */
  static Dataset slice(int study, int series, int slice) {
    return slice(study, series, slice, 16);
  }

  static Dataset slice(int study, int series, int slice, int size) {
    byte[] pixels = new byte[2 * size * size];
    new Random(31L * series + slice).nextBytes(pixels);
    for (int i = 1; i < pixels.length; i += 2) {
      pixels[i] &= 0x0F;
    }
    return header(SopClass.CT_IMAGE_STORAGE, "CT", study, series, slice)
        .set(Tag.FrameOfReferenceUID, Uid.v5("test", "frame", Integer.toString(study)))
        .set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL")
        .setDouble(Tag.ImagePositionPatient, -100, -100, 2.5 * slice)
        .setDouble(Tag.ImageOrientationPatient, 1, 0, 0, 0, 1, 0)
        .setDouble(Tag.PixelSpacing, 0.8, 0.8)
        .setInt(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .setInt(Tag.Rows, size)
        .setInt(Tag.Columns, size)
        .setInt(Tag.BitsAllocated, 16)
        .setInt(Tag.BitsStored, 16)
        .setInt(Tag.HighBit, 15)
        .setInt(Tag.PixelRepresentation, 0)
        .setDouble(Tag.RescaleIntercept, -1024)
        .setDouble(Tag.RescaleSlope, 1)
        .setBytes(Tag.PixelData, pixels);
  }

  /** Patient, study, series and SOP common modules. */
  static Dataset header(String sopClass, String modality, int study, int series, int object) {
    return Dataset.empty()
        .set(Tag.SOPClassUID, sopClass)
        .set(Tag.SOPInstanceUID, instance(study, series, object))
        .set(Tag.StudyDate, "20220110")
        .set(Tag.StudyTime, "0915")
        .set(Tag.Modality, modality)
        .set(Tag.PatientName, PATIENT_NAME)
        .set(Tag.PatientID, PATIENT_ID)
        .set(Tag.PatientBirthDate, BIRTH_DATE)
        .set(Tag.PatientSex, "F")
        .set(Tag.StudyInstanceUID, study(study))
        .set(Tag.SeriesInstanceUID, series(study, series))
        .setInt(Tag.InstanceNumber, object);
  }

  /** The object as a peer would send it. */
  static IncomingObject incoming(Dataset dataset) {
    return incoming(dataset, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  static IncomingObject incoming(Dataset dataset, String transferSyntax) {
    return incoming(dataset, transferSyntax, datasetBytes(dataset, transferSyntax));
  }

  /** With the UIDs of a data set, but other bytes. */
  static IncomingObject incoming(Dataset dataset, String transferSyntax, byte[] bytes) {
    return new IncomingObject(
        dataset.string(Tag.SOPClassUID).orElseThrow(),
        dataset.string(Tag.SOPInstanceUID).orElseThrow(),
        transferSyntax,
        new ByteArrayInputStream(bytes));
  }

  /** The bytes of a data set without file meta information. */
  static byte[] datasetBytes(Dataset dataset, String transferSyntax) {
    byte[] file;
    try {
      Path path = Files.createTempFile("axilla-test", ".dcm");
      DicomFile.write(path, dataset, transferSyntax);
      file = Files.readAllBytes(path);
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // (0002,0000) UL holds the length of what follows it.
    int length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(META_LENGTH);
    return Arrays.copyOfRange(file, META_LENGTH + 4 + length, file.length);
  }
}
