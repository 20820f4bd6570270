// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/**
 * From a cohort to a model file: the study's method with its choices named, how much of what it
 * shows is optimism, and what a reader has to know before trusting it.
 */
@NullMarked
package io.axilla.model.training;

import org.jspecify.annotations.NullMarked;
