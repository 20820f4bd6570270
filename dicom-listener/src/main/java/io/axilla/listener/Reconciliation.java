// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.listener.Refusal.RefusedException;
import io.axilla.messaging.SafeTrace;
import io.axilla.storage.Database;
import io.axilla.storage.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rows and files together again when the process starts: a file that got its name before the
 * process died has no row yet. Its sender was not told success and may send it again; if not, it
 * counts all the same, since it is whole.
 *
 * <p>Looks only into series whose folder has changed since the last reconciliation began. Other
 * processes may receive meanwhile: registering waits for their transactions and then changes
 * nothing.
 */
final class Reconciliation {
  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

  /** Clocks of a file server and of several processes may differ by so much. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

  private static final String UNKNOWN_SOURCE = "UNKNOWN";

  private final Database database;
  private final Path objects;
  private final ObjectKeeping keeping;
  private final Set<String> deviceUids;
  private final Clock clock;

  Reconciliation(
      Database database, Path root, ObjectKeeping keeping, Set<String> deviceUids, Clock clock) {
    this.database = database;
    this.objects = root.resolve("objects");
    this.keeping = keeping;
    this.deviceUids = deviceUids;
    this.clock = clock;
  }

  void run() throws IOException {
    Instant started = clock.instant();
    Instant since = database.inTransaction(Reconciliation::lastStarted).minus(CLOCK_TOLERANCE);
    int registered = 0;
    for (Path series : seriesChangedSince(since)) {
      for (Path file : children(series)) {
        registered += isUnknown(file) && register(file) ? 1 : 0;
      }
    }
    database.run(tx -> remember(tx, started));
    if (registered > 0) {
      LOG.warn("{} objects were in the store without a row and count now", registered);
    }
  }

  private List<Path> seriesChangedSince(Instant moment) throws IOException {
    if (!Files.isDirectory(objects)) {
      return List.of();
    }
    // objects / patient / study / series
    try (Stream<Path> paths =
        Files.find(
            objects,
            3,
            (path, attributes) ->
                attributes.isDirectory()
                    && objects.relativize(path).getNameCount() == 3
                    && !attributes.lastModifiedTime().toInstant().isBefore(moment))) {
      return paths.sorted().toList();
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    try (Stream<Path> paths = Files.list(directory)) {
      return paths.filter(path -> path.toString().endsWith(".dcm")).sorted().toList();
    }
  }

  private boolean isUnknown(Path file) {
    String name = file.getFileName().toString();
    SopInstanceUid sopInstance =
        new SopInstanceUid(name.substring(0, name.length() - ".dcm".length()));
    return database.inTransaction(tx -> ObjectTable.find(tx, sopInstance).isEmpty());
  }

  private boolean register(Path file) throws IOException {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      Instant now = clock.instant();
      Arrival arrival =
          Arrival.of(
              DicomFile.read(file),
              FileDigest.of(file),
              Files.size(file),
              // A file server's clock may be ahead; the quiet period must still end.
              written.isBefore(now) ? written : now,
              UNKNOWN_SOURCE,
              deviceUids);
      return keeping.register(arrival);
    } catch (MalformedDicomException | RefusedException e) {
      LOG.error("{} in the object store is no whole object; look at it{}", file, SafeTrace.of(e));
      return false;
    }
  }

  private static Instant lastStarted(Connection tx) throws SQLException {
    try (PreparedStatement select =
            tx.prepareStatement("select started from reconciliation where id = 1");
        ResultSet rows = select.executeQuery()) {
      return rows.next() ? StudyTable.instant(rows, 1) : Instant.EPOCH.plus(CLOCK_TOLERANCE);
    }
  }

  private static void remember(Connection tx, Instant started) throws SQLException {
    try (PreparedStatement delete = tx.prepareStatement("delete from reconciliation where id = 1");
        PreparedStatement insert =
            tx.prepareStatement("insert into reconciliation (id, started) values (1, ?)")) {
      delete.executeUpdate();
      insert.setObject(1, StudyTable.sql(started));
      insert.executeUpdate();
    }
  }
}
