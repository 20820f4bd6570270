// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.ModelFile;
import io.axilla.model.applicability.Applicability;
import io.axilla.model.calibration.Calibration;
import io.axilla.model.calibration.Recalibration;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.Design;
import io.axilla.model.cohort.Patients;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.discrimination.Classification;
import io.axilla.model.discrimination.Roc;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.signature.LassoReport.Chosen;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.table.Keyed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The study's method on a site's cohort, from the design to the model file. */
public final class Trainer {
  private final SiteCohort site;
  private final TrainingSettings settings;
  private final String software;
  private final DesignMaker designMaker;
  private final Cohort cohort;
  private final int[] train;
  private final int[] test;
  private final int[] outcome;

  private Trainer(SiteCohort site, TrainingSettings settings, String software) {
    this.site = site;
    this.settings = settings;
    this.software = software;
    for (CombinedTerm term : settings.choices().clinicalTerms()) {
      requireColumn(term.variable());
    }
    this.designMaker = new DesignMaker(site, settings);
    Design design = designMaker.make();
    this.cohort = site.cohort().with(settings.effective(), design);
    this.train = cohort.rows(Scope.TRAIN);
    this.test = cohort.rows(Scope.TEST);
    this.outcome = cohort.outcome(train);
  }

  private void requireColumn(Variable variable) {
    if (site.absent().contains(variable)) {
      throw new CohortException(
          Code.COHORT_COLUMN_INVALID,
          "clinical.csv has no column "
              + variable.columnName()
              + ", which clinical_terms of the settings name; add it, or name other terms");
    }
  }

  /**
   * Trains.
   *
   * @param software name and version of what trains
   * @param executor runs resamples and folds; no number depends on it or on how many threads it has
   * @param progress of the resamples
   * @throws CohortException if the cohort cannot carry a model
   */
  public static TrainingResult train(
      SiteCohort site,
      TrainingSettings settings,
      String software,
      Executor executor,
      Progress progress) {
    return new Trainer(site, settings, software).result(executor, progress);
  }

  private TrainingResult result(Executor executor, Progress progress) {
    Statistics statistics = Statistics.of(cohort, settings.choices(), executor);
    List<String> stable = statistics.icc().stable(cohort.settings().iccThreshold());
    Pipeline pipeline = new Pipeline(cohort, settings.choices(), stable);
    TermLayout layout = new TermLayout(cohort, settings.choices().clinicalTerms(), train);
    Patients patients = new Patients(site.patient());
    Fitted fitted = new Fitted(cohort, settings, statistics, layout);

    ParticipantFlow flow = flow();
    Records records = new Records(site, settings, cohort, flow);
    RowGate gate = new RowGate(site, settings, cohort, records);
    HeldOut heldOut = heldOut(pipeline, gate, new Tasks(executor, Progress.NONE));
    double[] crossValidated = heldOut.linearPredictor;
    CrossValidated judged = judged(crossValidated);
    @Nullable SiteRule rule =
        statistics.models().combined().separated() ? null : siteRule(crossValidated, fitted);
    Bootstrap bootstrap =
        Bootstrap.run(
            cohort,
            statistics.standardise(),
            train,
            new Bootstrap.Plan(
                pipeline,
                layout,
                patients,
                settings.folds(),
                settings.seed(),
                settings.resamples()),
            new Tasks(executor, progress));
    double[] asUsed = fitted.linearPredictorsAsUsed(train);
    PipelineOptimism optimism = bootstrap.optimism(Fitted.probabilities(asUsed), asUsed);
    SampleSize sampleSize =
        SampleSizes.of(
            train.length,
            IntStream.of(outcome).sum(),
            settings.anticipatedNagelkerkeR2(),
            statistics.models().combined().terms().keys().size() - 1,
            statistics.selection().nFeatures() - statistics.selection().nConstantInTrain());
    ModelFile model =
        fitted.modelFile(
            records.domain(),
            records.evidence(statistics, optimism, judged, rule),
            bootstrap.resampling(),
            software);
    HeldOutApplicability applicability =
        new HeldOutApplicability(
            GateShare.of(List.of(heldOut.applicability)),
            test.length == 0 ? null : GateShare.of(gate.judge(model, test)));
    Keyed<Missingness> missingness = missingness(statistics);
    return new TrainingResult(
        TrainingResult.SCHEMA,
        ModelFile.digest(model.toBytes()),
        model,
        software,
        settings,
        new PageOne(site, settings, cohort)
            .remarks(
                statistics, missingness, sampleSize, optimism, judged, flow, rule, applicability),
        flow,
        missingness,
        sampleSize,
        statistics,
        optimism,
        judged,
        bootstrap.selectionFrequency(selected(statistics)),
        rule,
        applicability);
  }

