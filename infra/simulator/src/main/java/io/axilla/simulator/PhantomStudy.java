// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.simulator;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of a phantom patient's two CT studies, as DICOM objects: a CT series and a segmentation of
 * the axilla.
 *
 * @param after false before chemotherapy, true after it
 * @param maskOnWrongSide draws the mask in the other armpit while its codes keep the diseased side,
 *     as a mistaken reader would
 */
public record PhantomStudy(
    PhantomPatient patient,
    boolean after,
    Grid grid,
    PatientPosition position,
    boolean maskOnWrongSide) {

  public static PhantomStudy of(PhantomPatient patient, boolean after) {
    return new PhantomStudy(patient, after, Grid.fullField(), PatientPosition.HFS, false);
  }

  public LocalDate date() {
    return after ? patient.postDate() : patient.preDate();
  }

  public String studyUid() {
    return uid("study");
  }

  String uid(String... what) {
    List<String> parts =
        new ArrayList<>(
            List.of(
                "axilla-simulator",
                String.valueOf(patient.seed()),
                String.valueOf(after),
                position.name()));
    parts.add(grid.toString());
    parts.addAll(List.of(what));
    return Uid.v5(parts.toArray(String[]::new));
  }

  /** The slices, feet to head. */
  public List<Dataset> ct() {
    return new CtSeries(this).slices();
  }

  /** The segmentation of the slices' axilla. */
  public Dataset segmentation() {
    return new AxillaSegmentation(this).dataset();
  }

  /** The same drawn by someone. */
  public Dataset segmentation(Reader reader) {
    return new AxillaSegmentation(this, reader).dataset();
  }

  /** Writes {@code ct/0001.dcm …} and {@code seg.dcm} into a folder. */
  public void write(Path folder) {
    try {
      Path ct = Files.createDirectories(folder.resolve("ct"));
      int n = 0;
      for (Dataset slice : ct()) {
        n++;
        DicomFile.write(
            ct.resolve(String.format(Locale.ROOT, "%04d.dcm", n)),
            slice,
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      }
      DicomFile.write(
          folder.resolve("seg.dcm"), segmentation(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a phantom study to " + folder, e);
    }
  }
}
