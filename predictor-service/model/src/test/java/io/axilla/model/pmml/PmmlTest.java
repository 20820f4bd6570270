// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.axilla.model.FactorTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.Score;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Scoring;
import io.axilla.model.Spread;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.TrainingSummary;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.demonstration.DemonstrationModel;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.dmg.pmml.PMML;
import org.jpmml.evaluator.EvaluationException;
import org.jpmml.evaluator.Evaluator;
import org.jpmml.evaluator.EvaluatorUtil;
import org.jpmml.evaluator.LoadingModelEvaluatorBuilder;
import org.junit.jupiter.api.Test;

/** JPMML is the authority: it must read what we write, and score as {@link Scoring} does. */
class PmmlTest {
  private static final double TOLERANCE = 1e-9;

  private static Evaluator evaluator(ModelFile model) throws Exception {
    Evaluator evaluator =
        new LoadingModelEvaluatorBuilder().load(new ByteArrayInputStream(Pmml.of(model))).build();
    evaluator.verify();
    return evaluator;
  }

  private static Object probability(Evaluator evaluator, Map<String, Object> values) {
    return EvaluatorUtil.decodeAll(evaluator.evaluate(values)).get(Pmml.PROBABILITY);
  }

  static ModelFile withScore(int features, Map<ClinicalVariable, String> imputation) {
    Random random = new Random(3);
    List<ScoreFeature> score = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      score.add(
          new ScoreFeature(
              (i % 2 == 0 ? "pre_log-sigma-" : "post_wavelet-LHL-") + i + "_glcm_Id",
              random.nextGaussian(),
              new Standardisation(1e6 * random.nextGaussian(), 1e3 * (1 + random.nextDouble())),
              new Spread(-1, 0, 1, 2)));
    }
    return new ModelFile(
        "A model with <score> & \"quotes\"",
        "1",
        false,
        "Arithmetic.",
        "a".repeat(64),
        -0.3,
        List.of(
            new ScoreTerm(1.7, 0.2, score, new Spread(-3, -2, 2, 3)),
            new FactorTerm(
                ClinicalVariable.HER2_STATUS,
                "0",
                List.of(
                    new FactorTerm.Level("0", 0, 20),
                    new FactorTerm.Level("2+/FISH-", -0.4, 20),
                    new FactorTerm.Level("3+", 1.25, 40))),
            new NumberTerm(
                ClinicalVariable.KI67_PCT,
                0.35,
                new Standardisation(41.5, 22.25),
                new Spread(0, 1, 95, 99))),
        imputation,
        new TrainingSummary("made up", 80, 40),
        "test");
  }

  @Test
  void another_evaluator_scores_a_radiomics_score_with_clinical_terms_alike() throws Exception {
    ModelFile model = withScore(60, Map.of());
    Evaluator evaluator = evaluator(model);
    Random random = new Random(4);

    for (int patient = 0; patient < 50; patient++) {
      MadeUpPatient made = MadeUpPatient.of(model, random);

      assertThat((Double) probability(evaluator, made.values()))
          .isCloseTo(made.probability(model), within(TOLERANCE));
    }
  }

  /** Authority: the schema of PMML 4.4 as the Data Mining Group publishes it; JPMML carries it. */
  @Test
  void the_document_is_valid_by_the_schema_of_the_format() throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(Objects.requireNonNull(PMML.class.getResource("/pmml.xsd")));
    for (ModelFile model :
        List.of(
            withScore(7, Map.of(ClinicalVariable.KI67_PCT, "40")),
            withScore(0, Map.of()),
            ModelFile.parse(DemonstrationModel.shipped()))) {
      schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(Pmml.of(model))));
    }
  }

  @Test
  void the_demonstration_model_is_scored_alike() throws Exception {
    ModelFile model = ModelFile.parse(DemonstrationModel.shipped());
    Evaluator evaluator = evaluator(model);
    Map<String, Double> features = new HashMap<>();
    model.features().forEach(name -> features.put(name, 12.5));
    Map<ClinicalVariable, String> clinical = new EnumMap<>(ClinicalVariable.class);
    Map<String, Object> values = new HashMap<>(features);
    for (Term term : model.terms()) {
      if (term instanceof FactorTerm factor) {
        clinical.put(factor.variable(), factor.levels().get(1).level());
        values.put(term.name(), factor.levels().get(1).level());
      } else if (term instanceof NumberTerm number) {
        clinical.put(number.variable(), "42.5");
        values.put(term.name(), 42.5);
      }
    }

    Score score =
        Scoring.score(model, features, model.settingsDigest(), new ClinicalValues(clinical));

    assertThat((Double) probability(evaluator, values))
        .isCloseTo(((Score.Answer) score).probability(), within(TOLERANCE));
  }

  @Test
  void a_missing_value_is_stood_in_for_where_the_file_says_so() throws Exception {
    Map<String, Object> values = new HashMap<>(Map.of("ki67_pct", 30.0));

    Evaluator imputing = evaluator(withScore(0, Map.of(ClinicalVariable.HER2_STATUS, "3+")));
    Object stoodIn = probability(imputing, values);
    values.put("her2_status", "3+");

    assertThat(stoodIn).isEqualTo(probability(imputing, values));
  }

  @Test
  void a_missing_or_unknown_value_gives_no_probability() throws Exception {
    Evaluator evaluator = evaluator(withScore(0, Map.of()));

    assertThatThrownBy(() -> evaluator.evaluate(Map.of("ki67_pct", 30.0)))
        .isInstanceOf(EvaluationException.class);
    assertThatThrownBy(() -> evaluator.evaluate(Map.of("ki67_pct", 30.0, "her2_status", "1+")))
        .isInstanceOf(EvaluationException.class);
  }
}
