// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import io.axilla.model.cohort.Cohort;
import io.axilla.model.cohort.Scope;
import java.util.stream.IntStream;

/** Sizes of a cohort. */
public record CohortCounts(
    String dataset,
    int n,
    int nFeatures,
    int nTrain,
    int nTest,
    int nPosTrain,
    int nNegTrain,
    int nPosTest,
    int nNegTest) {
  static CohortCounts of(Cohort cohort) {
    int[] train = cohort.outcome(cohort.rows(Scope.TRAIN));
    int[] test = cohort.outcome(cohort.rows(Scope.TEST));
    int trainPositives = IntStream.of(train).sum();
    int testPositives = IntStream.of(test).sum();
    return new CohortCounts(
        cohort.settings().dataset(),
        cohort.size(),
        cohort.features().size(),
        train.length,
        test.length,
        trainPositives,
        train.length - trainPositives,
        testPositives,
        test.length - testPositives);
  }
}
