// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import org.jspecify.annotations.Nullable;

/**
 * An object that is kept but does not count.
 *
 * @param patientKey null when the object has no PatientID
 */
public record SetAsideObject(
    SetAsideCode code, @Nullable PatientKey patientKey, Instance instance) {}
