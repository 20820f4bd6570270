// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

/**
 * What one term adds for one patient.
 *
 * @param term its name; {@code (Intercept)} for the intercept
 * @param value of the patient, in words; 1 for the intercept
 * @param logit what is added
 * @param imputed whether the value is the model's stand-in, not the patient's
 */
public record Contribution(String term, String value, double logit, boolean imputed) {}
