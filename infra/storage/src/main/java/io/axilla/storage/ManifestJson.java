// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Canonical JSON of a manifest: equal manifests have equal bytes. */
final class ManifestJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestJson() {}

  static byte[] encode(Manifest manifest) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("patientKey", manifest.patientKey().value());
    root.put("study", manifest.study().value());
    root.put("revision", manifest.revision());
    root.put("complete", manifest.complete());
    ArrayNode entries = root.putArray("entries");
    for (Manifest.Entry entry : manifest.entries()) {
      entries
          .addObject()
          .put("series", entry.series().value())
          .put("sopInstance", entry.sopInstance().value())
          .put("sopClass", entry.sopClass().value())
          .put("transferSyntax", entry.transferSyntax())
          .put("file", entry.file().value())
          .put("conflict", entry.conflict())
          .put("own", entry.own());
    }
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers is always JSON", e);
    }
  }

  /** Reads what {@link #encode} wrote; the caller has checked the digest. */
  static Manifest decode(byte[] json) throws IOException {
    JsonNode root = JSON.readTree(json);
    List<Manifest.Entry> entries = new ArrayList<>();
    for (JsonNode entry : root.required("entries")) {
      entries.add(
          new Manifest.Entry(
              new SeriesInstanceUid(entry.required("series").textValue()),
              new SopInstanceUid(entry.required("sopInstance").textValue()),
              new SopClassUid(entry.required("sopClass").textValue()),
              entry.required("transferSyntax").textValue(),
              new Sha256(entry.required("file").textValue()),
              entry.required("conflict").booleanValue(),
              entry.required("own").booleanValue()));
    }
    return new Manifest(
        new PatientKey(root.required("patientKey").textValue()),
        new StudyInstanceUid(root.required("study").textValue()),
        root.required("revision").intValue(),
        root.required("complete").booleanValue(),
        entries);
  }
}
