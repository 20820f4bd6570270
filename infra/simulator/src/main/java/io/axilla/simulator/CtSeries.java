// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The CT series of a phantom study (PS3.3 A.3), 16 bits unsigned with intercept -1024. */
final class CtSeries {
  private static final int INTERCEPT = -1024;

  private final PhantomStudy study;
  private final Anatomy anatomy;

  CtSeries(PhantomStudy study) {
    this.study = study;
    this.anatomy = new Anatomy(study.patient(), study.after());
  }

  static String seriesUid(PhantomStudy study) {
    return study.uid("ct");
  }

  static String sliceUid(PhantomStudy study, int k) {
    return study.uid("ct", String.valueOf(k));
  }

  List<Dataset> slices() {
    List<Dataset> slices = new ArrayList<>();
    for (int k = 0; k < study.grid().slices(); k++) {
      slices.add(slice(k));
    }
    return slices;
  }

  private Dataset slice(int k) {
    Grid grid = study.grid();
    PatientPosition position = study.position();
    int number = position.headFirst() ? k + 1 : grid.slices() - k;
    return PatientStudyModules.of(
            study, SopClass.CT_IMAGE_STORAGE, sliceUid(study, k), seriesUid(study), "CT")
        .set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL")
        .set(Tag.SeriesDescription, "Thorax 2.5 B30f")
        .setInt(Tag.SeriesNumber, 2)
        .setInt(Tag.InstanceNumber, number)
        .setInt(Tag.AcquisitionNumber, 1)
        .set(Tag.BodyPartExamined, "CHEST")
        .set(Tag.PatientPosition, position.name())
        .setDouble(Tag.KVP, 120)
        .set(Tag.ConvolutionKernel, "B30f")
        .setDouble(Tag.SliceThickness, grid.spacing())
        .setDouble(Tag.ImagePositionPatient, grid.x(0, position), grid.y(0, position), grid.z(k))
        .setDouble(Tag.ImageOrientationPatient, position.rowX(), 0, 0, 0, position.columnY(), 0)
        .setDouble(Tag.SliceLocation, grid.z(k))
        .setInt(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .setInt(Tag.Rows, grid.rows())
        .setInt(Tag.Columns, grid.columns())
        .setDouble(Tag.PixelSpacing, grid.pixel(), grid.pixel())
        .setInt(Tag.BitsAllocated, 16)
        .setInt(Tag.BitsStored, 16)
        .setInt(Tag.HighBit, 15)
        .setInt(Tag.PixelRepresentation, 0)
        .setDouble(Tag.RescaleIntercept, INTERCEPT)
        .setDouble(Tag.RescaleSlope, 1)
        .set(Tag.RescaleType, "HU")
        .setBytes(Tag.PixelData, pixels(k));
  }

  private byte[] pixels(int k) {
    Grid grid = study.grid();
    ByteBuffer bytes =
        ByteBuffer.allocate(2 * grid.rows() * grid.columns()).order(ByteOrder.LITTLE_ENDIAN);
    double z = grid.z(k);
    for (int j = 0; j < grid.rows(); j++) {
      double y = grid.y(j, study.position());
      for (int i = 0; i < grid.columns(); i++) {
        long hu = Math.round(anatomy.hu(grid.x(i, study.position()), y, z));
        bytes.putShort((short) Math.max(0, Math.min(65_535, hu - INTERCEPT)));
      }
    }
    return bytes.array();
  }
}
