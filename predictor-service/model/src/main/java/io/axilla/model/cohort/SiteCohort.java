// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A site's cohort as its folder holds it: whom it is about, beside what the analysis needs. A row
 * is one axilla; a patient with two diseased sides has two. Lists go by row.
 *
 * @param cohort with the design that the folder brings: folds, split, resamples where it has them
 * @param patient number of each row's patient, from 0
 * @param date the day by which a patient is older or newer: surgery, else start of chemotherapy
 * @param site where the patient was treated
 * @param pre how the scan before chemotherapy was made
 * @param post how the scan after it was made
 * @param rows of the clinical table, those that were left out counted
 * @param excluded those
 * @param absent variables without a column in the clinical table
 * @param unusedColumns columns of the feature table that are no features
 * @param strangers rows of the feature table whose patient the clinical table does not have
 * @param given what of the design the folder brings
 */
public record SiteCohort(
    Cohort cohort,
    List<Integer> patient,
    List<@Nullable LocalDate> date,
    List<@Nullable String> site,
    List<Scan> pre,
    List<Scan> post,
    int rows,
    List<Excluded> excluded,
    List<Variable> absent,
    List<String> unusedColumns,
    int strangers,
    Given given) {

  /** Parts of a design. */
  public record Given(boolean split, boolean folds, boolean resamples, boolean permutations) {}

  public SiteCohort {
    patient = List.copyOf(patient);
    date = Collections.unmodifiableList(new ArrayList<>(date));
    site = Collections.unmodifiableList(new ArrayList<>(site));
    pre = List.copyOf(pre);
    post = List.copyOf(post);
    excluded = List.copyOf(excluded);
    absent = List.copyOf(absent);
    unusedColumns = List.copyOf(unusedColumns);
  }

  /** How many different patients these rows are of. */
  public int patients(int... chosen) {
    return (int) IntStream.of(chosen).map(patient::get).distinct().count();
  }
}
