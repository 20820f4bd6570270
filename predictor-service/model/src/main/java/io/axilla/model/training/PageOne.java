// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Excluded;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.statistics.Choices.ScoreKind;
import io.axilla.model.statistics.Statistics;
import io.axilla.model.table.Keyed;
import io.axilla.model.training.SampleSize.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes page one: what a reader must know before any number. */
final class PageOne {
  private static final int ROWS_NAMED = 10;
  private static final double MUCH_MISSING = 0.2;
  private static final int RARE = 10;
  private static final int FEWEST_TEST_EVENTS = 100;
  private static final double FEWEST_SETS = 0.9;
  private static final double MUCH_WITHHELD = 0.05;
  private static final double STRONG_OPTIMISM = 0.05;
  private static final double FLAT = 0.8;
  private static final double STEEP = 1.25;

  private final SiteCohort site;
  private final TrainingSettings settings;
  private final Cohort cohort;
  private final List<Remark> remarks = new ArrayList<>();

  PageOne(SiteCohort site, TrainingSettings settings, Cohort cohort) {
    this.site = site;
    this.settings = settings;
    this.cohort = cohort;
  }

  /** Warnings first, in the order in which they came up. */
  List<Remark> remarks(
      Statistics statistics,
      Keyed<Missingness> missingness,
      SampleSize sampleSize,
      PipelineOptimism optimism,
      CrossValidated crossValidated,
      ParticipantFlow flow,
      @Nullable SiteRule rule,
      HeldOutApplicability applicability) {
    cohort(flow);
    subtype();
    sampleSize(sampleSize, flow);
    missing(missingness);
    levels();
    method(statistics);
    fit(statistics, optimism);
    optimism(statistics, optimism, crossValidated);
    calibration(crossValidated);
    rule(rule);
    applicability("train", applicability.crossValidated());
    if (applicability.test() != null) {
      applicability("test", applicability.test());
    }
    return remarks.stream().sorted(Comparator.comparing(Remark::severity)).toList();
  }

  private void cohort(ParticipantFlow flow) {
    note("SPLIT", "Train and test were told apart " + flow.split() + ".");
    int patients = site.patients(cohort.rows(Scope.ALL));
    if (patients < cohort.size()) {
      warning(
          "TWO_SIDES",
          "%d rows are of %d patients: where this report counts patients it counts axillae, and its intervals and tests"
              + " take both sides of a patient as independent, so they are too narrow.",
          cohort.size(),
          patients);
    }
    for (Excluded excluded : site.excluded()) {
      warning(
          "ROWS_LEFT_OUT",
          "%d of %d rows of clinical.csv were left out, because there is %s (%s).",
          excluded.rows().size(),
          site.rows(),
          excluded.reason(),
          rows(excluded.rows()));
    }
    if (site.strangers() > 0) {
      warning(
          "PATIENTS_UNKNOWN",
          "%d patients of features.csv have no row in clinical.csv and were left out.",
          site.strangers());
    }
    if (!site.unusedColumns().isEmpty()) {
      note(
          "COLUMNS_NOT_USED",
          "%d columns of features.csv are no features and were not used, such as %s.",
          site.unusedColumns().size(),
          site.unusedColumns().get(0));
    }
    if (!site.absent().isEmpty()) {
      note(
          "COLUMNS_ABSENT",
          "clinical.csv has no column "
              + site.absent().stream().map(Variable::columnName).collect(Collectors.joining(", "))
              + "; the report's other models go without it.");
    }
  }

  private void subtype() {
    int[] rows = cohort.rows(Scope.ALL);
    if (IntStream.of(rows).allMatch(row -> cohort.isMissing(Variable.SUBTYPE, row))) {
      warning(
          "NO_SUBTYPE",
          "No row has a subtype: pass over the figures by subtype, in which all count as %s.",
          Variable.SUBTYPE.levels().get(0));
    }
  }

