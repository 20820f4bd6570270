// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.mask;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The codes by which an object says what a segment or ROI shows, each as {@code scheme|value}.
 *
 * @param type SegmentedPropertyTypeCodeSequence, or RTROIIdentificationCodeSequence
 * @param anatomicRegion AnatomicRegionSequence
 * @param modifiers laterality and other modifiers of both
 */
public record CodedAnatomy(
    Optional<String> type, Optional<String> anatomicRegion, List<String> modifiers) {
  /** No codes. */
  public static final CodedAnatomy NONE =
      new CodedAnatomy(Optional.empty(), Optional.empty(), List.of());

  /** SNOMED RT goes by three names in DICOM (PS3.16 8.1). */
  private static final Map<String, String> SAME_SCHEME = Map.of("SNM3", "SRT", "99SDM", "SRT");

  public CodedAnatomy {
    modifiers = List.copyOf(modifiers);
  }

  /** From an item of SegmentSequence. */
  static CodedAnatomy ofSegment(Dataset segment) {
    return of(segment, Tag.SegmentedPropertyTypeCodeSequence);
  }

  /** From an item of RTROIObservationsSequence. */
  static CodedAnatomy ofRoi(Dataset observation) {
    return of(observation, Tag.RTROIIdentificationCodeSequence);
  }

  private static CodedAnatomy of(Dataset from, int typeSequence) {
    Optional<Dataset> type = from.item(typeSequence);
    Optional<Dataset> region = from.item(Tag.AnatomicRegionSequence);
    List<String> modifiers = new ArrayList<>();
    type.ifPresent(t -> addCodes(t, Tag.SegmentedPropertyTypeModifierCodeSequence, modifiers));
    region.ifPresent(r -> addCodes(r, Tag.AnatomicRegionModifierSequence, modifiers));
    return new CodedAnatomy(
        type.flatMap(CodedAnatomy::code), region.flatMap(CodedAnatomy::code), modifiers);
  }

  private static void addCodes(Dataset from, int sequence, List<String> codes) {
    from.items(sequence).forEach(item -> code(item).ifPresent(codes::add));
  }

  private static Optional<String> code(Dataset item) {
    String scheme = item.string(Tag.CodingSchemeDesignator).orElse("");
    return item.string(Tag.CodeValue)
        .map(value -> SAME_SCHEME.getOrDefault(scheme, scheme) + "|" + value);
  }
}
