// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document at one destination.
 *
 * @param kind EVIDENCE, PREDICTION or WITHDRAWAL
 * @param sop SOP Instance UID; null until the document is made
 * @param state QUEUED, HELD, DELIVERED, FAILED or DROPPED
 * @param confirmation how the destination vouched for it; null before that
 * @param lastError code and explanation of the last attempt that failed; null when there is none
 */
public record DocumentView(
    String kind,
    String destination,
    @Nullable String sop,
    String state,
    @Nullable String confirmation,
    int attempts,
    @Nullable String lastError,
    String caseVersion,
    @Nullable Instant delivered) {}
