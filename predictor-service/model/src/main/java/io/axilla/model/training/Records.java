// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.Acquisition;
import io.axilla.model.CohortSummary;
import io.axilla.model.Eligibility;
import io.axilla.model.Evidence;
import io.axilla.model.Judged;
import io.axilla.model.MaskProtocol;
import io.axilla.model.Measure;
import io.axilla.model.OperatingPoint;
import io.axilla.model.OperatingPoint.PredictiveValues;
import io.axilla.model.Performance;
import io.axilla.model.Range;
import io.axilla.model.Rate;
import io.axilla.model.ScanDomain;
import io.axilla.model.SeenValue;
import io.axilla.model.Spread;
import io.axilla.model.TrainingDomain;
import io.axilla.model.applicability.PatientFacts;
import io.axilla.model.calibration.Calibration;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scan;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.Classification;
import io.axilla.model.discrimination.Proportion;
import io.axilla.model.statistics.Statistics;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the model file records beside its terms: domain and evidence. */
final class Records {
  private static final double CONFIDENCE = 0.95;

  private final SiteCohort site;
  private final TrainingSettings settings;
  private final Cohort cohort;
  private final ParticipantFlow flow;
  private final int[] train;

  Records(SiteCohort site, TrainingSettings settings, Cohort cohort, ParticipantFlow flow) {
    this.site = site;
    this.settings = settings;
    this.cohort = cohort;
    this.flow = flow;
    this.train = cohort.rows(Scope.TRAIN);
  }

  /** Of the train rows. */
  TrainingDomain domain() {
    return domain(train);
  }

  TrainingDomain domain(int... rows) {
    @Nullable ScanDomain pre = scans(site.pre(), rows);
    @Nullable ScanDomain post = scans(site.post(), rows);
    return new TrainingDomain(
        pre == null && post == null ? null : new Acquisition(pre, post),
        masks(rows),
        eligibility(rows));
  }

  private static @Nullable ScanDomain scans(List<Scan> byRow, int... rows) {
    List<Scan> scans =
        IntStream.of(rows)
            .mapToObj(byRow::get)
            .filter(scan -> !scan.equals(Scan.NOT_RECORDED))
            .toList();
    if (scans.isEmpty()) {
      return null;
    }
    int with = (int) scans.stream().filter(s -> Boolean.TRUE.equals(s.contrast())).count();
    int without = (int) scans.stream().filter(s -> Boolean.FALSE.equals(s.contrast())).count();
    return new ScanDomain(
        scans.size(),
        with + without == 0 ? null : new ScanDomain.Contrast(with, without),
        range(scans, Scan::sliceSpacingMm),
        range(scans, Scan::tubeVoltageKv),
        seen(scans, Scan::kernel),
        seen(scans, Scan::manufacturer));
  }

  private static @Nullable Range range(List<Scan> scans, Function<Scan, @Nullable Double> value) {
    List<Double> values = scans.stream().map(value).filter(Objects::nonNull).sorted().toList();
    return values.isEmpty() ? null : new Range(values.get(0), values.get(values.size() - 1));
  }

