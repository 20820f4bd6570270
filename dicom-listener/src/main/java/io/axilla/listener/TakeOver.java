// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.storage.Database;
import io.axilla.storage.FailPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;

/**
 * Lets an object that lies aside count in the place of the one that is held, which then lies aside.
 * Each file has a durable copy at every moment, and a process that dies on the way does the rest
 * when it starts again: the row of the successor says {@code taking_over} until then.
 */
final class TakeOver {
  private final Database database;
  private final ObjectFiles files;
  private final StudyRevisions revisions;
  private final Clock clock;

  TakeOver(Database database, ObjectFiles files, StudyRevisions revisions, Clock clock) {
    this.database = database;
    this.files = files;
    this.revisions = revisions;
    this.clock = clock;
  }

  /** Finishes what was begun before the process died. */
  void finishAll() throws IOException {
    for (SetAsideObject successor : database.inTransaction(SetAsideTable::takingOver)) {
      finish(successor);
    }
  }

  /** Does it; again changes nothing. */
  void finish(SetAsideObject successor) throws IOException {
    List<Path> leftOver =
        database.inTransaction(
            tx -> {
              HeldObject before =
                  ObjectTable.lock(tx, successor.instance().sopInstance()).orElseThrow();
              return before.instance().file().equals(successor.instance().file())
                  ? List.of()
                  : replace(tx, before, successor);
            });
    for (Path file : leftOver) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * @return files that are not needed any more once the transaction is committed
   */
  private List<Path> replace(Connection tx, HeldObject before, SetAsideObject successor)
      throws SQLException, IOException {
    HeldObject after =
        new HeldObject(
            successor.patientKey(),
            successor.instance(),
            SetAsideTable.hasOtherContent(tx, before.instance().sopInstance()),
            before.own());
    SetAsideObject replaced =
        new SetAsideObject(SetAsideCode.REPLACED_BY_SOURCE, before.patientKey(), before.instance());
    // After a crash the held file may be the successor's already; then the copy is there.
    if (!Files.exists(files.of(replaced))) {
      files.copyDurably(files.of(before), files.of(replaced));
    }
    files.copyDurably(files.of(successor), files.of(after));
    FailPoint.pass("listener.object-replaced");

    ObjectTable.replace(tx, after);
    SetAsideTable.delete(tx, successor);
    SetAsideTable.insert(tx, replaced);
    if (!before.own()) {
      for (StudyKey study : new TreeSet<>(List.of(before.studyKey(), after.studyKey()))) {
        revisions.changed(tx, study, clock.instant());
      }
    }
    boolean moved = !files.of(after).equals(files.of(before));
    return moved ? List.of(files.of(successor), files.of(before)) : List.of(files.of(successor));
  }
}
