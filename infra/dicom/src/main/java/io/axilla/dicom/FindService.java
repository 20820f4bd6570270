// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.util.List;
import org.aoju.bus.image.Dimse;
import org.aoju.bus.image.galaxy.data.Attributes;
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
 * Answers C-FIND: a pending response for each match, then the final one. Cancel requests come too
 * late to count.
 */
final class FindService implements DimseRQHandler {
  private static final Logger LOG = LoggerFactory.getLogger(FindService.class);

  private static final int SUCCESS = 0;
  private static final int PENDING = 0xFF00;
  private static final int UNABLE_TO_PROCESS = 0xC000;
  private static final int UNRECOGNIZED_OPERATION = 0x0211;

  private final QueryResponder responder;

  FindService(QueryResponder responder) {
    this.responder = responder;
  }

  @Override
  public void onDimse(
      Association association,
      Presentation context,
      Dimse dimse,
      Attributes request,
      @Nullable PDVInputStream data)
      throws IOException {
    if (dimse != Dimse.C_FIND_RQ || data == null) {
      throw new ImageException(UNRECOGNIZED_OPERATION);
    }
    PduDataset identifier = new PduDataset(data);
    int status = SUCCESS;
    try {
      Dataset keys = Parser.parseDataset(identifier, context.getTransferSyntax()).dataset();
      List<Dataset> matches = responder.find(keys);
      for (Dataset match : matches) {
        association.writeDimseRSP(
            context,
            Commands.mkCFindRSP(request, PENDING),
            TextEncoding.settled(match.attributes()));
      }
    } catch (RuntimeException | Error e) {
      LOG.error("a query from {} failed: {}", association.getCallingAET(), e.getClass().getName());
      LOG.debug("the cause", e);
      status = UNABLE_TO_PROCESS;
    }
    identifier.skipToEnd();
    association.tryWriteDimseRSP(context, Commands.mkCFindRSP(request, status));
  }

  @Override
  public void onClose(Association association) {}
}
