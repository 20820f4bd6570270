// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.TransferSyntax;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A modality on an association of its own. */
final class Sender {
  private static final List<StoreScu.Offer> OFFERS =
      AcceptedSopClasses.ALL.stream()
          .map(type -> StoreScu.Offer.of(type, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
          .toList();

  private Sender() {}

  static StoreScu open(int port, String callingAe) throws IOException {
    return StoreScu.open(callingAe, RemoteAe.parse("AXILLA@127.0.0.1:" + port), OFFERS);
  }

  /** Sends until the peer is gone; returns what it answered success for. */
  static List<Dataset> send(int port, Collection<Dataset> objects) {
    List<Dataset> acknowledged = new ArrayList<>();
    try (StoreScu scu = open(port, Bed.MODALITY)) {
      for (Dataset object : objects) {
        if (scu.send(DicomFile.encode(object)).isSuccess()) {
          acknowledged.add(object);
        }
      }
    } catch (IOException | RuntimeException e) {
      return acknowledged;
    }
    return acknowledged;
  }

  static StoreScu openFor(int port, String sopClass) throws IOException {
    return StoreScu.open(
        Bed.MODALITY,
        RemoteAe.parse("AXILLA@127.0.0.1:" + port),
        List.of(
            StoreScu.Offer.of(SopClass.CT_IMAGE_STORAGE, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN),
            StoreScu.Offer.of(sopClass, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)));
  }
}
