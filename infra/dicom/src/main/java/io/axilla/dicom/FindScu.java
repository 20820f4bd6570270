// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import io.axilla.dicom.AssociationFailedException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.DimseRSP;

/** Query SCU of the Study Root model (DICOM PS3.4 Annex C). */
public final class FindScu {
  private FindScu() {}

  /**
   * Asks a peer for matches.
   *
   * @param level Query/Retrieve Level: STUDY, SERIES or IMAGE
   * @param keys what must match, and, empty, what shall be returned
   * @throws AssociationFailedException if the peer does not answer, or answers with a failure
   */
  public static List<Dataset> find(
      String callingAeTitle, RemoteAe peer, String level, Dataset keys) {
    return find(ScuSettings.of(callingAeTitle), peer, level, keys);
  }

  /** As {@link #find(String, RemoteAe, String, Dataset)}, with settings. */
  public static List<Dataset> find(
      ScuSettings settings, RemoteAe peer, String level, Dataset keys) {
    Attributes identifier =
        TextEncoding.settled(keys.copy().set(Tag.QueryRetrieveLevel, level).attributes());
    List<ScuAssociation.Proposal> proposals =
        List.of(
            new ScuAssociation.Proposal(
                SopClass.STUDY_ROOT_FIND,
                List.of(
                    TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
                    TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN)));
    try (ScuAssociation association = ScuAssociation.open(settings, peer, proposals)) {
      return association.exchange(
          a -> {
            List<Dataset> matches = new ArrayList<>();
            DimseRSP response = a.cfind(SopClass.STUDY_ROOT_FIND, 0, identifier, null, 0);
            while (response.next()) {
              int status = response.getCommand().getInt(Tag.Status, -1);
              if ((status & 0xFF00) == 0xFF00) {
                Attributes match = response.getDataset();
                if (match != null) {
                  matches.add(new Dataset(match));
                }
              } else if (status != 0) {
                throw association.failed(
                    Reason.REJECTED,
                    String.format("answered C-FIND with status %04X; look at its log", status),
                    null);
              }
            }
            return matches;
          });
    }
  }
}
