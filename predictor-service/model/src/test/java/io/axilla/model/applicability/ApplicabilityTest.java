// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.axilla.model.Acquisition;
import io.axilla.model.Eligibility;
import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.MaskProtocol;
import io.axilla.model.NumberTerm;
import io.axilla.model.Range;
import io.axilla.model.ScanDomain;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.SeenValue;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.TrainingDomain;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Scan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ApplicabilityTest {
  private static final Standardisation PLAIN = new Standardisation(0, 1);
  private static final ScanDomain TRAINED =
      new ScanDomain(
          78,
          new ScanDomain.Contrast(70, 0),
          new Range(1, 5),
          new Range(100, 120),
          List.of(new SeenValue("B30f", 70)),
          List.of(new SeenValue("Philips", 40), new SeenValue("SIEMENS", 38)));
  private static final List<Term> TERMS =
      List.of(
          new ScoreTerm(
              1,
              0,
              List.of(new ScoreFeature("pre_f", 2, PLAIN, new Spread(0, 1, 9, 10))),
              new Spread(0, 2, 18, 20)),
          new FeatureTerm("post_g", 1, PLAIN, new Spread(-10, -9, 9, 10)),
          new NumberTerm(ClinicalVariable.ER_PCT, 1, PLAIN, new Spread(10, 11, 79, 80)),
          new FactorTerm(
              ClinicalVariable.CN,
              "1",
              List.of(new FactorTerm.Level("1", 0, 40), new FactorTerm.Level("2", 1, 38))));
  private static final TrainingDomain DOMAIN =
      new TrainingDomain(
          new Acquisition(null, TRAINED),
          new MaskProtocol(
              null, new Spread(100, 200, 900, 1000), null, new Spread(0.1, 0.2, 0.9, 1)),
          new Eligibility(List.of("F"), new Range(30, 70), List.of("1", "2")));
  private static final Scan SCAN = new Scan(true, 5.0, 120.0, "b30F ", "Siemens");

  private final Map<String, Double> features =
      new HashMap<>(
          Map.of(
              "pre_f",
              5.0,
              "post_g",
              0.0,
              PatientFacts.PRE_VOLUME,
              500.0,
              PatientFacts.POST_VOLUME,
              250.0));
  private final Map<ClinicalVariable, String> clinical =
      new HashMap<>(
          Map.of(
              ClinicalVariable.ER_PCT, "50", ClinicalVariable.CN, "1", ClinicalVariable.AGE, "50"));

  private Applicability judged(TrainingDomain domain, Scan scan, String sex) {
    return Applicability.of(
        TERMS,
        domain,
        PatientFacts.of(features, new ClinicalValues(clinical), Scan.NOT_RECORDED, scan, sex));
  }

  private Applicability judged() {
    return judged(DOMAIN, SCAN, "F");
  }

  private static List<Tuple> terms(Applicability applicability, State state) {
    return applicability.in(state).stream().map(f -> tuple(f.kind(), f.term())).toList();
  }

  @Test
  void an_ordinary_patient_is_inside_where_the_file_and_the_patient_say_something() {
    Applicability judged = judged();

    assertThat(terms(judged, State.INSIDE))
        .containsExactly(
            tuple(Kind.FEATURES, "radscore"),
            tuple(Kind.FEATURES, "pre_f"),
            tuple(Kind.FEATURES, "post_g"),
            tuple(Kind.CLINICAL_VALUES, "er_pct"),
            tuple(Kind.CLINICAL_VALUES, "cN"),
            tuple(Kind.MASKS, "pre_mask_volume"),
            tuple(Kind.MASKS, "mask_volume_ratio"),
            tuple(Kind.ACQUISITION, "post_contrast"),
            tuple(Kind.ACQUISITION, "post_slice_spacing"),
            tuple(Kind.ACQUISITION, "post_tube_voltage"),
            tuple(Kind.ACQUISITION, "post_kernel"),
            tuple(Kind.ACQUISITION, "post_manufacturer"),
            tuple(Kind.ELIGIBILITY, "sex"),
            tuple(Kind.ELIGIBILITY, "age"),
            tuple(Kind.ELIGIBILITY, "cN"));
    assertThat(terms(judged, State.NOT_KNOWN))
        .containsExactly(
            tuple(Kind.MASKS, "post_mask_volume"), tuple(Kind.ACQUISITION, "pre_acquisition"));
    assertThat(judged.verdict()).isEqualTo(State.NOT_KNOWN);
    assertThat(judged.codes(State.INSIDE)).containsExactly("");
  }

  @Test
  void each_item_says_what_is_wrong_with_it() {
    features.put("pre_f", 10.5);
    features.put("post_g", 12.5);
    features.put(PatientFacts.PRE_VOLUME, 1000.0);
    clinical.put(ClinicalVariable.ER_PCT, "80");
    clinical.put(ClinicalVariable.CN, "3");
    clinical.put(ClinicalVariable.AGE, "75");
    Applicability judged = judged(DOMAIN, new Scan(false, 10.0, 80.0, "B70s", "Toshiba"), "M");

    assertThat(judged.verdict()).isEqualTo(State.OUTSIDE);
    assertThat(judged.codes(State.OUTSIDE))
        .containsExactly(
            "NOT_APPLICABLE_FEATURES",
            "NOT_APPLICABLE_CLINICAL_VALUES",
            "NOT_APPLICABLE_ACQUISITION",
            "NOT_APPLICABLE_ELIGIBILITY");
    assertThat(judged.codes(State.EDGE))
        .containsExactly(
            "TRAINING_EDGE_FEATURES", "TRAINING_EDGE_CLINICAL_VALUES", "TRAINING_EDGE_MASKS");
    assertThat(judged.in(State.EDGE))
        .extracting(Finding::words)
        .containsExactly(
            "The radiomics score is 21, just beyond what the training cohort had (0 to 20).",
            "pre_f is 10.5, just beyond what the training cohort had (0 to 10).",
            "Clinical value er_pct is 80, at the edge of what the training cohort had (10 to 80).",
            "Volume of the mask before chemotherapy is 1000 mm3, at the edge of what the training"
                + " cohort had (100 to 1000 mm3).");
    assertThat(judged.in(State.OUTSIDE))
        .extracting(Finding::words)
        .containsExactly(
            "post_g is 12.5, outside of what the training cohort had (-10 to 10).",
            "Clinical value cN is 3, which nobody of the training cohort had (1, 2).",
            "Contrast of the scan after chemotherapy is without agent, which nobody of the"
                + " training cohort had (with agent).",
            "Slice spacing of the scan after chemotherapy is 10 mm, outside of what the training"
                + " cohort had (1 to 5 mm).",
            "Tube voltage of the scan after chemotherapy is 80 kV, outside of what the training"
                + " cohort had (100 to 120 kV).",
            "Kernel of the scan after chemotherapy is B70s, which nobody of the training cohort had"
                + " (B30f).",
            "Manufacturer of the scan after chemotherapy is Toshiba, which nobody of the training"
                + " cohort had (Philips, SIEMENS).",
            "Sex is one that nobody of the training cohort had (F).",
            "Age is outside of what the training cohort had (30 to 70 years).",
            "Clinical N stage is one that nobody of the training cohort had (1, 2).");
    assertThat(judged.findings())
        .filteredOn(f -> f.kind() == Kind.ELIGIBILITY)
        .allSatisfy(f -> assertThat(f.value()).isNull());
  }

  @Test
  void what_is_not_known_is_never_inside() {
    features.put("pre_f", Double.NaN);
    features.remove("post_g");
    features.remove(PatientFacts.PRE_VOLUME);
    clinical.clear();

    Applicability judged = judged(DOMAIN, Scan.NOT_RECORDED, null);

    assertThat(judged.findings()).extracting(Finding::state).containsOnly(State.NOT_KNOWN);
    assertThat(judged.findings())
        .extracting(Finding::words)
        .contains(
            "The radiomics score: not known of this patient.",
            "post_g: not known of this patient.",
            "Volume of the mask after chemotherapy: not recorded in the model file.",
            "Kernel of the scan after chemotherapy: not known of this patient.",
            "Acquisition of the scan before chemotherapy: not recorded in the model file.");
  }

  @Test
  void a_file_without_a_domain_says_so_once_for_each_part() {
    Applicability judged = judged(TrainingDomain.NOT_RECORDED, SCAN, "F");

    assertThat(judged.in(State.NOT_KNOWN))
        .extracting(Finding::term)
        .containsExactly("masks", "acquisition", "eligibility");
    assertThat(judged.codes(State.NOT_KNOWN))
        .containsExactly(
            "NOT_COMPARED_MASKS", "NOT_COMPARED_ACQUISITION", "NOT_COMPARED_ELIGIBILITY");
    assertThat(judged.verdict()).isEqualTo(State.NOT_KNOWN);
  }

  @Test
  void a_training_cohort_with_one_value_is_told_by_it() {
    ScanDomain one =
        new ScanDomain(9, null, new Range(2.5, 2.5), new Range(120, 120), List.of(), List.of());
    Applicability judged =
        judged(
            new TrainingDomain(new Acquisition(null, one), null, null),
            new Scan(null, 3.0, 120.0, null, null),
            "F");

    assertThat(judged.in(State.OUTSIDE))
        .extracting(Finding::words)
        .containsExactly(
            "Slice spacing of the scan after chemotherapy is 3 mm, outside of what the training"
                + " cohort had (2.5 mm).");
  }

  @Test
  void image_headers_come_out_as_plain_text_of_bounded_length() {
    ScanDomain many =
        new ScanDomain(
            9,
            null,
            null,
            null,
            List.of(),
            List.of("A", "B", "C", "D", "E", "F", "G").stream()
                .map(name -> new SeenValue(name, 1))
                .toList());
    Applicability judged =
        judged(
            new TrainingDomain(new Acquisition(null, many), null, null),
            new Scan(null, null, null, null, "\u00e9\u4e1c\n" + "x".repeat(100)),
            "F");

    Finding finding = judged.in(State.OUTSIDE).get(0);
    assertThat(finding.value()).isEqualTo("???" + "x".repeat(61));
    assertThat(finding.training()).isEqualTo("A, B, C, D, E and 2 more");
  }
}