  private static List<SeenValue> seen(List<Scan> scans, Function<Scan, @Nullable String> value) {
    Map<String, Integer> counts = new TreeMap<>();
    scans.stream()
        .map(value)
        .filter(Objects::nonNull)
        .forEach(text -> counts.merge(text, 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> new SeenValue(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(SeenValue::patients).reversed())
        .toList();
  }

  private @Nullable MaskProtocol masks(int... rows) {
    double[] pre = volumes(PatientFacts.PRE_VOLUME, rows);
    double[] post = volumes(PatientFacts.POST_VOLUME, rows);
    double[] ratio =
        IntStream.range(0, Math.min(pre.length, post.length))
            .mapToDouble(i -> post[i] / pre[i])
            .toArray();
    MaskProtocol masks =
        new MaskProtocol(settings.model().maskProtocol(), spread(pre), spread(post), spread(ratio));
    return masks.equals(new MaskProtocol(null, null, null, null)) ? null : masks;
  }

  /** Empty when the feature is not there or cannot be a volume. */
  private double[] volumes(String feature, int... rows) {
    int column = cohort.features().names().indexOf(feature);
    double[] volumes = column < 0 ? new double[0] : cohort.features().column(column, rows);
    return IntStream.range(0, volumes.length).allMatch(i -> volumes[i] > 0)
        ? volumes
        : new double[0];
  }

  private static @Nullable Spread spread(double... values) {
    return values.length == 0 ? null : TermLayout.spread(values);
  }

  private @Nullable Eligibility eligibility(int... rows) {
    double[] age =
        IntStream.of(rows)
            .mapToDouble(row -> cohort.number(Variable.AGE, row))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    List<String> cN =
        IntStream.of(rows)
            .map(row -> cohort.level(Variable.CN, row))
            .filter(level -> level != Cohort.MISSING)
            .sorted()
            .distinct()
            .mapToObj(Variable.CN.levels()::get)
            .toList();
    Eligibility eligibility =
        new Eligibility(
            settings.model().sex(),
            age.length == 0 ? null : new Range(age[0], age[age.length - 1]),
            cN);
    return eligibility.equals(new Eligibility(List.of(), null, List.of())) ? null : eligibility;
  }

  Evidence evidence(
      Statistics statistics,
      PipelineOptimism optimism,
      CrossValidated crossValidated,
      @Nullable SiteRule rule) {
    List<Performance> performance = new ArrayList<>();
    Auc apparent = statistics.evaluation().roc().train().combined().area();
    Calibration calibration = statistics.evaluation().calibration().train().combined();
    performance.add(
        Performance.of(
            Judged.APPARENT, apparent, calibration.recalibration(), calibration.brier()));
    if (optimism.isTold()) {
      performance.add(
          new Performance(
              Judged.CORRECTED,
              apparent.n(),
              apparent.nPos(),
              corrected(optimism.auc()),
              corrected(optimism.slope()),
              null,
              corrected(optimism.brier())));
    }
    performance.add(
        Performance.of(
            Judged.CROSS_VALIDATED,
            crossValidated.roc().area(),
            crossValidated.calibration(),
            crossValidated.brier()));
    Auc test = statistics.evaluation().roc().test().combined().area();
    if (test.n() > 0) {
      Calibration tested = statistics.evaluation().calibration().test().combined();
      performance.add(Performance.of(Judged.TEST, test, tested.recalibration(), tested.brier()));
    }
    return new Evidence(cohortSummary(), performance, rule == null ? null : operatingPoint(rule));
  }

  private static @Nullable Measure corrected(PipelineOptimism.Corrected corrected) {
    return Double.isFinite(corrected.corrected()) ? Measure.of(corrected.corrected()) : null;
  }

  private CohortSummary cohortSummary() {
    List<LocalDate> dates = site.date().stream().filter(Objects::nonNull).sorted().toList();
    return new CohortSummary(
        flow.train(),
        flow.trainResponders(),
        flow.test(),
        flow.testResponders(),
        flow.split(),
        dates.isEmpty() ? null : dates.get(0),
        dates.isEmpty() ? null : dates.get(dates.size() - 1),
        site.site().stream().filter(Objects::nonNull).distinct().sorted().toList());
  }

  private static OperatingPoint operatingPoint(SiteRule rule) {
    List<PredictiveValues> values = new ArrayList<>();
    values.add(values(Judged.CROSS_VALIDATED, rule.crossValidated()));
    values.add(values(Judged.APPARENT, rule.apparent()));
    if (rule.test() != null) {
      values.add(values(Judged.TEST, rule.test()));
    }
    return new OperatingPoint(rule.maximumMissedRate(), rule.threshold(), values);
  }

  private static PredictiveValues values(Judged data, Classification classification) {
    return new PredictiveValues(
        data,
        complement(classification.specificity()),
        rate(classification.ppv()),
        rate(classification.npv()));
  }

  private static @Nullable Rate complement(Proportion p) {
    return p.n() == 0 ? null : rate(Proportion.of(p.n() - p.x(), p.n(), CONFIDENCE));
  }

  private static @Nullable Rate rate(Proportion p) {
    return p.n() == 0 ? null : new Rate(p.x(), p.n(), p.wilsonLo(), p.wilsonHi());
  }
}
