// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.aoju.bus.image.Dimse;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Commands;
import org.aoju.bus.image.metric.DimseRQHandler;
import org.aoju.bus.image.metric.ImageException;
import org.aoju.bus.image.metric.PDVInputStream;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers C-STORE: every request gets a status, whatever the sink does, unless the peer is gone.
 */
final class StoreService implements DimseRQHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StoreService.class);

  private static final int SUCCESS = 0;
  private static final int INVALID_INSTANCE = 0x0117;
  private static final int CLASS_NOT_SUPPORTED = 0x0122;
  private static final int UNRECOGNIZED_OPERATION = 0x0211;

  private final Set<String> sopClasses;
  private final ObjectSink sink;
  private int storing;

  StoreService(Set<String> sopClasses, ObjectSink sink) {
    this.sopClasses = Set.copyOf(sopClasses);
    this.sink = sink;
  }

  @Override
  public void onDimse(
      Association association,
      Presentation context,
      Dimse dimse,
      Attributes request,
      @Nullable PDVInputStream data)
      throws IOException {
    if (dimse != Dimse.C_STORE_RQ || data == null) {
      throw new ImageException(UNRECOGNIZED_OPERATION);
    }
    PduDataset dataset = new PduDataset(data);
    begin();
    try {
      Answer answer = store(association, context, request, dataset);
      // The answer comes after the request: a sink that gave up early has left some of it.
      dataset.skipToEnd();
      association.tryWriteDimseRSP(context, answer.command(request));
    } finally {
      end();
    }
  }

  @Override
  public void onClose(Association association) {}

  private Answer store(
      Association association, Presentation context, Attributes request, PduDataset dataset)
      throws IOException {
    String sopClass = request.getString(Tag.AffectedSOPClassUID, "");
    String instance = request.getString(Tag.AffectedSOPInstanceUID, "");
    String negotiated =
        association.getAAssociateRQ().getPresentationContext(context.getPCID()).getAbstractSyntax();
    if (!sopClasses.contains(sopClass) || !sopClass.equals(negotiated)) {
      return new Answer(CLASS_NOT_SUPPORTED, "SOP class was not negotiated");
    }
    if (!Uid.isValid(instance)) {
      return new Answer(INVALID_INSTANCE, "SOP Instance UID is no UID");
    }
    IncomingObject object =
        new IncomingObject(sopClass, instance, context.getTransferSyntax(), dataset);
    try {
      sink.store(peer(association), object);
      return new Answer(SUCCESS, "");
    } catch (StoreRejected e) {
      return new Answer(e.status(), e.comment());
    } catch (Throwable e) {
      if (dataset.broken()) {
        throw new IOException("the peer went away", e);
      }
      return failed(association, e);
    }
  }

  private static Answer failed(Association association, Throwable e) {
    LOG.error(
        "storing an object from {} failed: {}",
        association.getCallingAET(),
        e.getClass().getName());
    LOG.debug("the cause", e);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError
          || (cause instanceof IOException io && isDiskFull(io))) {
        return new Answer(StoreRejected.OUT_OF_RESOURCES, "out of resources");
      }
      if (cause instanceof MalformedDicomException) {
        return new Answer(StoreRejected.CANNOT_UNDERSTAND, "data set cannot be parsed");
      }
    }
    return new Answer(StoreRejected.PROCESSING_FAILURE, "processing failure");
  }

  /** Java has no type for it; these are the texts of Linux, macOS and Windows. */
  private static boolean isDiskFull(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (reason == null) {
      return false;
    }
    String text = reason.toLowerCase(Locale.ROOT);
    return text.contains("no space left")
        || text.contains("quota exceeded")
        || text.contains("not enough space")
        || text.contains("too many open files");
  }

  private static PeerAssociation peer(Association association) {
    return new PeerAssociation(
        association.getCallingAET(),
        association.getCalledAET(),
        association.getSocket().getInetAddress().getHostAddress());
  }

  private synchronized void begin() {
    storing++;
  }

  private synchronized void end() {
    storing--;
    notifyAll();
  }

  synchronized void awaitQuiet(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    for (long left = atMost.toMillis();
        storing > 0 && left > 0;
        left = (deadline - System.nanoTime()) / 1_000_000) {
      wait(left);
    }
  }

  private record Answer(int status, String comment) {
    Attributes command(Attributes request) {
      Attributes response = Commands.mkCStoreRSP(request, status);
      if (!comment.isEmpty()) {
        response.setString(
            Tag.ErrorComment, VR.LO, comment.substring(0, Math.min(64, comment.length())));
      }
      return response;
    }
  }
}
