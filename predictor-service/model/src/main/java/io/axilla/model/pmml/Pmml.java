// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.pmml;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Standardisation;
import io.axilla.model.Term;
import io.axilla.model.clinical.ClinicalVariable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a model file as PMML 4.4 (Data Mining Group): a {@code RegressionModel} with logit link;
 * standardised values and the radiomics score are derived fields. The output {@value #PROBABILITY}
 * is the probability of axillary pCR. A missing or unknown value makes the result invalid, unless
 * the model file has a stand-in for it.
 *
 * <p>Extraction settings, domain and intervals have no place in PMML: its description names the
 * digest of the settings, and of the model file that it was made from.
 */
public final class Pmml {
  public static final String PROBABILITY = "probability_pcr";

  private static final String TARGET = "axillary_pcr";
  private static final String VERSION = "4.4";

  private final ModelFile model;
  private final Xml xml = new Xml();

  private Pmml(ModelFile model) {
    this.model = model;
  }

  /** The document as UTF-8. */
  public static byte[] of(ModelFile model) {
    return new Pmml(model).document().getBytes(StandardCharsets.UTF_8);
  }

  private String document() {
    xml.start("PMML", "xmlns", "http://www.dmg.org/PMML-4_4", "version", VERSION);
    xml.start(
        "Header",
        "description",
        model.intendedUse()
            + " Model file "
            + ModelFile.digest(model.toBytes())
            + ", extraction settings "
            + model.settingsDigest(),
        "modelVersion",
        model.modelVersion());
    xml.empty("Application", "name", "Axilla", "version", model.software());
    xml.end();
    dictionary();
    transformations();
    regression();
    return xml.end().toString();
  }

  private List<FactorTerm> factors() {
    return model.terms().stream()
        .filter(FactorTerm.class::isInstance)
        .map(FactorTerm.class::cast)
        .toList();
  }

  private List<String> numbers() {
    List<String> names = new ArrayList<>(model.features());
    model.terms().stream().filter(NumberTerm.class::isInstance).map(Term::name).forEach(names::add);
    return names;
  }

  private void dictionary() {
    int fields = 1 + numbers().size() + factors().size();
    xml.start("DataDictionary", "numberOfFields", String.valueOf(fields));
    xml.start("DataField", "name", TARGET, "optype", "categorical", "dataType", "integer");
    xml.empty("Value", "value", "0").empty("Value", "value", "1").end();
    for (String name : numbers()) {
      xml.empty("DataField", "name", name, "optype", "continuous", "dataType", "double");
    }
    for (FactorTerm factor : factors()) {
      xml.start("DataField", "name", factor.name(), "optype", "categorical", "dataType", "string");
      factor.levels().forEach(level -> xml.empty("Value", "value", level.level()));
      xml.end();
    }
    xml.end();
  }

  private void transformations() {
    List<Term> derived = model.terms().stream().filter(t -> !(t instanceof FactorTerm)).toList();
    if (derived.isEmpty()) {
      return;
    }
    xml.start("TransformationDictionary");
    for (Term term : derived) {
      xml.start(
          "DerivedField", "name", predictor(term), "optype", "continuous", "dataType", "double");
      if (term instanceof ScoreTerm score) {
        score(score);
      } else if (term instanceof FeatureTerm feature) {
        standardised(feature.name(), feature.standardisation());
      } else if (term instanceof NumberTerm number) {
        standardised(number.name(), number.standardisation());
      }
      xml.end();
    }
    xml.end();
  }

  /** The name of what the regression multiplies: the score itself, a standardised value. */
  private static String predictor(Term term) {
    return term instanceof ScoreTerm ? term.name() : "z_" + term.name();
  }

  private void score(ScoreTerm score) {
    if (score.features().isEmpty()) {
      constant(score.intercept());
      return;
    }
    xml.start("Apply", "function", "sum");
    constant(score.intercept());
    for (ScoreFeature feature : score.features()) {
      xml.start("Apply", "function", "*");
      constant(feature.coefficient());
      standardised(feature.name(), feature.standardisation());
      xml.end();
    }
    xml.end();
  }

  private void standardised(String name, Standardisation standardisation) {
    xml.start("Apply", "function", "/").start("Apply", "function", "-");
    xml.empty("FieldRef", "field", name);
    constant(standardisation.mean());
    xml.end();
    constant(standardisation.sd());
    xml.end();
  }

  private void constant(double value) {
    xml.text("Constant", Double.toString(value), "dataType", "double");
  }

  private void regression() {
    xml.start(
        "RegressionModel",
        "modelName",
        model.name(),
        "functionName",
        "classification",
        "normalizationMethod",
        "logit");
    xml.start("MiningSchema");
    xml.empty("MiningField", "name", TARGET, "usageType", "target");
    numbers().forEach(this::miningField);
    factors().forEach(factor -> miningField(factor.name()));
    xml.end();
    xml.start("Output");
    xml.empty(
        "OutputField",
        "name",
        PROBABILITY,
        "optype",
        "continuous",
        "dataType",
        "double",
        "feature",
        "probability",
        "value",
        "1");
    xml.end();
    xml.start(
        "RegressionTable", "intercept", Double.toString(model.intercept()), "targetCategory", "1");
    for (Term term : model.terms()) {
      coefficient(term)
          .ifPresent(
              coefficient ->
                  xml.empty(
                      "NumericPredictor",
                      "name",
                      predictor(term),
                      "coefficient",
                      Double.toString(coefficient)));
    }
    for (FactorTerm factor : factors()) {
      for (FactorTerm.Level level : factor.levels()) {
        xml.empty(
            "CategoricalPredictor",
            "name",
            factor.name(),
            "value",
            level.level(),
            "coefficient",
            Double.toString(level.coefficient()));
      }
    }
    xml.end();
    xml.empty("RegressionTable", "intercept", "0", "targetCategory", "0");
    xml.end();
  }

  private static Optional<Double> coefficient(Term term) {
    if (term instanceof ScoreTerm score) {
      return Optional.of(score.coefficient());
    }
    if (term instanceof FeatureTerm feature) {
      return Optional.of(feature.coefficient());
    }
    return term instanceof NumberTerm number ? Optional.of(number.coefficient()) : Optional.empty();
  }

  private void miningField(String name) {
    Optional<String> standIn =
        ClinicalVariable.ofColumn(name).map(variable -> model.imputation().get(variable));
    if (standIn.isPresent()) {
      xml.empty(
          "MiningField",
          "name",
          name,
          "missingValueReplacement",
          standIn.get(),
          "missingValueTreatment",
          "asValue",
          "invalidValueTreatment",
          "returnInvalid");
    } else {
      xml.empty(
          "MiningField",
          "name",
          name,
          "missingValueTreatment",
          "returnInvalid",
          "invalidValueTreatment",
          "returnInvalid");
    }
  }
}
