// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dead letter: a record that could not be worked off, with the reason, replayable when its
 * cause is mended.
 *
 * @param explanation one sentence: what, where and what to do; without patient data
 * @param source topic of the record that failed
 * @param partition its partition
 * @param offset its offset
 * @param attempts how often it was tried
 * @param replayable whether trying again can help
 * @param failedRecord the record itself, as it came
 */
public record ProcessingFailed(
    int version,
    @Nullable PatientKey patientKey,
    @Nullable CaseId caseId,
    Stage stage,
    Code code,
    String explanation,
    String source,
    int partition,
    long offset,
    int attempts,
    boolean replayable,
    @Nullable String failedRecord,
    Instant at)
    implements Event {
  public static final int VERSION = 1;

  public ProcessingFailed {
    Require.version(version, VERSION);
    Require.present("stage", stage);
    Require.present("code", code);
    Require.text("explanation", explanation, 1000);
    Require.text("source", source, 249);
    Require.that(partition >= 0, "partition is negative");
    Require.that(offset >= 0, "offset is negative");
    Require.that(attempts >= 0, "attempts is negative");
    Require.time(at);
  }
}
