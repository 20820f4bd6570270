// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;

/**
 * The object that counts for its SOP Instance UID.
 *
 * @param conflict another object came under this UID and nobody has chosen yet
 * @param own written by Axilla and routed back; enters no timeline
 */
public record HeldObject(PatientKey patientKey, Instance instance, boolean conflict, boolean own) {

  StudyKey studyKey() {
    return new StudyKey(patientKey, instance.study());
  }
}