  private Set<String> selected(Statistics statistics) {
    @Nullable Chosen chosen = settings.choices().lambda().in(statistics.lasso());
    return chosen == null ? Set.of() : Set.copyOf(chosen.coef().keys());
  }

  /** Of the train rows, each by a pipeline that did not see the row's fold. */
  @SuppressWarnings("ArrayRecordComponent") // filled side by side, read once
  private record HeldOut(double[] linearPredictor, Applicability[] applicability) {}

  private HeldOut heldOut(Pipeline pipeline, RowGate gate, Tasks tasks) {
    int[] fold = cohort.fold(train);
    double[] predictor = new double[train.length];
    Applicability[] applicability = new Applicability[train.length];
    tasks.run(
        IntStream.of(fold).max().orElse(0),
        f -> {
          int left = f + 1;
          int[] rest = IntStream.range(0, train.length).filter(i -> fold[i] != left).toArray();
          int[] others = Pipeline.pick(train, rest);
          PipelineFit fit = pipeline.fit(others, Pipeline.closed(Pipeline.pick(fold, rest), left));
          int[] out = IntStream.range(0, train.length).filter(i -> fold[i] == left).toArray();
          List<Applicability> judged = gate.judge(fit, others, Pipeline.pick(train, out));
          for (int k = 0; k < out.length; k++) {
            predictor[out[k]] = fit.combined().linearPredictor(train[out[k]]);
            applicability[out[k]] = judged.get(k);
          }
        });
    return new HeldOut(predictor, applicability);
  }

  private CrossValidated judged(double[] predictor) {
    double[] probability = Fitted.probabilities(predictor);
    return new CrossValidated(
        IntStream.of(cohort.fold(train)).max().orElse(0),
        Roc.of(probability, outcome, cohort.settings().confidence()),
        Recalibration.of(predictor, outcome),
        Calibration.brier(probability, outcome));
  }

  private @Nullable SiteRule siteRule(double[] crossValidated, Fitted fitted) {
    double[] probability = Fitted.probabilities(crossValidated);
    OptionalDouble least = threshold(probability, outcome, settings.maximumMissedRate());
    if (least.isEmpty()) {
      return null;
    }
    double threshold = least.getAsDouble();
    double confidence = cohort.settings().confidence();
    return new SiteRule(
        settings.maximumMissedRate(),
        threshold,
        Classification.at(threshold, probability, outcome, confidence),
        Classification.at(threshold, fitted.probabilities(train), outcome, confidence),
        test.length == 0
            ? null
            : Classification.at(
                threshold, fitted.probabilities(test), cohort.outcome(test), confidence));
  }

  /** The smallest observed probability at which no more are missed and somebody is found. */
  static OptionalDouble threshold(double[] probability, int[] outcome, double maximumMissedRate) {
    double[] residual =
        IntStream.range(0, outcome.length)
            .filter(i -> outcome[i] == 0)
            .mapToDouble(i -> probability[i])
            .sorted()
            .toArray();
    int allowed = (int) Math.floor(maximumMissedRate * residual.length + 1e-9);
    double above = residual[residual.length - 1 - allowed];
    return IntStream.range(0, outcome.length)
            .anyMatch(i -> outcome[i] == 1 && probability[i] > above)
        ? Arrays.stream(probability).filter(p -> p > above).min()
        : OptionalDouble.empty();
  }

  private ParticipantFlow flow() {
    return new ParticipantFlow(
        site.rows(),
        site.excluded().stream()
            .map(e -> new ParticipantFlow.Exclusion(e.reason(), e.rows().size()))
            .toList(),
        cohort.size(),
        site.patients(cohort.rows(Scope.ALL)),
        train.length,
        IntStream.of(outcome).sum(),
        test.length,
        IntStream.of(cohort.outcome(test)).sum(),
        designMaker.words());
  }

  private Keyed<Missingness> missingness(Statistics statistics) {
    Map<String, Object> imputed = statistics.imputation().values();
    Map<String, Missingness> byVariable = new LinkedHashMap<>();
    for (Variable variable : Variable.values()) {
      int inTrain = missing(variable, train);
      int inTest = missing(variable, test);
      byVariable.put(
          variable.columnName(),
          new Missingness(
              inTrain,
              (double) inTrain / train.length,
              inTest,
              (double) inTest / test.length,
              String.valueOf(imputed.get(variable.columnName())),
              settings.choices().clinicalTerms().stream()
                  .anyMatch(term -> term.variable() == variable)));
    }
    return Keyed.of(Missingness.class, byVariable);
  }

  private int missing(Variable variable, int... rows) {
    return (int) IntStream.of(rows).filter(row -> cohort.isMissing(variable, row)).count();
  }
}
