// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import io.axilla.dicom.AssociationFailedException.Reason;
import java.util.List;
import org.aoju.bus.image.metric.DimseRSP;

/** Verification SCU (DICOM PS3.4 Annex A). */
public final class EchoScu {
  private EchoScu() {}

  /**
   * Asks whether a peer is there and knows us.
   *
   * @throws AssociationFailedException if not
   */
  public static void echo(String callingAeTitle, RemoteAe peer) {
    echo(ScuSettings.of(callingAeTitle), peer);
  }

  /** As {@link #echo(String, RemoteAe)}, with settings. */
  public static void echo(ScuSettings settings, RemoteAe peer) {
    List<ScuAssociation.Proposal> proposals =
        List.of(
            new ScuAssociation.Proposal(
                SopClass.VERIFICATION, List.of(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN)));
    try (ScuAssociation association = ScuAssociation.open(settings, peer, proposals)) {
      int status =
          association.exchange(
              a -> {
                DimseRSP response = a.cecho();
                response.next();
                return response.getCommand().getInt(Tag.Status, -1);
              });
      if (status != 0) {
        throw association.failed(
            Reason.REJECTED,
            String.format("answered C-ECHO with status %04X; look at its log", status),
            null);
      }
    }
  }
}
