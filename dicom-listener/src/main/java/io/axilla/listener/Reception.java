// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.Sha256;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.DicomObject;
import io.axilla.dicom.IncomingObject;
import io.axilla.dicom.MalformedDicomException;
import io.axilla.dicom.ObjectSink;
import io.axilla.dicom.PeerAssociation;
import io.axilla.dicom.StoreRejected;
import io.axilla.listener.Refusal.RefusedException;
import io.axilla.storage.DatabaseUnavailableException;
import io.axilla.storage.FailPoint;
import io.axilla.storage.NoSpaceException;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PendingFile;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Storage SCP's end of a C-STORE: from the first byte of an object to its answer. Success is
 * answered only for what is on the disk, file and row; everything else has a status of the
 * standard.
 */
final class Reception implements ObjectSink {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final ObjectStore store;
  private final ObjectKeeping keeping;
  private final Set<String> deviceUids;
  private final ListenerMeters meters;
  private final Clock clock;

  Reception(
      ObjectStore store,
      ObjectKeeping keeping,
      Set<String> deviceUids,
      ListenerMeters meters,
      Clock clock) {
    this.store = store;
    this.keeping = keeping;
    this.deviceUids = deviceUids;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void store(PeerAssociation peer, IncomingObject incoming)
      throws StoreRejected, IOException {
    Timer.Sample sample = meters.begin();
    try {
      receive(peer.callingAeTitle(), incoming);
      FailPoint.pass("listener.object-committed");
    } catch (RefusedException e) {
      meters.refused(e.refusal());
      LOG.atWarn()
          .addKeyValue("source", peer.callingAeTitle())
          .addKeyValue("sopInstanceUid", incoming.sopInstanceUid())
          .setCause(e.toldCause())
          .log("object refused: {}", e.getMessage());
      throw e.toStatus();
    } finally {
      meters.end(sample);
    }
  }

  private void receive(String source, IncomingObject incoming) throws IOException {
    try (PendingFile pending = store.begin()) {
      Sha256 digest = write(incoming, pending);
      Arrival arrival = read(pending.path(), digest, source);
      requireSameUids(incoming, arrival.instance());
      Outcome outcome = keeping.keep(arrival, pending);
      meters.acknowledged(outcome, arrival.instance().bytes());
      log(outcome, arrival.instance());
    } catch (RefusedException e) {
      throw e;
    } catch (NoSpaceException e) {
      throw Refusal.NO_SPACE.because("no space left to keep it", e);
    } catch (DatabaseUnavailableException e) {
      throw Refusal.DATABASE_UNAVAILABLE.because("database does not answer, send again", e);
    } catch (RuntimeException e) {
      throw e.getCause() instanceof NoSpaceException
          ? Refusal.NO_SPACE.because("no space left to keep it", e)
          : Refusal.FAILED.because("it could not be kept, see the log of the receiver", e);
    }
  }

  private static Sha256 write(IncomingObject incoming, PendingFile pending) throws IOException {
    MessageDigest sha256 = sha256();
    DigestOutputStream out = new DigestOutputStream(pending.stream(), sha256);
    DicomFile.writeReceived(incoming, out);
    out.flush();
    return new Sha256(HexFormat.of().formatHex(sha256.digest()));
  }

  private Arrival read(Path file, Sha256 digest, String source) throws IOException {
    DicomObject object;
    try {
      // Whole: what is cut off within the pixels, or garbled behind them, must not be acknowledged.
      object = DicomFile.read(file);
    } catch (MalformedDicomException e) {
      throw Refusal.UNREADABLE.because("cannot be parsed: " + e.code() + " at " + e.where(), e);
    }
    return Arrival.of(object, digest, Files.size(file), clock.instant(), source, deviceUids);
  }

  private static void requireSameUids(IncomingObject command, Instance instance) {
    if (!instance.sopInstance().value().equals(command.sopInstanceUid())) {
      throw Refusal.UIDS.because("SOPInstanceUID is not that of the command");
    }
    if (!instance.sopClass().value().equals(command.sopClassUid())) {
      throw Refusal.UIDS.because("SOPClassUID is not that of the command");
    }
  }

  private static void log(Outcome outcome, Instance instance) {
    if (outcome == Outcome.STORED || outcome == Outcome.SAME || outcome == Outcome.OWN) {
      return;
    }
    LOG.atWarn()
        .addKeyValue("source", instance.source())
        .addKeyValue("studyInstanceUid", instance.study())
        .addKeyValue("sopInstanceUid", instance.sopInstance())
        .log("object does not count as it came: {}", outcome);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
