// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import io.axilla.dicom.Dataset;
import io.axilla.simulator.Grid;
import io.axilla.simulator.PatientPosition;
import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A phantom patient with the smallest studies that pairing takes: the demonstration model's
 * spacings, and so its features, in a field that holds little more than the axillae.
 */
record Phantom(PhantomPatient patient, PhantomStudy pre, PhantomStudy post) {
  static Phantom of(long seed) {
    PhantomPatient patient = PhantomPatient.of(seed);
    return new Phantom(patient, study(patient, false), study(patient, true));
  }

  private static PhantomStudy study(PhantomPatient patient, boolean after) {
    Grid small = new Grid(176, 56, 48, 2, 2.5);
    return new PhantomStudy(patient, after, small, PatientPosition.HFS, false);
  }

  String clinicalCsv() {
    return patient.clinicalCsv();
  }

  /** All objects of both studies in the order in which a modality sends them. */
  List<Dataset> objects() {
    List<Dataset> objects = new ArrayList<>();
    for (PhantomStudy study : List.of(pre, post)) {
      objects.addAll(study.ct());
      objects.add(study.segmentation());
    }
    return objects;
  }

  void write(Path folder) {
    pre.write(folder.resolve("pre"));
    post.write(folder.resolve("post"));
  }
}
