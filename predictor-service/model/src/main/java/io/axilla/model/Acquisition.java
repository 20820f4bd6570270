// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import org.jspecify.annotations.Nullable;

/** How the training cohort's scans were made; null: not recorded. */
public record Acquisition(@Nullable ScanDomain pre, @Nullable ScanDomain post) {}
