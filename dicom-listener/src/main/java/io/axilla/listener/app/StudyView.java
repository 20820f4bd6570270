// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import io.axilla.listener.Holdings;
import java.time.Instant;

/** How far a study is, in numbers. */
record StudyView(
    String study,
    String patientKey,
    int revision,
    boolean complete,
    Instant lastChange,
    int objects,
    int conflicts,
    int own) {
  static StudyView of(Holdings.Study study) {
    return new StudyView(
        study.study().value(),
        study.patientKey().value(),
        study.revision(),
        study.complete(),
        study.lastChange(),
        study.objects(),
        study.conflicts(),
        study.own());
  }
}
