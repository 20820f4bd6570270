// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.StudyInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of instances by study and series (PS3.3 C.17-3, "Hierarchical SOP Instance Reference
 * Macro"): what a document rests on, and what it replaces.
 */
final class Evidence {
  private Evidence() {}

  /** The document's own study is the current procedure's, every other one is pertinent other. */
  static void write(Dataset document, StudyInstanceUid current, List<SeriesReference> series) {
    byStudy(series)
        .forEach(
            (study, item) ->
                document.add(
                    study.equals(current)
                        ? Tag.CurrentRequestedProcedureEvidenceSequence
                        : Tag.PertinentOtherEvidenceSequence,
                    item));
  }

  static void writePredecessors(Dataset document, List<SeriesReference> predecessors) {
    byStudy(predecessors)
        .forEach((study, item) -> document.add(Tag.PredecessorDocumentsSequence, item));
  }

  private static Map<StudyInstanceUid, Dataset> byStudy(Collection<SeriesReference> references) {
    Map<StudyInstanceUid, List<SeriesReference>> studies = new LinkedHashMap<>();
    for (SeriesReference reference : merged(references)) {
      studies.computeIfAbsent(reference.study(), study -> new ArrayList<>()).add(reference);
    }
    Map<StudyInstanceUid, Dataset> items = new LinkedHashMap<>();
    studies.forEach(
        (study, series) -> {
          Dataset item = Dataset.empty();
          item.set(Tag.StudyInstanceUID, study.value());
          series.forEach(one -> item.add(Tag.ReferencedSeriesSequence, one.toItem()));
          items.put(study, item);
        });
    return items;
  }

  /** Two references to one series become one: each series stands once in a study. */
  private static Collection<SeriesReference> merged(Collection<SeriesReference> references) {
    Map<String, SeriesReference> merged = new LinkedHashMap<>();
    for (SeriesReference reference : references) {
      merged.merge(
          reference.study() + "/" + reference.series(),
          reference,
          (first, second) -> {
            List<SopReference> instances = new ArrayList<>(first.instances());
            second.instances().stream()
                .filter(instance -> !instances.contains(instance))
                .forEach(instances::add);
            return new SeriesReference(first.study(), first.series(), instances);
          });
    }
    return merged.values();
  }
}
