// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.reporter.sr.Fault;
import io.axilla.reporter.sr.SrReader;
import io.axilla.reporter.sr.SrReport;
import io.axilla.reporter.sr.SrVerification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Structured Report in a file, as the commands read it. */
final class SrFile {
  private final Path file;
  private final Dataset dataset;

  private SrFile(Path file, Dataset dataset) {
    this.file = file;
    this.dataset = dataset;
  }

  static SrFile read(Path file) {
    try {
      return new SrFile(file, DicomFile.read(file).dataset());
    } catch (IOException e) {
      throw new Failure("cannot read " + file + ": name a DICOM file that exists", e);
    } catch (MalformedDicomException e) {
      throw new Failure(file + ": " + e.getMessage(), e);
    }
  }

  Path file() {
    return file;
  }

  List<Fault> faults() {
    return SrVerification.verify(dataset);
  }

  SrReport report() {
    return SrReader.read(dataset);
  }
}
