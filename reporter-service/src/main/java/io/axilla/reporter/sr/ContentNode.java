// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One content item as it is read: tolerant, says what is there. */
record ContentNode(Dataset item) {
  String valueType() {
    return item.string(Tag.ValueType).orElse("");
  }

  String relation() {
    return item.string(Tag.RelationshipType).orElse("");
  }

  Optional<Concept> name() {
    return item.item(Tag.ConceptNameCodeSequence).flatMap(Concept::read);
  }

  boolean isNamed(Concept concept) {
    return name().filter(concept::is).isPresent();
  }

  Optional<Concept> code() {
    return item.item(Tag.ConceptCodeSequence).flatMap(Concept::read);
  }

  String text() {
    return item.string(Tag.TextValue).orElse("");
  }

  String uid() {
    return item.string(Tag.UID).orElse("");
  }

  Optional<Concept> unit() {
    return measured().flatMap(m -> m.item(Tag.MeasurementUnitsCodeSequence)).flatMap(Concept::read);
  }

  Optional<Concept> qualifier() {
    return item.item(Tag.NumericValueQualifierCodeSequence).flatMap(Concept::read);
  }

  Optional<Dataset> measured() {
    return item.item(Tag.MeasuredValueSequence);
  }

  /** The exact value where it is given, else the decimal one. */
  OptionalDouble number() {
    return measured()
        .map(
            m ->
                m.number(Tag.FloatingPointValue).isPresent()
                    ? m.number(Tag.FloatingPointValue)
                    : m.number(Tag.NumericValue))
        .orElse(OptionalDouble.empty());
  }

  List<ContentNode> children() {
    return item.items(Tag.ContentSequence).stream().map(ContentNode::new).toList();
  }

  Stream<ContentNode> named(Concept concept) {
    return children().stream().filter(child -> child.isNamed(concept));
  }

  Optional<ContentNode> first(Concept concept) {
    return named(concept).findFirst();
  }

  Stream<ContentNode> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(ContentNode::all));
  }
}
