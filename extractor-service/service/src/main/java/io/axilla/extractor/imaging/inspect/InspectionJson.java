// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.Vector3;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An inspection as JSON, in the shape that {@code axilla inspect --json} promises. */
public final class InspectionJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private InspectionJson() {}

  public static String write(Inspection inspection) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode series = root.putArray("series");
    inspection.series().forEach(s -> write(s, series.addObject()));
    ArrayNode masks = root.putArray("masks");
    inspection.masks().forEach(m -> write(m, masks.addObject()));
    if (!inspection.patients().isEmpty()) {
      ArrayNode patients = root.putArray("patients");
      for (PatientReport patient : inspection.patients()) {
        texts(patients.addObject().put("reason", patient.reason()), "studies", patient.studies());
      }
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values always has a JSON form", e);
    }
  }

  private static void write(SeriesReport series, ObjectNode to) {
    to.put("study", series.study());
    to.put("series", series.series());
    to.put("modality", series.modality());
    to.put("reason", series.reason());
    to.put("explanation", series.explanation());
    texts(to, "ineligible", series.ineligible());
    texts(to, "warnings", series.warnings());
    Geometry grid = series.geometry();
    if (grid == null) {
      to.putNull("size").putNull("spacing").putNull("origin").putNull("direction");
    } else {
      to.putArray("size").add(grid.size().i()).add(grid.size().j()).add(grid.size().k());
      numbers(to, "spacing", grid.spacing());
      numbers(to, "origin", grid.origin());
      ArrayNode direction = to.putArray("direction");
      for (double cosine : grid.direction().toRowMajor()) {
        direction.add(cosine + 0.0);
      }
    }
    ArrayNode samples = to.putArray("samples");
    for (SeriesReport.Sample sample : series.samples()) {
      numbers(samples.addObject(), "at", sample.at()).put("value", sample.value());
    }
  }

  private static void write(MaskReport mask, ObjectNode to) {
    to.put("object", mask.object());
    to.put("segment", mask.segment());
    to.put("kind", mask.kind());
    to.put("label", mask.label());
    to.put("region", mask.region());
    to.put("side", mask.side());
    to.put("geometricSide", mask.geometricSide());
    to.put("series", mask.series());
    to.put("placedOn", mask.placedOn());
    to.put("reason", mask.reason());
    to.put("explanation", mask.explanation());
    texts(to, "warnings", mask.warnings());
    to.put("voxels", mask.voxels());
    to.put("volumeMm3", mask.volumeMm3());
    numbers(to, "centroid", mask.centroid());
    ArrayNode samples = to.putArray("samples");
    for (MaskReport.Sample sample : mask.samples()) {
      numbers(samples.addObject(), "at", sample.at()).put("inside", sample.inside());
    }
  }

  private static ObjectNode numbers(ObjectNode to, String name, @Nullable Vector3 vector) {
    if (vector == null) {
      return to.putNull(name);
    }
    // adding zero turns -0.0 into 0.0
    to.putArray(name).add(vector.x() + 0.0).add(vector.y() + 0.0).add(vector.z() + 0.0);
    return to;
  }

  private static void texts(ObjectNode to, String name, List<String> texts) {
    ArrayNode array = to.putArray(name);
    texts.forEach(array::add);
  }
}
