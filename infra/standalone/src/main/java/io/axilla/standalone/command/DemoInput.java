// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the demonstration sends of a patient: two folders of DICOM, and the clinical record. */
record DemoInput(Path pre, Path post, Path clinical) {
  /**
   * One whose nodes the demonstration model takes for free of tumour, and one where it does not.
   */
  private static final List<Long> SEEDS = List.of(2L, 3L);

  /** Phantom patients, made into folders of their own. */
  static List<DemoInput> phantoms(Path folder) throws IOException {
    List<DemoInput> inputs = new ArrayList<>();
    for (long seed : SEEDS) {
      PhantomPatient patient = PhantomPatient.of(seed);
      Path own = Files.createDirectories(folder.resolve(patient.patientId()));
      PhantomStudy.of(patient, false).write(own.resolve("pre"));
      PhantomStudy.of(patient, true).write(own.resolve("post"));
      Path clinical = Files.writeString(own.resolve("clinical.csv"), patient.clinicalCsv());
      inputs.add(new DemoInput(own.resolve("pre"), own.resolve("post"), clinical));
    }
    return inputs;
  }
}
