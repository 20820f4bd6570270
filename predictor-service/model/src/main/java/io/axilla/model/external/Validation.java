// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.axilla.model.ModelFile;
import io.axilla.model.calibration.Calibration;
import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scan;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.decision.NetBenefit;
import io.axilla.model.discrimination.Roc;
import io.axilla.model.table.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A model on a cohort: what {@code validation.json} holds.
 *
 * @param schema version of this record in JSON
 * @param rows of the clinical table
 * @param withoutFeaturesOrOutcome rows left out before scoring
 * @param withoutClinicalValue rows left out because a value is missing that the model does not
 *     impute
 * @param unknownLevel rows left out because the training cohort had no such level
 * @param imputed rows scored with a stand-in
 * @param overall all rows that were scored
 * @param roc with the curve
 * @param calibration with bins and smoother
 * @param subgroups where they are recorded; a patient without the value is in none
 * @param update null when none was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Validation(
    int schema,
    String modelName,
    String modelVersion,
    String modelDigest,
    boolean demonstration,
    int rows,
    int withoutFeaturesOrOutcome,
    int withoutClinicalValue,
    int unknownLevel,
    int imputed,
    Judgement overall,
    Roc roc,
    Calibration calibration,
    Columns<NetBenefitPoint> netBenefit,
    List<SubgroupJudgement> subgroups,
    Adequacy adequacy,
    @Nullable Update update) {
  public static final int SCHEMA = 1;

  private static final double YOUNGER = 50;
  private static final double OLDER = 65;
  private static final double THIN = 1.25;
  private static final double THICK = 2.5;

  public Validation {
    subgroups = List.copyOf(subgroups);
  }

  /**
   * @param digest of the model's file
   * @throws io.axilla.model.cohort.CohortException if the model cannot speak of the cohort
   */
  public static Validation of(ModelFile model, String digest, SiteCohort site) {
    Scored scored = Scored.of(model, site);
    Cohort cohort = site.cohort();
    Settings settings = cohort.settings();
    int[] outcome = cohort.outcome(scored.rows());
    double[] linearPredictor = scored.linearPredictors();
    double[] probability = scored.probabilities();
    Judgement overall = Judgement.of(linearPredictor, probability, outcome, settings.confidence());
    return new Validation(
        SCHEMA,
        model.name(),
        model.modelVersion(),
        digest,
        model.demonstration(),
        site.rows(),
        site.rows() - cohort.size(),
        scored.incomplete(),
        scored.unknownLevel(),
        scored.imputed(),
        overall,
        Roc.of(probability, outcome, settings.confidence()),
        Calibration.of(linearPredictor, probability, outcome, settings),
        new Columns<>(
            NetBenefitPoint.class,
            NetBenefit.thresholds(settings).stream()
                .map(
                    t ->
                        new NetBenefitPoint(
                            t,
                            NetBenefit.ofAll(t, outcome),
                            NetBenefit.of(t, probability, outcome)))
                .toList()),
        subgroups(site, scored),
        Adequacy.of(linearPredictor, probability, outcome, overall.auc().auc()),
        null);
  }

  Validation with(Update made) {
    return new Validation(
        schema,
        modelName,
        modelVersion,
        modelDigest,
        demonstration,
        rows,
        withoutFeaturesOrOutcome,
        withoutClinicalValue,
        unknownLevel,
        imputed,
        overall,
        roc,
        calibration,
        netBenefit,
        subgroups,
        adequacy,
        made);
  }

  private static List<SubgroupJudgement> subgroups(SiteCohort site, Scored scored) {
    Cohort cohort = site.cohort();
    List<SubgroupJudgement> subgroups = new ArrayList<>();
    for (String timePoint : List.of("pre", "post")) {
      List<Scan> scans = timePoint.equals("pre") ? site.pre() : site.post();
      by(
          timePoint + " manufacturer",
          row -> scans.get(row).manufacturer(),
          cohort,
          scored,
          subgroups);
      by(timePoint + " slice spacing", row -> spacing(scans.get(row)), cohort, scored, subgroups);
      by(timePoint + " contrast", row -> contrast(scans.get(row)), cohort, scored, subgroups);
    }
    by("age", row -> age(cohort.number(Variable.AGE, row)), cohort, scored, subgroups);
    by(
        "cN",
        row ->
            cohort.isMissing(Variable.CN, row)
                ? null
                : Variable.CN.levels().get(cohort.level(Variable.CN, row)),
        cohort,
        scored,
        subgroups);
    return subgroups;
  }

  private static @Nullable String spacing(Scan scan) {
    Double spacing = scan.sliceSpacingMm();
    if (spacing == null) {
      return null;
    }
    return spacing <= THIN
        ? "to 1.25 mm"
        : spacing <= THICK ? "above 1.25 to 2.5 mm" : "above 2.5 mm";
  }

  private static @Nullable String contrast(Scan scan) {
    return scan.contrast() == null ? null : scan.contrast() ? "with" : "without";
  }

  private static @Nullable String age(double age) {
    if (Double.isNaN(age)) {
      return null;
    }
    return age < YOUNGER ? "below 50" : age < OLDER ? "50 to 64" : "from 65";
  }

  private static void by(
      String name,
      IntFunction<@Nullable String> value,
      Cohort cohort,
      Scored scored,
      List<SubgroupJudgement> subgroups) {
    int[] rows = scored.rows();
    Map<String, List<Integer>> positions = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      String own = value.apply(rows[i]);
      if (own != null) {
        positions.computeIfAbsent(own, key -> new ArrayList<>()).add(i);
      }
    }
    double[] linearPredictor = scored.linearPredictors();
    double[] probability = scored.probabilities();
    positions.forEach(
        (own, chosen) -> {
          int[] at = chosen.stream().mapToInt(Integer::intValue).toArray();
          subgroups.add(
              new SubgroupJudgement(
                  name,
                  own,
                  Judgement.of(
                      pick(linearPredictor, at),
                      pick(probability, at),
                      cohort.outcome(Arrays.stream(at).map(i -> rows[i]).toArray()),
                      cohort.settings().confidence())));
        });
  }

  private static double[] pick(double[] values, int... at) {
    return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
  }
}
