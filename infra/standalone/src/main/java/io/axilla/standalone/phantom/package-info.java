// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/**
 * A cohort of phantom patients for training: made, drawn and measured by the same code as a
 * hospital's. No patient stands behind any of its numbers.
 */
@NullMarked
package io.axilla.standalone.phantom;

import org.jspecify.annotations.NullMarked;
