// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Patient, study, frame of reference and equipment, the same in all objects of a study (PS3.3 C.7).
 */
final class PatientStudyModules {
  static final DateTimeFormatter DA = DateTimeFormatter.BASIC_ISO_DATE;

  private PatientStudyModules() {}

  static Dataset of(
      PhantomStudy study, String sopClass, String sopInstance, String series, String modality) {
    LocalDate date = study.date();
    PhantomPatient patient = study.patient();
    return Dataset.empty()
        .set(Tag.SpecificCharacterSet, "ISO_IR 192")
        .set(Tag.SOPClassUID, sopClass)
        .set(Tag.SOPInstanceUID, sopInstance)
        .set(Tag.StudyDate, date.format(DA))
        .set(Tag.SeriesDate, date.format(DA))
        .set(Tag.ContentDate, date.format(DA))
        .set(Tag.StudyTime, "091500")
        .set(Tag.SeriesTime, "091500")
        .set(Tag.ContentTime, "092000")
        .set(Tag.AccessionNumber, "SIM" + patient.seed() + (study.after() ? "B" : "A"))
        .set(Tag.Modality, modality)
        .set(Tag.Manufacturer, "Axilla simulator")
        .set(Tag.ManufacturerModelName, "Phantom")
        .set(Tag.DeviceSerialNumber, "1")
        .set(Tag.SoftwareVersions, "1")
        .setEmpty(Tag.ReferringPhysicianName)
        .set(Tag.StudyDescription, "CT chest (phantom)")
        .set(Tag.PatientName, "PHANTOM^" + patient.seed())
        .set(Tag.PatientID, patient.patientId())
        .set(Tag.PatientBirthDate, patient.birthDate().format(DA))
        .set(Tag.PatientSex, "F")
        .set(Tag.StudyInstanceUID, study.studyUid())
        .set(Tag.SeriesInstanceUID, series)
        .set(Tag.StudyID, study.after() ? "2" : "1")
        .set(Tag.FrameOfReferenceUID, study.uid("frame"))
        .setEmpty(Tag.PositionReferenceIndicator);
  }
}
