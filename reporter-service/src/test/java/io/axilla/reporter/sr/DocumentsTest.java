// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Code;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  private final Pair pair = Pair.phantom();
  private final Map<String, Dataset> documents = Documents.all(pair);

  @Test
  void every_document_is_sound_after_a_round_trip_through_bytes() {
    documents.forEach(
        (name, document) ->
            assertThat(SrVerification.verify(decoded(document))).as(name).isEmpty());
  }

  @Test
  void the_same_input_gives_the_same_bytes() {
    Map<String, Dataset> again = Documents.all(Pair.phantom());
    documents.forEach(
        (name, document) ->
            assertThat(DicomFile.encode(again.get(name)))
                .as(name)
                .isEqualTo(DicomFile.encode(document)));
  }

  @Test
  void the_prediction_says_what_a_reader_must_know_before_the_number() {
    SrReport report = SrReader.read(decoded(documents.get("superseding")));
    assertThat(report.status()).isEqualTo(SrReport.Status.GIVEN);
    assertThat(report.inWords())
        .containsSubsequence(
            "RESEARCH USE ONLY",
            "Axilla: left",
            "Research use only. Not for diagnostic use.",
            "demonstration model, phantom data",
            "Warning: MASK_SIDE_UNVERIFIED: The side of the mask could not be verified",
            "Warning: SOMETHING_NEW: SOMETHING_NEW",
            "Warning: TRAINING_EDGE_CLINICAL_VALUES: At the edge of what the model was trained on, or just beyond it: clinical values. Clinical value er_pct is 99, at the edge of what the training cohort had (0 to 99).",
            "Decision of a person: OVERRIDE on 2022-06-21 10:30 by Dr. Muller: other series",
            "axillary pCR 30 %, residual nodal disease 70 % (95 % interval of axillary pCR 20 % to 50 %)",
            "trained on 120 patients of whom 44 % had axillary pCR",
            "Supersedes: 2.25.");
    assertThat(report.inWords()).contains("does not replace axillary staging");
    List<ContentNode> order = new ContentNode(documents.get("superseding")).all().toList();
    assertThat(indexOf(order, Concepts.WARNING)).isLessThan(indexOf(order, Concepts.PROBABILITY));
    assertThat(indexOf(order, Concepts.DECISION)).isLessThan(indexOf(order, Concepts.PROBABILITY));
  }

  @Test
  void an_interval_never_ends_at_what_no_model_can_claim() {
    assertThat(ResponseWords.interval(0.001, 0.999))
        .isEqualTo(" (95 % interval of axillary pCR <1 % to >99 %)");
    assertThat(ResponseWords.interval(null, null)).isEmpty();
  }

  @Test
  void withheld_and_withdrawn_results_give_reasons_and_no_number() {
    SrReport withheld = SrReader.read(decoded(documents.get("withheld")));
    assertThat(withheld.status()).isEqualTo(SrReport.Status.WITHHELD);
    assertThat(withheld.probability()).isEmpty();
    assertThat(withheld.reasons())
        .singleElement()
        .isEqualTo(
            "NOT_APPLICABLE_FEATURES: Outside of what the model was trained on: features."
                + " post_original_glcm_MCC is 0.5, outside of what the training cohort had (0.6 to"
                + " 0.9).");
    SrReport withdrawn = SrReader.read(decoded(documents.get("withdrawal")));
    assertThat(withdrawn.status()).isEqualTo(SrReport.Status.WITHDRAWN);
    assertThat(withdrawn.probability()).isEmpty();
    assertThat(withdrawn.predecessors()).hasSize(2);
    assertThat(withdrawn.decisions()).containsExactly("WITHDRAW by Dr. Li: wrong patient's mask");
  }

  @Test
  void evidence_keeps_every_value_exactly() {
    SrReport report = SrReader.read(decoded(documents.get("evidence")));
    assertThat(report.measurements())
        .contains(
            new SrReport.Measurement(
                "pre-NAC",
                "pre_original_shape_MeshVolume",
                java.util.OptionalDouble.of(61_700.123456789012),
                "mm3"),
            new SrReport.Measurement(
                "pre-NAC",
                "pre_original_firstorder_Mean",
                java.util.OptionalDouble.of(1.0 / 3),
                "[hnsf'U]"),
            new SrReport.Measurement(
                "post-NAC", "post_something_else", java.util.OptionalDouble.of(2), ""));
  }

  @Test
  void the_destinations_names_and_character_set_are_kept() {
    Dataset header = pair.post().header().copy();
    header.set(Tag.SpecificCharacterSet, "GB18030");
    header.set(Tag.PatientName, "王^小东");
    DocumentFrame frame = Documents.frame(pair, "names", List.of());
    Dataset document =
        EvidenceDocument.of(
            new DocumentFrame(
                Subject.of(header),
                frame.sopClass(),
                frame.instance(),
                frame.series(),
                1,
                frame.at(),
                frame.zone(),
                List.of()),
            Results.number(pair),
            pair.pre().references(),
            pair.post().references());
    Dataset read = decoded(document);
    assertThat(read.string(Tag.SpecificCharacterSet)).contains("GB18030");
    assertThat(read.string(Tag.PatientName)).contains("王^小东");
  }

  @Test
  void a_subject_takes_the_destinations_values_and_sees_contradictions() {
    Subject subject = Subject.of(pair.post().header());
    Dataset answer = Subject.query(subject.study());
    answer.set(Tag.AccessionNumber, "RIS-77");
    answer.set(Tag.PatientID, "PH-0001 ");
    assertThat(subject.contradiction(answer)).isEmpty();
    assertThat(subject.asAnswered(answer).digest()).isNotEqualTo(subject.digest());
    answer.set(Tag.PatientBirthDate, "19710101");
    assertThat(subject.contradiction(answer)).contains(new Code("BIRTH_DATE_MISMATCH"));
    answer.set(Tag.PatientID, "PH-0002");
    assertThat(subject.contradiction(answer)).contains(new Code("PATIENT_MISMATCH"));
  }

  @Test
  void verification_names_each_fault() {
    expectFault("MISSING_ATTRIBUTE", d -> d.remove(Tag.CompletionFlag));
    expectFault("MISSING_ATTRIBUTE", d -> d.remove(Tag.PerformedProcedureCodeSequence));
    expectFault("WRONG_SOP_CLASS", d -> d.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2"));
    expectFault("WRONG_VALUE", d -> d.set(Tag.Modality, "CT"));
    expectFault("MISSING_RESEARCH_USE", d -> d.set(Tag.SeriesDescription, "Result"));
    expectFault("MISSING_RESEARCH_USE", d -> text(d, Concepts.COMMENT, "Fine for all use."));
    expectFault("MISSING_REFERENCE", d -> d.remove(Tag.PertinentOtherEvidenceSequence));
    expectFault("INVALID_CODE", d -> d.remove(Tag.CodingSchemeIdentificationSequence));
    expectFault(
        "RESULT_CONTRADICTS", d -> text(d, Concepts.RESULT, "Probability: axillary pCR 18 %"));
    expectFault("RESULT_CONTRADICTS", d -> probability(d, 0.5));
    expectFault("PROBABILITY_RANGE", d -> probability(d, 1.5));
    expectFault("MISSING_LIMITATION", d -> text(d, Concepts.LIMITATION, "x"));
    expectFault("WRONG_STRUCTURE", d -> d.remove(Tag.ContentSequence));
    expectFault("INVALID_UID", d -> d.setBytes(Tag.SeriesInstanceUID, "1.02.3".getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.8134, 'axillary pCR 81 %, residual nodal disease 19 %'",
    "0.5, 'axillary pCR 50 %, residual nodal disease 50 %'",
    "0.001, 'axillary pCR <1 %, residual nodal disease >99 %'",
    "1, 'axillary pCR >99 %, residual nodal disease <1 %'",
    "0.005, 'axillary pCR 1 %, residual nodal disease 99 %'"
  })
  void both_numbers_are_told(double probability, String sentence) {
    assertThat(ResponseWords.of(probability).sentence()).isEqualTo(sentence);
    assertThat(ResponseWords.tells("Probability: " + sentence + ".", probability)).isTrue();
    assertThat(
            ResponseWords.tells("Probability: " + sentence + ".", probability > 0.7 ? 0.3 : 0.99))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-12.25, -12.25",
    "1e-300, 1E-300",
    "123456789.12345679, 123456789.123457",
    "0.3333333333333333, 0.33333333333333",
    "-1.2345678901234567e-200, -1.234567890E-200",
    "100, 100",
    "0, 0"
  })
  void decimal_strings_are_legal_and_as_exact_as_they_can_be(double value, double expected) {
    String text = DecimalString.of(value);
    assertThat(text).hasSizeLessThanOrEqualTo(16).matches("[+-]?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?");
    assertThat(Double.parseDouble(text))
        .isCloseTo(expected, org.assertj.core.data.Percentage.withPercentage(1e-6));
  }

  private void expectFault(String code, Consumer<Dataset> breach) {
    Dataset document = decoded(documents.get("prediction"));
    breach.accept(document);
    assertThat(SrVerification.verify(document)).extracting(Fault::code).contains(code);
  }

  private static void text(Dataset document, Concept name, String value) {
    new ContentNode(document)
        .all()
        .filter(node -> node.isNamed(name))
        .forEach(node -> node.item().set(Tag.TextValue, value));
  }

  private static void probability(Dataset document, double value) {
    SrReader.probabilities(new ContentNode(document))
        .flatMap(node -> node.measured().stream())
        .forEach(measured -> measured.setDouble(Tag.FloatingPointValue, value));
  }

  private static int indexOf(List<ContentNode> nodes, Concept name) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).isNamed(name)) {
        return i;
      }
    }
    throw new AssertionError(name.meaning() + " is not there");
  }

  private static Dataset decoded(Dataset document) {
    return DicomFile.decode(DicomFile.encode(document)).dataset();
  }
}