  private static String rows(List<Integer> rows) {
    String named =
        rows.stream().limit(ROWS_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return "row " + named + (rows.size() > ROWS_NAMED ? " and more" : "");
  }

  private void sampleSize(SampleSize size, ParticipantFlow flow) {
    for (Requirement requirement : size.requirements()) {
      if (size.patients() < requirement.needed()) {
        warning(
            "SAMPLE_SIZE",
            "Train has %d rows with %d of the rarer outcome; the criteria of Riley et al. 2020 ask for"
                + " %d rows for %d parameters (%s).",
            size.patients(),
            size.events(),
            requirement.needed(),
            requirement.parameters(),
            requirement.of());
      }
    }
    int rarer = Math.min(flow.testResponders(), flow.test() - flow.testResponders());
    if (flow.test() == 0) {
      warning("NO_TEST", "No patients were set aside: rely on the cross-validated figures alone.");
    } else if (rarer < FEWEST_TEST_EVENTS) {
      warning(
          "SMALL_TEST",
          "Test has %d rows with %d of the rarer outcome; fewer than %d make its figures imprecise.",
          flow.test(),
          rarer,
          FEWEST_TEST_EVENTS);
    }
  }

  private void missing(Keyed<Missingness> missingness) {
    missingness
        .byKey()
        .forEach(
            (name, missing) -> {
              if (missing.used() && missing.trainShare() > MUCH_MISSING) {
                warning(
                    "MUCH_MISSING",
                    "Column %s is missing in %d train rows (%.0f %%) and stands there as %s.",
                    name,
                    missing.train(),
                    100 * missing.trainShare(),
                    missing.imputed());
              }
            });
  }

  private void levels() {
    int[] train = cohort.rows(Scope.TRAIN);
    for (CombinedTerm term : settings.choices().clinicalTerms()) {
      Variable variable = term.variable();
      for (int level = 0; level < variable.levels().size(); level++) {
        int wanted = level;
        long count =
            IntStream.of(train).filter(row -> cohort.level(variable, row) == wanted).count();
        if (count == 0) {
          warning(
              "LEVEL_ABSENT",
              "No train row has level %s of %s: the model gives no probability for such a patient.",
              variable.levels().get(level),
              variable.columnName());
        } else if (count < RARE) {
          warning(
              "LEVEL_RARE",
              "Level %s of %s has %d train rows only.",
              variable.levels().get(level),
              variable.columnName(),
              count);
        }
      }
    }
  }

  private void method(Statistics statistics) {
    if (cohort.secondReader().patients().length < 2
        && cohort.secondReading().patients().length < 2) {
      warning(
          "NO_SECOND_READING",
          "Without second readings no feature was screened for the agreement of readers.");
    } else if (!settings.iccFilter()) {
      warning(
          "NO_ICC_FILTER", "By the settings features that readers disagree on were not removed.");
    }
    if (settings.choices().score() == ScoreKind.IN_SAMPLE) {
      note(
          "IN_SAMPLE_SCORE",
          "The radiomics score was fitted to the same rows as the combined regression, as in the"
              + " study: its weight and the apparent figures are too favourable.");
    }
    if (statistics.selection().nCandidates() == 0) {
      warning("NO_FEATURES", "No feature passed the screening: the model is clinical alone.");
    } else if (statistics.lasso() != null
        && settings.choices().lambda().in(statistics.lasso()).nNonzero() == 0) {
      warning("NO_FEATURES", "The lasso kept no feature: the model is clinical alone.");
    }
  }

  private void fit(Statistics statistics, PipelineOptimism optimism) {
    if (statistics.models().combined().separated()) {
      warning(
          "SEPARATED",
          "The combined regression separates the outcomes: its coefficients have no finite optimum, and no"
              + " model is written. Use fewer terms or more patients.");
    }
    for (String term : statistics.models().combined().aliased()) {
      warning("ALIASED", "The term %s says nothing beyond the others and counts as 0.", term);
    }
    if (optimism.resamples() == 0) {
      warning("NO_RESAMPLES", "Without resamples there is no optimism and no interval.");
    } else if (optimism.used() < FEWEST_SETS * optimism.resamples()) {
      warning(
          "RESAMPLES_SEPARATED",
          "The regression was separated on %d of %d resamples, which were left out.",
          optimism.resamples() - optimism.used(),
          optimism.resamples());
    }
  }

  private void optimism(
      Statistics statistics, PipelineOptimism optimism, CrossValidated crossValidated) {
    double apparent = optimism.auc().apparent();
    double heldOut = crossValidated.roc().area().auc();
    if (!(apparent - heldOut > STRONG_OPTIMISM)) {
      return;
    }
    warning(
        "OPTIMISM",
        "The area under the curve is %.3f on the train rows, and %.3f when each row is judged by a model"
            + " that was made without it.%s",
        apparent,
        heldOut,
        optimism.isTold()
            ? String.format(
                Locale.ROOT,
                " Corrected by resamples of the whole pipeline it is %.3f, by the study's way %.3f; with more"
                    + " features than patients both stay too favourable.",
                optimism.auc().corrected(),
                statistics.bootstrap().auc().corrected())
            : "");
  }

  private void calibration(CrossValidated crossValidated) {
    double slope = crossValidated.calibration().slope();
    if (slope < FLAT || slope > STEEP) {
      warning(
          "CALIBRATION",
          "The calibration slope by cross-validation is %.2f: probabilities, also those of the nomogram, are too %s.",
          slope,
          slope < 1 ? "extreme" : "moderate");
    }
  }

  private void rule(@Nullable SiteRule rule) {
    if (rule == null) {
      warning(
          "NO_RULE",
          "No threshold finds a responder and misses at most %.0f %% of residual disease.",
          100 * settings.maximumMissedRate());
    }
  }

  private void applicability(String rows, GateShare share) {
    if (share.withheldShare() >= MUCH_WITHHELD) {
      warning(
          "MUCH_WITHHELD",
          "%d of %d held-out %s rows (%.1f %%) lie outside of what the model was trained on: in the pipeline such"
              + " patients get no probability (%s).",
          share.withheld(),
          share.rows(),
          rows,
          100 * share.withheldShare(),
          share.reasons().stream()
              .map(reason -> reason.code() + " " + reason.rows())
              .collect(Collectors.joining(", ")));
    }
  }

  private void warning(String code, String text, Object... values) {
    remarks.add(Remark.warning(code, String.format(Locale.ROOT, text, values)));
  }

  private void note(String code, String text, Object... values) {
    remarks.add(
        Remark.note(code, values.length == 0 ? text : String.format(Locale.ROOT, text, values)));
  }
}
