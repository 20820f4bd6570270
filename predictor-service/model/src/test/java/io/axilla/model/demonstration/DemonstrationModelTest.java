// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.Reference;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.Term;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.ClinicalValues;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemonstrationModelTest {
  private final ModelFile model = ModelFile.parse(DemonstrationModel.shipped());

  @Test
  void the_shipped_file_is_what_the_generator_makes() {
    assertThat(DemonstrationModel.make(model.settingsDigest()))
        .asString()
        .isEqualTo(new String(DemonstrationModel.shipped(), UTF_8));
  }

  @Test
  void it_says_that_it_is_a_demonstration_and_uses_the_terms_of_the_nomogram() {
    assertThat(model.demonstration()).isTrue();
    assertThat(model.name()).contains("demonstration model, phantom data");
    assertThat(model.intendedUse()).contains("not to patients").contains("Not for clinical use");
    assertThat(model.clinicalVariables())
        .extracting(variable -> variable.columnName())
        .containsExactly("cN", "er_pct", "her2_status", "ki67_pct");
    assertThat(model.imputation()).isEmpty();
  }

  /**
   * At the maximum of the likelihood every column of the design is orthogonal to the residuals.
   * Authority: the score equations of logistic regression; the slack is what rounding the
   * coefficients to five digits leaves.
   */
  @Test
  void its_coefficients_solve_the_score_equations() {
    List<SimulatedPatient> cohort = SimulatedCohort.draw(400, 20240549);
    double residuals = 0;
    double[] againstTerms = new double[model.terms().size()];
    for (SimulatedPatient patient : cohort) {
      Score.Answer answer =
          (Score.Answer)
              Scoring.score(model, patient.features(), model.settingsDigest(), patient.clinical());
      double residual = (patient.responded() ? 1 : 0) - answer.probability();
      residuals += residual;
      for (int i = 0; i < againstTerms.length; i++) {
        againstTerms[i] += residual * column(model.terms().get(i), patient);
      }
    }

    assertThat(residuals / cohort.size()).isCloseTo(0, within(1e-5));
    for (double sum : againstTerms) {
      assertThat(sum / cohort.size()).isCloseTo(0, within(1e-5));
    }
  }

  private static double column(Term term, SimulatedPatient patient) {
    if (term instanceof FeatureTerm feature) {
      return (patient.feature(feature.name()) - feature.standardisation().mean())
          / feature.standardisation().sd();
    }
    if (term instanceof FactorTerm factor) {
      String last = factor.levels().get(factor.levels().size() - 1).level();
      return patient.clinical().text(factor.variable()).orElseThrow().equals(last) ? 1 : 0;
    }
    return 0;
  }

  /** Authority: the file's own numbers, added up by hand for the two pairs. */
  @ParameterizedTest
  @CsvSource({"phantom,0.68", "sarcoma,0.09"})
  void it_gives_a_number_between_the_ends_for_the_reference_pairs(String pair, double probability)
      throws IOException {
    SortedMap<String, Double> features = Reference.pair(pair);
    ClinicalValues clinical = ClinicalTable.ofCsv(Reference.clinical(pair)).rows().get(0).values();

    Score score = Scoring.score(model, features, model.settingsDigest(), clinical);

    assertThat(((Score.Answer) score).probability()).isCloseTo(probability, within(0.01));
    for (Term term : model.terms()) {
      if (term instanceof FeatureTerm feature) {
        assertThat(features.get(feature.name()))
            .isBetween(feature.training().min(), feature.training().max());
      }
    }
  }
}
