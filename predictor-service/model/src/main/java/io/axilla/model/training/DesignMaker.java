// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.Design;
import io.axilla.model.cohort.Patients;
import io.axilla.model.cohort.Scope;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.Variable;
import io.axilla.model.training.Split.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes every random choice of a training; what the folder brings is taken as it is. */
final class DesignMaker {
  private static final int FEWEST_TRAIN = 20;

  private final SiteCohort site;
  private final Cohort cohort;
  private final TrainingSettings settings;
  private final Split split;
  private final Patients patients;
  private final int[] all;

  DesignMaker(SiteCohort site, TrainingSettings settings) {
    this.site = site;
    this.cohort = site.cohort();
    this.settings = settings;
    this.split = settings.splitOf(site.given());
    this.patients = new Patients(site.patient());
    this.all = cohort.rows(Scope.ALL);
  }

  Design make() {
    boolean[] train = train();
    int[] rows = IntStream.of(all).filter(row -> train[row]).toArray();
    int[] outcome = cohort.outcome(rows);
    require(rows, outcome);
    boolean asGiven = split.kind() == Kind.GIVEN;
    return new Design(
        train,
        asGiven && site.given().folds() ? cohort.fold(all) : folds(rows),
        asGiven && site.given().folds() ? cohort.foldSubtype(all) : foldsOfSubtypes(rows),
        asGiven && site.given().resamples() ? cohort.resamples() : resamples(rows, outcome),
        asGiven && site.given().permutations() ? cohort.permutations() : permutations(rows.length));
  }

  /** How train and test are told apart, in words. */
  String words() {
    return switch (split.kind()) {
      case GIVEN -> "as given in the clinical table";
      case RANDOM ->
          String.format(Locale.ROOT, "at random, %.0f %% train", 100 * split.trainShare());
      case STRATIFIED ->
          String.format(
              Locale.ROOT,
              "at random within responders and others, %.0f %% train",
              100 * split.trainShare());
      case DATE -> "by date, test from " + split.testFrom() + " on";
      case SITE -> "by site, test: " + String.join(", ", split.testSites());
      case NONE -> "none: all are train";
    };
  }

  private boolean[] train() {
    return switch (split.kind()) {
      case GIVEN -> given();
      case RANDOM -> drawn(false);
      case STRATIFIED -> drawn(true);
      case DATE -> byDate();
      case SITE -> bySite();
      case NONE -> byPatient(Collections.nCopies(all.length, true));
    };
  }

  private boolean[] given() {
    if (!site.given().split()) {
      throw refuse(
          Code.COHORT_COLUMN_INVALID,
          "clinical.csv has no column split; name another split in the settings");
    }
    boolean[] train = new boolean[all.length];
    for (int row : cohort.rows(Scope.TRAIN)) {
      train[row] = true;
    }
    return train;
  }

  private boolean[] drawn(boolean stratified) {
    return patients.share(
        all,
        row -> stratified && cohort.isPositive(row) ? 1 : 0,
        split.trainShare(),
        Chance.SPLIT.of(settings.seed(), 0));
  }

  private boolean[] byDate() {
    LocalDate from = split.testFrom();
    List<@Nullable Boolean> train = new ArrayList<>();
    for (LocalDate date : site.date()) {
      train.add(date == null || from == null ? null : date.isBefore(from));
    }
    return byPatient(train);
  }

  private boolean[] bySite() {
    for (String name : split.testSites()) {
      if (!site.site().contains(name)) {
        throw refuse(
            Code.COHORT_UNKNOWN_LEVEL,
            "no row of clinical.csv is of the site that test_sites names; its sites are "
                + site.site().stream()
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ")));
      }
    }
    List<@Nullable Boolean> train = new ArrayList<>();
    for (String name : site.site()) {
      train.add(name == null ? null : !split.testSites().contains(name));
    }
    return byPatient(train);
  }

  /** A patient goes where the first row goes. */
  private boolean[] byPatient(List<@Nullable Boolean> byRow) {
    Map<Integer, Boolean> byPatient = new HashMap<>();
    boolean[] train = new boolean[all.length];
    long without = byRow.stream().filter(value -> value == null).count();
    if (without > 0) {
      throw refuse(
          Code.COHORT_VALUE_MISSING,
          without
              + " rows of clinical.csv lack "
              + (split.kind() == Kind.DATE ? "surgery_date and nac_start" : "site")
              + ", by which they should be split");
    }
    for (int row : all) {
      train[row] = byPatient.computeIfAbsent(site.patient().get(row), key -> byRow.get(row));
    }
    return train;
  }

  private void require(int[] rows, int[] outcome) {
    if (rows.length < FEWEST_TRAIN || site.patients(rows) < settings.folds()) {
      throw refuse(
          Code.COHORT_TOO_SMALL,
          "only "
              + rows.length
              + " rows are train; a model needs "
              + FEWEST_TRAIN
              + " at the very least");
    }
    int responders = IntStream.of(outcome).sum();
    if (responders < 2 || responders > rows.length - 2) {
      throw refuse(
          Code.COHORT_ONE_OUTCOME,
          "of "
              + rows.length
              + " train rows "
              + responders
              + " have pCR; a model needs patients with and without");
    }
  }

  private int[] folds(int[] rows) {
    return spread(
        rows,
        patients.folds(
            rows,
            row -> cohort.isPositive(row) ? 1 : 0,
            settings.folds(),
            Chance.FOLDS.of(settings.seed(), 0)));
  }

  /** Strata: outcome within the pooled subtypes, so that every subtype's folds are even. */
  private int[] foldsOfSubtypes(int[] rows) {
    return spread(
        rows,
        patients.folds(
            rows,
            row -> 2 * (1 + cohort.level(Variable.SUBTYPE, row)) + (cohort.isPositive(row) ? 1 : 0),
            settings.foldsSubtype(),
            Chance.FOLDS_OF_SUBTYPES.of(settings.seed(), 0)));
  }

  private int[] spread(int[] rows, int[] values) {
    int[] byRow = new int[all.length];
    for (int i = 0; i < rows.length; i++) {
      byRow[rows[i]] = values[i];
    }
    return byRow;
  }

  private List<int[]> resamples(int[] rows, int[] outcome) {
    return IntStream.range(0, settings.resamples())
        .mapToObj(b -> patients.resample(rows, outcome, Chance.RESAMPLE.of(settings.seed(), b)))
        .toList();
  }

  private List<int[]> permutations(int length) {
    List<int[]> permutations = new ArrayList<>();
    for (int q = 0; q < settings.permutations(); q++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, length).boxed().toList());
      Collections.shuffle(order, Chance.PERMUTATION.of(settings.seed(), q));
      permutations.add(order.stream().mapToInt(Integer::intValue).toArray());
    }
    return permutations;
  }

  private static CohortException refuse(Code code, String sentence) {
    return new CohortException(code, sentence);
  }
}
