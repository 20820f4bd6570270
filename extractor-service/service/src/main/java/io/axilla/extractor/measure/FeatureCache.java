// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.measure;

import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.Sha256;
import io.axilla.messaging.RecordJson;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PendingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Features of a scan by the digest of its series, mask and settings. What it does not know can
 * always be measured again.
 */
final class FeatureCache {
  private static final String KIND = "features";

  private final ObjectStore store;

  FeatureCache(ObjectStore store) {
    this.store = store;
  }

  /** What is kept of a scan; NaN stands as text in JSON. */
  record Measured(ScanFacts facts, SortedMap<String, Double> features) {}

  static Sha256 key(Sha256 series, Sha256 mask, Sha256 settings) {
    return Sha256.ofParts(series.value(), mask.value(), settings.value());
  }

  Optional<Measured> find(Sha256 key) throws IOException {
    Path file = store.cacheFile(KIND, key);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Optional.of(RecordJson.read(Files.readString(file), Measured.class));
  }

  void keep(Sha256 key, Measured measured) throws IOException {
    try (PendingFile file = store.begin()) {
      file.stream().write(RecordJson.bytes(measured));
      file.commit(store.cacheFile(KIND, key));
    }
  }
}
