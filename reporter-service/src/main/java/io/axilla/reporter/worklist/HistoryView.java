// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.worklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a case: a state that it came to, or what a person decided about it. */
public record HistoryView(
    Instant at,
    @Nullable String stage,
    @Nullable String state,
    List<CodeView> reasons,
    @Nullable String instruction,
    @Nullable String operator,
    @Nullable String reason) {}
