// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.comparison;

/** One variable in two groups. */
public sealed interface Comparison permits NumberComparison, LevelComparison {}
