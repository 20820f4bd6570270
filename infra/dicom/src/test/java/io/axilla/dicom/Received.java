// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sink that keeps what it gets in memory, parsed before it is acknowledged. */
final class Received implements ObjectSink {
  record One(
      PeerAssociation from,
      String sopInstanceUid,
      String transferSyntaxUid,
      byte[] file,
      DicomObject object) {}

  final List<One> all = new CopyOnWriteArrayList<>();
  final List<Throwable> broken = new CopyOnWriteArrayList<>();

  @Override
  public void store(PeerAssociation from, IncomingObject object) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      DicomFile.writeReceived(object, file);
    } catch (IOException e) {
      broken.add(e);
      throw e;
    }
    all.add(
        new One(
            from,
            object.sopInstanceUid(),
            object.transferSyntaxUid(),
            file.toByteArray(),
            DicomFile.decode(file.toByteArray())));
  }

  List<String> instances() {
    return all.stream().map(One::sopInstanceUid).toList();
  }
}
