// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.DicomFile;
import io.axilla.storage.Database;
import io.axilla.storage.PendingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an object whose SOP Instance UID is held already: the same changes nothing, another is set
 * aside or takes over as {@link Verdict} says. Only here are pixels decoded.
 */
final class Duplicates {
  private final Database database;
  private final ObjectFiles files;
  private final StudyRevisions revisions;
  private final TakeOver takeOver;
  private final Set<String> authoritativeSources;
  private final Clock clock;

  Duplicates(
      Database database,
      ObjectFiles files,
      StudyRevisions revisions,
      TakeOver takeOver,
      Set<String> authoritativeSources,
      Clock clock) {
    this.database = database;
    this.files = files;
    this.revisions = revisions;
    this.takeOver = takeOver;
    this.authoritativeSources = authoritativeSources;
    this.clock = clock;
  }

  /**
   * @param candidate the object as it would be held
   * @param remember called before the object takes over
   */
  Outcome keep(HeldObject candidate, PendingFile pending, Runnable remember) throws IOException {
    SopInstanceUid sopInstance = candidate.instance().sopInstance();
    @Nullable Outcome outcome = null;
    while (outcome == null) {
      HeldObject held =
          database.inTransaction(tx -> ObjectTable.find(tx, sopInstance).orElseThrow());
      Verdict verdict = judge(held, candidate, pending.path());
      outcome = verdict.isSame() ? Outcome.SAME : apply(verdict, held, candidate, pending);
    }
    if (outcome == Outcome.TOOK_OVER) {
      remember.run();
      takeOver.finish(
          new SetAsideObject(
              SetAsideCode.REPLACED_BY_SOURCE, candidate.patientKey(), candidate.instance()));
    }
    return outcome;
  }

  private Verdict judge(HeldObject held, HeldObject candidate, Path candidateFile)
      throws IOException {
    if (held.instance().file().equals(candidate.instance().file())) {
      return Verdict.SAME;
    }
    Difference difference =
        ObjectComparison.between(DicomFile.read(files.of(held)), DicomFile.read(candidateFile));
    if (!held.patientKey().equals(candidate.patientKey()) && difference != Difference.CONTENT) {
      difference = Difference.PATIENT;
    }
    return Verdict.of(
        difference,
        authoritativeSources.contains(held.instance().source()),
        authoritativeSources.contains(candidate.instance().source()));
  }

  /**
   * @return null when the held object was replaced since it was looked at
   */
  private @Nullable Outcome apply(
      Verdict verdict, HeldObject held, HeldObject candidate, PendingFile pending) {
    SetAsideObject aside =
        new SetAsideObject(verdict.code(), candidate.patientKey(), candidate.instance());
    return database.inTransaction(
        tx -> {
          HeldObject now = ObjectTable.lock(tx, held.instance().sopInstance()).orElseThrow();
          if (!now.instance().file().equals(held.instance().file())) {
            return null;
          }
          if (SetAsideTable.insert(tx, aside)) {
            pending.commit(files.of(aside));
            if (verdict.conflict() && !now.conflict() && !now.own()) {
              ObjectTable.markConflict(tx, now.instance().sopInstance());
              revisions.changed(tx, now.studyKey(), clock.instant());
            }
          }
          if (verdict.takesOver()) {
            SetAsideTable.markTakingOver(tx, aside);
            return Outcome.TOOK_OVER;
          }
          return Outcome.SET_ASIDE;
        });
  }
}
