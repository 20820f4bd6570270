// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/**
 * Whether a model can speak of a patient: everything that it takes of the patient, and how the
 * patient was scanned, beside what its training cohort had. Pure; what follows from it, the caller
 * decides.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.applicability;
