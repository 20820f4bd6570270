// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static io.axilla.reporter.sr.Content.CONTAINS;

import io.axilla.contracts.ResponsePredicted;
import io.axilla.dicom.Dataset;
import java.util.ArrayList;
import java.util.List;

/** The tree that an answer and its withdrawal share: what is said, then the group of TID 1501. */
final class AnswerDocument {
  private AnswerDocument() {}

  static Dataset of(
      DocumentFrame frame,
      ResponsePredicted result,
      List<ScanReferences> scans,
      Concept status,
      Dataset number,
      List<Statement> statements,
      String seriesDescription,
      List<SeriesReference> further) {
    Dataset document = Tree.root(result.model());
    Dataset measurements = Content.container(Concepts.IMAGING_MEASUREMENTS);
    Content.add(measurements, group(result, scans, number));
    Content.add(
        document, Tree.imageLibrary(scans), Tree.evaluations(status, statements), measurements);
    List<SeriesReference> evidence = new ArrayList<>(further);
    scans.forEach(scan -> evidence.addAll(scan.series()));
    DocumentHeader.write(
        document, frame, seriesDescription, result.model(), result.software(), evidence);
    return document;
  }

  /** The model as the algorithm that made the number, with what else decides it. */
  static void addModel(Dataset number, ResponsePredicted result, List<String> further) {
    List<String> parameters = new ArrayList<>();
    parameters.add("model=" + result.model().digest());
    parameters.add("case version=" + result.caseVersion());
    parameters.add("clinical record version=" + result.clinicalVersion());
    parameters.addAll(further);
    Tree.addAlgorithm(number, result.model().name(), result.model().modelVersion(), parameters);
  }

  private static Dataset group(
      ResponsePredicted result, List<ScanReferences> scans, Dataset number) {
    Dataset group = Tree.group(1501, result.match());
    Content.add(
        group,
        Content.code(CONTAINS, Concepts.FINDING, Concepts.RESPONSE),
        Tree.findingSite(result.match().side()),
        number);
    scans.forEach(
        scan ->
            Content.add(
                group,
                Content.image(
                    CONTAINS, Concepts.SOURCE_OF_MEASUREMENT, scan.ct().instances().get(0))));
    return group;
  }
}
