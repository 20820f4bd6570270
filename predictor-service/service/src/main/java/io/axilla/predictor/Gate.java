// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.ApplicabilityFinding;
import io.axilla.contracts.ApplicabilityState;
import io.axilla.contracts.Code;
import io.axilla.contracts.FeaturesExtracted;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.TermContribution;
import io.axilla.model.ModelFile;
import io.axilla.model.PredictionInterval;
import io.axilla.model.Score;
import io.axilla.model.applicability.Applicability;
import io.axilla.model.applicability.Finding;
import io.axilla.model.applicability.PatientFacts;
import io.axilla.model.applicability.State;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a score becomes once the patient was compared with the model's training cohort: a
 * probability with its cautions, or the reasons why it is withheld. What is not known is said and
 * withholds nothing.
 */
record Gate(ApplicabilityPolicy policy, Applicability applicability) {
  static final Code NO_INTERVAL = new Code("NO_INTERVAL");

  static Gate of(
      ApplicabilityPolicy policy,
      ModelFile model,
      FeaturesExtracted measured,
      ClinicalValues clinical) {
    return new Gate(
        policy,
        Applicability.of(
            model,
            PatientFacts.of(
                measured.features().values(),
                clinical,
                scan(measured.pre()),
                scan(measured.post()),
                sex(measured.pre().patientSex(), measured.post().patientSex()))));
  }

  /** That of either scan; not known when they contradict each other. */
  static @Nullable String sex(@Nullable String pre, @Nullable String post) {
    if (pre == null || post == null) {
      return pre == null ? post : pre;
    }
    return pre.equals(post) ? pre : null;
  }

  private static Scan scan(ScanFacts facts) {
    return new Scan(
        facts.contrast(), facts.sliceSpacing(), facts.kvp(), facts.kernel(), facts.manufacturer());
  }

  /**
   * What of it a result rests on, so that it is made anew when a value that is only compared, such
   * as the age, changes where the patient lies.
   */
  List<String> content() {
    List<String> content = new ArrayList<>();
    for (Finding finding : applicability.findings()) {
      // What the model file does not record, its digest already says.
      if (finding.state() != State.INSIDE && finding.training() != null) {
        content.add(finding.term() + " " + finding.kind() + " " + finding.state());
      }
    }
    if (applicability.verdict() == State.OUTSIDE) {
      content.add(policy.name());
    }
    return content;
  }

  Prediction of(Score.Answer answer, Optional<PredictionInterval> interval) {
    List<Code> outside = codes(State.OUTSIDE);
    if (policy == ApplicabilityPolicy.WITHHOLD && !outside.isEmpty()) {
      return withheld(outside, cautions());
    }
    List<Code> warnings = new ArrayList<>(outside);
    answer.imputed().forEach(term -> warnings.add(code("IMPUTED_", term)));
    warnings.addAll(cautions());
    if (interval.isEmpty()) {
      warnings.add(NO_INTERVAL);
    }
    return new Prediction(
        answer.probability(),
        interval.map(PredictionInterval::low).orElse(null),
        interval.map(PredictionInterval::high).orElse(null),
        answer.contributions().stream()
            .map(c -> new TermContribution(c.term(), c.value(), c.logit()))
            .toList(),
        List.of(),
        warnings,
        findings());
  }

  /** Whatever the policy: the model has no coefficient for these levels. */
  Prediction of(Score.Withheld score) {
    List<Code> because = new ArrayList<>();
    for (ClinicalVariable variable : score.unknownLevels()) {
      because.add(code("UNKNOWN_LEVEL_", variable.columnName()));
    }
    Set<String> said =
        score.unknownLevels().stream()
            .map(ClinicalVariable::columnName)
            .collect(Collectors.toSet());
    List<Code> further =
        applicability.in(State.OUTSIDE).stream()
            .filter(finding -> !said.contains(finding.term()))
            .map(finding -> new Code(finding.code()))
            .distinct()
            .toList();
    if (policy == ApplicabilityPolicy.WITHHOLD) {
      because.addAll(further);
      return withheld(because, cautions());
    }
    List<Code> warnings = new ArrayList<>(further);
    warnings.addAll(cautions());
    return withheld(because, warnings);
  }

  private Prediction withheld(List<Code> because, List<Code> warnings) {
    return new Prediction(null, null, null, List.of(), because, warnings, findings());
  }

  private List<Code> cautions() {
    List<Code> cautions = new ArrayList<>(codes(State.EDGE));
    cautions.addAll(codes(State.NOT_KNOWN));
    return cautions;
  }

  private List<Code> codes(State state) {
    return applicability.codes(state).stream().map(Code::new).toList();
  }

  private List<ApplicabilityFinding> findings() {
    return applicability.findings().stream().map(Gate::finding).toList();
  }

  private static ApplicabilityFinding finding(Finding finding) {
    @Nullable Code code = finding.state() == State.INSIDE ? null : new Code(finding.code());
    return new ApplicabilityFinding(
        finding.term(),
        ApplicabilityState.valueOf(finding.state().name()),
        code,
        finding.value(),
        finding.training(),
        finding.words());
  }

  private static Code code(String prefix, String term) {
    return new Code(prefix + term.toUpperCase(Locale.ROOT));
  }
}
