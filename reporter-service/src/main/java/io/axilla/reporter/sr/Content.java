// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;

/**
 * Content items of an SR document (PS3.3 section C.17.3), one constructor for each value type that
 * we write. An item is complete when its constructor returns; children are added in the order of
 * the template's rows.
 */
final class Content {
  static final String CONTAINS = "CONTAINS";
  static final String HAS_OBS_CONTEXT = "HAS OBS CONTEXT";
  static final String HAS_CONCEPT_MOD = "HAS CONCEPT MOD";
  static final String HAS_ACQ_CONTEXT = "HAS ACQ CONTEXT";

  private Content() {}

  static Dataset container(Concept name) {
    Dataset item = item(CONTAINS, "CONTAINER", name);
    item.set(Tag.ContinuityOfContent, "SEPARATE");
    return item;
  }

  /** A container that follows a template of PS3.16. */
  static Dataset container(Concept name, int template) {
    Dataset item = container(name);
    item.add(Tag.ContentTemplateSequence, template(template));
    return item;
  }

  static Dataset template(int number) {
    Dataset item = Dataset.empty();
    item.set(Tag.MappingResource, "DCMR");
    item.set(Tag.TemplateIdentifier, Integer.toString(number));
    return item;
  }

  static Dataset code(String relation, Concept name, Concept value) {
    Dataset item = item(relation, "CODE", name);
    item.add(Tag.ConceptCodeSequence, value.toItem());
    return item;
  }

  static Dataset text(String relation, Concept name, String value) {
    Dataset item = item(relation, "TEXT", name);
    item.set(Tag.TextValue, value);
    return item;
  }

  static Dataset uid(String relation, Concept name, String value) {
    Dataset item = item(relation, "UIDREF", name);
    item.set(Tag.UID, value);
    return item;
  }

  /** A number as DS and, exactly, as FD. */
  static Dataset number(String relation, Concept name, double value, Concept unit) {
    Dataset measured = Dataset.empty();
    measured.set(Tag.NumericValue, DecimalString.of(value));
    measured.setDouble(Tag.FloatingPointValue, value);
    measured.add(Tag.MeasurementUnitsCodeSequence, unit.toItem());
    Dataset item = item(relation, "NUM", name);
    item.add(Tag.MeasuredValueSequence, measured);
    return item;
  }

  /** A number that is not there, and why (CID 42). */
  static Dataset noNumber(String relation, Concept name, Concept qualifier) {
    Dataset item = item(relation, "NUM", name);
    item.setEmptySequence(Tag.MeasuredValueSequence);
    item.add(Tag.NumericValueQualifierCodeSequence, qualifier.toItem());
    return item;
  }

  static Dataset image(String relation, Concept name, SopReference reference) {
    Dataset item = item(relation, "IMAGE", name);
    item.add(Tag.ReferencedSOPSequence, reference.toItem());
    return item;
  }

  static Dataset image(SopReference reference) {
    Dataset item = item(CONTAINS, "IMAGE");
    item.add(Tag.ReferencedSOPSequence, reference.toItem());
    return item;
  }

  static Dataset segment(Concept name, SopReference reference, int segment) {
    Dataset referenced = reference.toItem();
    referenced.setInt(Tag.ReferencedSegmentNumber, segment);
    Dataset item = item(CONTAINS, "IMAGE", name);
    item.add(Tag.ReferencedSOPSequence, referenced);
    return item;
  }

  static void add(Dataset parent, Dataset... children) {
    for (Dataset child : children) {
      parent.add(Tag.ContentSequence, child);
    }
  }

  private static Dataset item(String relation, String valueType, Concept name) {
    Dataset item = item(relation, valueType);
    item.add(Tag.ConceptNameCodeSequence, name.toItem());
    return item;
  }

  private static Dataset item(String relation, String valueType) {
    Dataset item = Dataset.empty();
    item.set(Tag.RelationshipType, relation);
    item.set(Tag.ValueType, valueType);
    return item;
  }
}
