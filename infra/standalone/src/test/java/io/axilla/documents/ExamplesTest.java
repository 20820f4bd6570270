// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.extractor.pairing.PairingCode;
import io.axilla.extractor.pairing.PairingFiles;
import io.axilla.model.ModelFile;
import io.axilla.model.Term;
import io.axilla.model.demonstration.DemonstrationModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What documents show by example is what the code does. */
class ExamplesTest {
  private static final String PAIRING = Repository.read("docs/pairing.md");

  @TempDir Path folder;

  @Test
  void the_worked_example_of_pairing_is_decided_as_it_says() throws IOException {
    assertThat(decide("LEFT"))
        .contains(
            "\"state\":\"MATCHED\"", "2.25.1.1", "2.25.3.1", "\"warnings\":[\"NEWER_POST_CT\"]");
    assertThat(decide("RIGHT"))
        .contains("\"state\":\"REFUSED\"", "[\"MASK_SIDE_CONTRADICTS_GEOMETRY\"]");
    assertThat(decide(""))
        .contains("\"state\":\"WAITING\"", "\"waitingFor\":[\"POST_MASK\"]", "2.25.4.1");
  }

  @Test
  void codes_that_pairing_is_explained_by_are_codes() {
    Set<String> codes =
        Stream.of(PairingCode.class.getPermittedSubclasses())
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(code -> ((PairingCode) code).name())
            .collect(Collectors.toSet());
    String document = Repository.read("docs/codes.md");
    for (String span : Repository.codeSpans(PAIRING)) {
      if (span.matches("[A-Z]+(_[A-Z]+)+") && !span.endsWith("SET_SIDE")) {
        assertThat(codes.contains(span) || document.contains("`" + span + "`")).as(span).isTrue();
      }
    }
  }

  @Test
  void the_model_card_lists_the_terms_of_the_shipped_model() {
    ModelFile model = ModelFile.parse(DemonstrationModel.shipped());

    assertThat(
            Repository.rows(Repository.read("docs/model-card.md"), "## Input").stream()
                .map(row -> Repository.codeSpans(row.get(0)).get(0)))
        .containsExactlyElementsOf(model.terms().stream().map(Term::name).toList());
  }

  /**
   * Of the studies in the document's table.
   *
   * @param sideOnC where the mask on C lies; empty for none
   */
  private String decide(String sideOnC) throws IOException {
    List<List<String>> rows = Repository.rows(PAIRING, "## An example");
    StringBuilder studies = new StringBuilder();
    StringBuilder masks = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      String uid = "2.25." + (i + 1);
      boolean isC = rows.get(i).get(0).equals("C");
      studies.append(i == 0 ? "" : ",").append(study(uid, rows.get(i).get(1)));
      if (rows.get(i).get(2).contains("left axilla") && !(isC && sideOnC.isEmpty())) {
        masks.append(masks.isEmpty() ? "" : ",").append(mask(uid, isC ? sideOnC : "LEFT"));
      }
    }
    Path timeline = folder.resolve("timeline.json");
    Files.writeString(
        timeline,
        """
        {"asOf": "2022-07-01", "patient": {"key": "k"},
         "clinical": {"version": 1, "sides": ["LEFT"], "nacStart": "2022-01-20",
           "nacEnd": "2022-06-01", "surgery": null, "nacAbandoned": false},
         "studies": [%s], "masks": [%s], "overrides": []}
        """
            .formatted(studies, masks));
    return PairingFiles.decideFile(timeline).replaceAll("\\s", "");
  }

  private static String study(String uid, String date) {
    return """
        {"study": "%s", "date": "%s", "complete": true,
         "identity": {"name": "n", "birthDate": "b", "sex": "F"},
         "series": [{"series": "%1$s.1", "frameOfReference": "%1$s.9", "modality": "CT",
           "usable": true, "slices": 320, "sliceSpacing": 1.0, "contrast": false,
           "kernelSoft": true}]}
        """
        .formatted(uid, date);
  }

  private static String mask(String uid, String geometricSide) {
    return """
        {"object": "%s.7", "segment": 1, "kind": "SEG", "series": "%1$s.1",
         "frameOfReference": "%1$s.9", "region": "AXILLA", "side": "LEFT",
         "geometricSide": "%s", "created": "2022-06-11T10:00:00", "empty": false}
        """
        .formatted(uid, geometricSide);
  }
}
