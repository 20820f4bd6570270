// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreResult;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sends objects as modalities do: what was not acknowledged is sent again another time. */
final class Modality {
  private static final List<StoreScu.Offer> OFFERS =
      List.of(offer(SopClass.CT_IMAGE_STORAGE), offer(SopClass.SEGMENTATION_STORAGE));

  private final Map<String, byte[]> queue = new LinkedHashMap<>();
  private final Set<String> acknowledged = new TreeSet<>();

  Modality(List<Dataset> objects) throws IOException {
    for (Dataset object : objects) {
      queue.put(object.string(Tag.SOPInstanceUID).orElseThrow(), DicomFile.encode(object));
    }
  }

  private static StoreScu.Offer offer(String sopClass) {
    return StoreScu.Offer.of(sopClass, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  /** Sends until all is acknowledged or the peer is gone. */
  void send(RemoteAe peer) {
    try (StoreScu scu = StoreScu.open("CT1", peer, OFFERS)) {
      for (String uid : List.copyOf(queue.keySet())) {
        StoreResult result = scu.send(queue.get(uid));
        if (!result.isSuccess()) {
          throw new AssertionError(uid + " was answered with " + result);
        }
        queue.remove(uid);
        acknowledged.add(uid);
      }
    } catch (AssociationFailedException e) {
      // The peer died: the queue keeps what it did not acknowledge.
      return;
    }
  }

  boolean isDone() {
    return queue.isEmpty();
  }

  Set<String> acknowledged() {
    return acknowledged;
  }
}
