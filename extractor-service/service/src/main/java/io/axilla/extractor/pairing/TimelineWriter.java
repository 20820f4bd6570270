// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.axilla.contracts.Identifier;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeMask;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeSeries;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeStudy;
import io.axilla.extractor.pairing.OperatorOverride.Hold;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From a timeline and from decisions to JSON; every key is always there. */
final class TimelineWriter {
  private TimelineWriter() {}

  static ObjectNode timeline(Timeline timeline) {
    ObjectNode node = object();
    node.put("asOf", text(timeline.asOf()));
    if (timeline.patientKey() == null) {
      node.putNull("patient");
    } else {
      node.putObject("patient").put("key", timeline.patientKey());
    }
    node.set("clinical", timeline.clinical() == null ? null : clinical(timeline.clinical()));
    node.set("studies", list(timeline.studies(), TimelineWriter::study));
    node.set("masks", list(timeline.masks(), TimelineWriter::mask));
    node.set("overrides", list(timeline.overrides(), TimelineWriter::override));
    return node;
  }

  private static ObjectNode clinical(ClinicalDates clinical) {
    ObjectNode node = object().put("version", clinical.version());
    ArrayNode sides = node.putArray("sides");
    clinical.sides().forEach(side -> sides.add(side.name()));
    return node.put("nacStart", text(clinical.nacStart()))
        .put("nacEnd", text(clinical.nacEnd()))
        .put("surgery", text(clinical.surgery()))
        .put("nacAbandoned", clinical.nacAbandoned());
  }

  private static ObjectNode study(Study study) {
    ObjectNode node =
        object()
            .put("study", study.study().value())
            .put("date", study.date().toString())
            .put("time", study.time() == null ? null : Shape.HHMM.format(study.time()))
            .put("timePointId", study.timePointId());
    node.putObject("identity")
        .put("name", study.identity().name())
        .put("birthDate", study.identity().birthDate())
        .put("sex", text(study.identity().sex()));
    node.put("complete", study.complete());
    node.set("series", list(study.series(), TimelineWriter::series));
    return node;
  }

  private static ObjectNode series(Series series) {
    return object()
        .put("series", series.series().value())
        .put("frameOfReference", series.frameOfReference())
        .put("modality", series.modality())
        .put("usable", series.usable())
        .put("reason", series.reason())
        .put("slices", series.slices())
        .put("sliceSpacing", series.sliceSpacing())
        .put("contrast", series.contrast())
        .put("kernelSoft", series.kernelSoft());
  }

  private static ObjectNode mask(MaskCandidate mask) {
    return maskKey(mask.mask())
        .put("kind", mask.kind().name())
        .put("series", uid(mask.series()))
        .put("frameOfReference", mask.frameOfReference())
        .put("region", text(mask.region()))
        .put("side", text(mask.side()))
        .put("geometricSide", mask.geometricSide().name())
        .put("created", mask.created() == null ? null : ISO_LOCAL_DATE_TIME.format(mask.created()))
        .put("creator", mask.creator())
        .put("empty", mask.empty());
  }

  private static ObjectNode override(OperatorOverride override) {
    ObjectNode node = object().put("n", override.n());
    if (override instanceof UseForRole use) {
      node.put("side", use.side().name())
          .put("role", use.role().name())
          .put("study", use.study().value())
          .put("series", uid(use.series()))
          .set("mask", use.mask() == null ? null : maskKey(use.mask()));
    } else if (override instanceof ExcludeStudy exclusion) {
      node.putObject("exclude").put("study", exclusion.study().value());
    } else if (override instanceof ExcludeSeries exclusion) {
      node.putObject("exclude").put("series", exclusion.series().value());
    } else if (override instanceof ExcludeMask exclusion) {
      node.putObject("exclude").set("mask", maskKey(exclusion.mask()));
    } else if (override instanceof Hold hold) {
      node.put("hold", hold.side().name()).put("why", hold.why());
    }
    return node;
  }

  static ObjectNode decisions(Collection<Decision> decisions) {
    ObjectNode node = object();
    node.set("decisions", list(decisions, TimelineWriter::decision));
    return node;
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode node =
        object().put("side", text(decision.side())).put("state", decision.state().name());
    node.set("pre", decision.pre() == null ? null : scan(decision.pre()));
    node.set("post", decision.post() == null ? null : scan(decision.post()));
    node.set("waitingFor", codes(decision.waitingFor()));
    node.set("refusedBecause", codes(decision.refusedBecause()));
    node.set("warnings", codes(decision.warnings()));
    return node;
  }

  private static ObjectNode scan(Decision.Scan scan) {
    ObjectNode node =
        object().put("study", scan.study().value()).put("series", scan.series().value());
    node.set("mask", scan.mask() == null ? null : maskKey(scan.mask()));
    return node;
  }

  private static ObjectNode maskKey(MaskKey mask) {
    return object().put("object", mask.object().value()).put("segment", mask.segment());
  }

  private static ArrayNode codes(Collection<? extends PairingCode> codes) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    codes.forEach(code -> array.add(code.name()));
    return array;
  }

  private static <T> ArrayNode list(Collection<T> parts, Function<T, ObjectNode> write) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    parts.forEach(part -> array.add(write.apply(part)));
    return array;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String uid(@Nullable Identifier uid) {
    return uid == null ? null : uid.value();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
