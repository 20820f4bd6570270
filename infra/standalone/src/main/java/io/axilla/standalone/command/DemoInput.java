// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the demonstration sends: two folders of DICOM, and the clinical record. */
record DemoInput(Path pre, Path post, Path clinical) {
  /** A phantom patient, made into the folder. */
  static DemoInput phantom(Path folder) throws IOException {
    PhantomPatient patient = PhantomPatient.of(1);
    Files.createDirectories(folder);
    PhantomStudy.of(patient, false).write(folder.resolve("pre"));
    PhantomStudy.of(patient, true).write(folder.resolve("post"));
    Path clinical = Files.writeString(folder.resolve("clinical.csv"), patient.clinicalCsv());
    return new DemoInput(folder.resolve("pre"), folder.resolve("post"), clinical);
  }
}
