// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;

/** Where a storage SCP puts what it receives. */
@FunctionalInterface
public interface ObjectSink {
  /**
   * Stores one object; returning means success, and the peer is told so. Runs on the association's
   * thread, which is the only one that may read the object's data set.
   *
   * @throws StoreRejected answered with its status
   * @throws IOException answered with A700 when the disk is full, else with 0110; also what reading
   *     the data set throws when the peer went away, in which case nobody is left to be answered
   */
  void store(PeerAssociation from, IncomingObject object) throws StoreRejected, IOException;
}
