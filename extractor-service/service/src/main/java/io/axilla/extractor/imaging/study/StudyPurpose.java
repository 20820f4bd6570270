// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import io.axilla.extractor.imaging.vocabulary.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the headers of a study say of its purpose.
 *
 * @param bodyParts BodyPartExamined (0018,0015) of its CT series
 * @param descriptions StudyDescription, RequestedProcedureDescription and the meanings of procedure
 *     codes
 * @param procedureCodes {@code scheme|value} of ProcedureCodeSequence and
 *     RequestedProcedureCodeSequence
 */
public record StudyPurpose(
    List<Words> bodyParts, List<Words> descriptions, Set<String> procedureCodes) {
  private static final int[] PROCEDURES = {
    Tag.ProcedureCodeSequence, Tag.RequestedProcedureCodeSequence
  };

  public StudyPurpose {
    bodyParts = List.copyOf(bodyParts);
    descriptions = List.copyOf(descriptions);
    procedureCodes = Set.copyOf(procedureCodes);
  }

  /** From one header of each series. */
  public static StudyPurpose of(List<Dataset> headers) {
    List<Words> parts = new ArrayList<>();
    List<Words> descriptions = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Dataset header : headers) {
      if (header.string(Tag.Modality).orElse("").equals("CT")) {
        header.string(Tag.BodyPartExamined).map(Words::of).ifPresent(parts::add);
      }
      addDescriptions(header, descriptions, codes);
      header
          .items(Tag.RequestAttributesSequence)
          .forEach(request -> addDescriptions(request, descriptions, codes));
    }
    return new StudyPurpose(parts, descriptions, codes);
  }

  private static void addDescriptions(Dataset from, List<Words> descriptions, Set<String> codes) {
    from.string(Tag.StudyDescription).map(Words::of).ifPresent(descriptions::add);
    from.string(Tag.RequestedProcedureDescription).map(Words::of).ifPresent(descriptions::add);
    for (int sequence : PROCEDURES) {
      for (Dataset code : from.items(sequence)) {
        codes.add(
            code.string(Tag.CodingSchemeDesignator).orElse("")
                + "|"
                + code.string(Tag.CodeValue).orElse(""));
        code.string(Tag.CodeMeaning).map(Words::of).ifPresent(descriptions::add);
      }
    }
  }
}
