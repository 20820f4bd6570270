// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import io.axilla.dicom.AssociationFailedException.Reason;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRJ;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * An association that we asked for: with its own thread, timers and socket, all gone when it is
 * closed.
 */
final class ScuAssociation implements AutoCloseable {
  static {
    Library.prepare();
  }

  /** What one presentation context proposes. */
  record Proposal(String sopClassUid, List<String> transferSyntaxes) {}

  /** Something that the library does with the association. */
  interface Exchange<T> {
    T with(Association association) throws IOException, InterruptedException;
  }

  private static final int MOST_CONTEXTS = 128;

  private final ScuSettings settings;
  private final RemoteAe peer;
  private final ExecutorService reader;
  private final ScheduledExecutorService timers;
  private final ScuWire wire;
  private final Association association;

  private ScuAssociation(ScuSettings settings, RemoteAe peer, List<Proposal> proposals) {
    this.settings = settings;
    this.peer = peer;
    this.reader =
        Executors.newCachedThreadPool(task -> daemon(task, "dicom-scu-" + peer.aeTitle()));
    this.timers =
        Executors.newSingleThreadScheduledExecutor(
            task -> daemon(task, "dicom-scu-timer-" + peer.aeTitle()));
    this.wire = new ScuWire(settings, peer, timers);
    try {
      this.association = connect(proposals);
    } catch (RuntimeException | Error e) {
      end();
      throw e;
    }
    if (proposals.stream().noneMatch(p -> !accepted(p.sopClassUid()).isEmpty())) {
      close();
      throw failed(
          Reason.NO_CONTEXT,
          "takes none of the SOP classes offered; configure it to accept them",
          null);
    }
  }

  static ScuAssociation open(ScuSettings settings, RemoteAe peer, List<Proposal> proposals) {
    return new ScuAssociation(settings, peer, proposals);
  }

  /** The transfer syntaxes that the peer accepted for a SOP class; empty: it does not take it. */
  Set<String> accepted(String sopClassUid) {
    return association.getTransferSyntaxesFor(sopClassUid);
  }

  RemoteAe peer() {
    return peer;
  }

  /** Does something and tells the library's failures in our words. */
  <T> T exchange(Exchange<T> exchange) {
    long start = System.nanoTime();
    try {
      return exchange.with(association);
    } catch (IOException e) {
      boolean late =
          elapsedMillis(start) >= settings.responseTimeout().toMillis() || wire.stalled();
      throw late
          ? failed(
              Reason.TIMEOUT,
              "did not answer in " + settings.responseTimeout().toSeconds() + " s; look at its log",
              e)
          : failed(
              Reason.ABORTED, "the association ended in the middle; look at the peer's log", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(Reason.ABORTED, "interrupted here", e);
    }
  }

  AssociationFailedException failed(Reason reason, String what, @Nullable Throwable cause) {
    return new AssociationFailedException(reason, peer, what, cause);
  }

  /** Releases the association; when that fails, cuts it. */
  @Override
  public void close() {
    try {
      if (association.isReadyForDataTransfer()) {
        association.release();
        association.waitForSocketClose();
      }
    } catch (IOException e) {
      // The peer is gone, or does not answer the release: what was sent has been answered before.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void end() {
    wire.close();
    reader.shutdownNow();
    timers.shutdownNow();
  }

  private Association connect(List<Proposal> proposals) {
    Device device = new Device(settings.callingAeTitle());
    device.setExecutor(reader);
    device.setScheduledExecutor(timers);
    device.addConnection(wire);
    ApplicationEntity ae = new ApplicationEntity(settings.callingAeTitle());
    device.addApplicationEntity(ae);
    ae.addConnection(wire);

    long start = System.nanoTime();
    try {
      return ae.connect(wire, new Connection(null, peer.host(), peer.port()), request(proposals));
    } catch (ScuWire.Unreachable e) {
      throw failed(
          Reason.UNREACHABLE,
          e.getMessage() + "; check host, port and firewall, and that it runs",
          e.getCause());
    } catch (AAssociateRJ e) {
      throw rejected(e);
    } catch (IOException | GeneralSecurityException e) {
      throw elapsedMillis(start) >= settings.connectTimeout().toMillis() || wire.stalled()
          ? failed(
              Reason.TIMEOUT,
              "did not answer the association request; check that a DICOM server listens there",
              e)
          : failed(
              Reason.ABORTED,
              "ended the connection instead of answering; check that a DICOM server listens there",
              e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(Reason.ABORTED, "interrupted here", e);
    }
  }

  private AAssociateRQ request(List<Proposal> proposals) {
    if (proposals.isEmpty() || proposals.size() > MOST_CONTEXTS) {
      throw new IllegalArgumentException(
          "an association has 1 to "
              + MOST_CONTEXTS
              + " presentation contexts, not "
              + proposals.size());
    }
    AAssociateRQ request = new AAssociateRQ();
    request.setCallingAET(settings.callingAeTitle());
    request.setCalledAET(peer.aeTitle());
    request.setImplClassUID(Implementation.CLASS_UID);
    request.setImplVersionName(Implementation.VERSION_NAME);
    int id = 1;
    for (Proposal proposal : proposals) {
      request.addPresentationContext(
          new Presentation(
              id, proposal.sopClassUid(), proposal.transferSyntaxes().toArray(String[]::new)));
      id += 2;
    }
    return request;
  }

  private AssociationFailedException rejected(AAssociateRJ rejection) {
    boolean user = rejection.getSource() == AAssociateRJ.SOURCE_SERVICE_USER;
    if (user && rejection.getReason() == AAssociateRJ.REASON_CALLED_AET_NOT_RECOGNIZED) {
      return failed(
          Reason.CALLED_AE_UNKNOWN, "does not go by this AE title; correct it", rejection);
    }
    if (user && rejection.getReason() == AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED) {
      return failed(
          Reason.CALLING_AE_UNKNOWN,
          "does not know our AE title " + settings.callingAeTitle() + "; enter it there",
          rejection);
    }
    String lasting =
        rejection.getResult() == AAssociateRJ.RESULT_REJECTED_TRANSIENT
            ? "for now; try later"
            : "; ask its administrator";
    return failed(
        Reason.REJECTED,
        "rejected the association (source "
            + rejection.getSource()
            + ", reason "
            + rejection.getReason()
            + ") "
            + lasting,
        rejection);
  }

  private static long elapsedMillis(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
