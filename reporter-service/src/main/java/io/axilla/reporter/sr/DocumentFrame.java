// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What each document has, whatever it says: its place in the study, its time, and what it replaces.
 *
 * @param number Instance Number within the series
 * @param at time of the event that it tells of; never of the clock
 * @param zone the site's, in which dates and times are written
 * @param predecessors documents that this one supersedes at its destination
 */
public record DocumentFrame(
    Subject subject,
    SopClassUid sopClass,
    SopInstanceUid instance,
    SeriesInstanceUid series,
    int number,
    Instant at,
    ZoneId zone,
    List<SeriesReference> predecessors) {
  public DocumentFrame {
    predecessors = List.copyOf(predecessors);
  }
}
