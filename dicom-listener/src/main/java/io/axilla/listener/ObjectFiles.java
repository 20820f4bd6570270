// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.contracts.PatientKey;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PendingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the listener's files lie in the object store. */
final class ObjectFiles {
  private final ObjectStore store;

  ObjectFiles(ObjectStore store) {
    this.store = store;
  }

  /** Of the object that counts. */
  Path of(HeldObject object) {
    Instance instance = object.instance();
    return store.objectFile(
        object.patientKey(), instance.study(), instance.series(), instance.sopInstance());
  }

  Path of(SetAsideObject object) {
    return aside(object.patientKey(), object.instance());
  }

  /** Its name holds the digest, so that any number of objects can lie aside under one UID. */
  Path aside(@Nullable PatientKey patientKey, Instance instance) {
    if (patientKey == null) {
      return store.quarantineFile(instance.sopInstance() + "-" + instance.file() + ".dcm");
    }
    return store.conflictFile(
        patientKey, instance.study(), instance.series(), instance.sopInstance(), instance.file());
  }

  /** A copy that is on the disk when this returns. */
  void copyDurably(Path from, Path to) throws IOException {
    try (PendingFile pending = store.begin()) {
      Files.copy(from, pending.stream());
      pending.commit(to);
    }
  }
}
