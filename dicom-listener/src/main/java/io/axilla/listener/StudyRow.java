// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import java.time.Instant;

/**
 * How far a study is.
 *
 * @param revision 0 until its first revision is published
 * @param lastChange the quiet period runs from here
 */
record StudyRow(StudyKey key, int revision, boolean complete, Instant lastChange) {
  boolean isNew() {
    return revision == 0;
  }

  StudyRow next(boolean nowComplete, Instant changed) {
    return new StudyRow(key, revision + 1, nowComplete, later(changed));
  }

  StudyRow changedAt(Instant changed) {
    return new StudyRow(key, revision, complete, later(changed));
  }

  private Instant later(Instant changed) {
    return changed.isAfter(lastChange) ? changed : lastChange;
  }
}
