// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import org.jspecify.annotations.Nullable;

/**
 * How often the pipeline would withhold a number of patients like those of the cohort.
 *
 * @param crossValidated every train row beside the model and the ranges of the rows outside of its
 *     fold
 * @param test every test row beside the model file; null without test rows
 */
public record HeldOutApplicability(GateShare crossValidated, @Nullable GateShare test) {}
