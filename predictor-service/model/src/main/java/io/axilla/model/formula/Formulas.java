// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.formula;

import static io.axilla.model.cohort.Variable.AGE;
import static io.axilla.model.cohort.Variable.CN;
import static io.axilla.model.cohort.Variable.CT;
import static io.axilla.model.cohort.Variable.ER_PCT;
import static io.axilla.model.cohort.Variable.HEIGHT_CM;
import static io.axilla.model.cohort.Variable.HER2_STATUS;
import static io.axilla.model.cohort.Variable.KI67_PCT;
import static io.axilla.model.cohort.Variable.PR_PCT;
import static io.axilla.model.cohort.Variable.SUBTYPE;
import static io.axilla.model.cohort.Variable.TREATMENT;
import static io.axilla.model.cohort.Variable.WEIGHT_KG;

import io.axilla.model.regression.Predictor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The right-hand sides of the study's models, over all patients. */
public final class Formulas {
  private final Findings findings;
  private final Predictor radscore;
  private final List<CombinedTerm> terms;

  /**
   * @param terms of the combined model beside the score
   */
  public Formulas(Findings findings, Predictor radscore, List<CombinedTerm> terms) {
    this.findings = findings;
    this.radscore = radscore;
    this.terms = List.copyOf(terms);
  }

  /** age + cT34 + cN + er_pct + pr_pct + ki67_pct + her2_status. */
  public List<Predictor> clinical() {
    return List.of(
        findings.of(AGE),
        findings.cT34(),
        findings.of(CN),
        findings.of(ER_PCT),
        findings.of(PR_PCT),
        findings.of(KI67_PCT),
        findings.of(HER2_STATUS));
  }

  public List<Predictor> radiomics() {
    return List.of(radscore);
  }

  /** radscore + the chosen terms; the study's nomogram has cN + er_pct + her2_status + ki67_pct. */
  public List<Predictor> combined() {
    List<Predictor> formula = new ArrayList<>(List.of(radscore));
    for (CombinedTerm term : terms) {
      formula.add(term == CombinedTerm.CT34 ? findings.cT34() : findings.of(term.variable()));
    }
    return List.copyOf(formula);
  }

  /** radscore + clinical. */
  public List<Predictor> combinedAll() {
    List<Predictor> formula = new ArrayList<>(List.of(radscore));
    formula.addAll(clinical());
    return formula;
  }

  /** Every finding; rank deficient by nature, because subtype and HER2 status imply each other. */
  public List<Predictor> clinicalFull() {
    return List.of(
        findings.of(AGE),
        findings.of(HEIGHT_CM),
        findings.of(WEIGHT_KG),
        findings.of(CT),
        findings.of(CN),
        findings.of(SUBTYPE),
        findings.of(ER_PCT),
        findings.of(PR_PCT),
        findings.of(KI67_PCT),
        findings.of(HER2_STATUS),
        findings.of(TREATMENT));
  }

  /** One variable at a time, by its name. */
  public Map<String, Predictor> univariable() {
    Map<String, Predictor> variables = new LinkedHashMap<>();
    for (Predictor variable :
        List.of(
            findings.of(AGE),
            findings.of(HEIGHT_CM),
            findings.of(WEIGHT_KG),
            findings.cT34(),
            findings.of(CN),
            findings.of(SUBTYPE),
            findings.of(ER_PCT),
            findings.of(PR_PCT),
            findings.of(KI67_PCT),
            findings.of(HER2_STATUS),
            findings.of(TREATMENT),
            radscore)) {
      variables.put(variable.name(), variable);
    }
    return variables;
  }
}
