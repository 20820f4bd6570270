// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import io.axilla.model.FactorTerm;
import io.axilla.model.FeatureTerm;
import io.axilla.model.ModelFile;
import io.axilla.model.NumberTerm;
import io.axilla.model.ScoreFeature;
import io.axilla.model.ScoreTerm;
import io.axilla.model.Term;
import io.axilla.model.TrainingDomain;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every item of a model beside a patient: terms in the model's order, then masks, acquisition,
 * eligibility.
 *
 * <p>Of a number: inside from the 1st to the 99th percentile of the training cohort, at the edge to
 * its extremes and just beyond them, by a tenth of their distance, outside further out. Of anything
 * else: inside when the training cohort had it. Bounds belong to the better side.
 */
public record Applicability(List<Finding> findings) {
  public Applicability {
    findings = List.copyOf(findings);
  }

  public static Applicability of(ModelFile model, PatientFacts patient) {
    return of(model.terms(), model.domain(), patient);
  }

  /** Of a model that is not yet a file. */
  public static Applicability of(List<Term> terms, TrainingDomain domain, PatientFacts patient) {
    List<Finding> findings = new ArrayList<>();
    terms.forEach(term -> findings.addAll(term(term, patient)));
    findings.addAll(DomainItems.masks(domain.masks(), patient));
    findings.addAll(DomainItems.acquisition(domain.acquisition(), patient));
    findings.addAll(DomainItems.eligibility(domain.eligibility(), patient));
    return new Applicability(findings);
  }

  /** The worst state of any item. */
  public State verdict() {
    return findings.stream().map(Finding::state).max(State::compareTo).orElse(State.NOT_KNOWN);
  }

  public List<Finding> in(State state) {
    return findings.stream().filter(finding -> finding.state() == state).toList();
  }

  /** The codes of the items in a state, each once, in the items' order. */
  public List<String> codes(State state) {
    return in(state).stream().map(Finding::code).distinct().toList();
  }

  /** What the items with this code have to say, in their order. */
  public String words(String code) {
    return findings.stream()
        .filter(finding -> finding.code().equals(code))
        .map(Finding::words)
        .collect(Collectors.joining(" "));
  }

  private static List<Finding> term(Term term, PatientFacts patient) {
    Map<String, Double> features = patient.features();
    ClinicalValues clinical = patient.clinical();
    if (term instanceof ScoreTerm score) {
      List<Finding> findings = new ArrayList<>();
      findings.add(
          new Item(Kind.FEATURES, term.name(), "The radiomics score", "")
              .number(score(score, features), Bounds.of(score.training())));
      for (ScoreFeature feature : score.features()) {
        findings.add(
            feature(feature.name())
                .number(features.get(feature.name()), Bounds.of(feature.training())));
      }
      return findings;
    }
    if (term instanceof FeatureTerm feature) {
      return List.of(
          feature(term.name()).number(features.get(term.name()), Bounds.of(feature.training())));
    }
    if (term instanceof NumberTerm number) {
      return List.of(
          clinical(number.variable())
              .number(number(clinical, number.variable()), Bounds.of(number.training())));
    }
    FactorTerm factor = (FactorTerm) term;
    return List.of(
        clinical(factor.variable())
            .oneOf(
                clinical.text(factor.variable()).orElse(null),
                factor.levels().stream().map(FactorTerm.Level::level).toList()));
  }

  private static Item feature(String name) {
    return new Item(Kind.FEATURES, name, name, "");
  }

  private static Item clinical(ClinicalVariable variable) {
    return new Item(
        Kind.CLINICAL_VALUES, variable.columnName(), "Clinical value " + variable.columnName(), "");
  }

  static @Nullable Double number(ClinicalValues clinical, ClinicalVariable variable) {
    OptionalDouble value = clinical.number(variable);
    return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
  }

  private static @Nullable Double score(ScoreTerm score, Map<String, Double> features) {
    boolean whole =
        score.features().stream().allMatch(feature -> features.containsKey(feature.name()));
    return whole ? Double.valueOf(score.score(features)) : null;
  }
}
