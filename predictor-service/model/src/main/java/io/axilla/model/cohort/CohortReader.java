// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads the folder of a cohort. */
public final class CohortReader {
  private static final String CLINICAL = "clinical.csv";

  private final CohortFiles folder;

  private CohortReader(Path folder) {
    this.folder = new CohortFiles(folder, "the files of the reference statistics");
  }

  /**
   * Reads {@code config.json}, {@code clinical.csv}, the three tables of features and the two files
   * of positions.
   *
   * @throws CohortException at the first thing that is wrong
   */
  public static Cohort read(Path folder) {
    return new CohortReader(folder).cohort();
  }

  private Cohort cohort() {
    Settings settings = folder.settings("config.json");
    ClinicalFile.Rows rows = folder.read(CLINICAL, ClinicalFile::read);
    Map<String, Integer> positions = rows.positions();
    requireWhatAModelNeeds(rows);
    int nTrain = (int) rows.train().stream().filter(train -> train).count();
    FeatureTable features =
        folder.read(
            "radiomics.csv.gz",
            (csv, place) -> new FeatureTableReader(csv, place, positions).ofAll());
    FeatureTable secondReader = some("radiomics_reader2.csv.gz", positions, features);
    FeatureTable secondReading = some("radiomics_reread.csv.gz", positions, features);
    List<int[]> resamples = positions("bootstrap_indices.csv.gz", nTrain);
    List<int[]> permutations = positions("permutation_indices.csv.gz", nTrain);
    return new Cohort(
        settings, rows, features, secondReader, secondReading, resamples, permutations);
  }

  /** Both outcomes in train, and of every number something to impute. */
  private static void requireWhatAModelNeeds(ClinicalFile.Rows rows) {
    Place place = new Place(CLINICAL);
    int[] train = IntStream.range(0, rows.train().size()).filter(rows.train()::get).toArray();
    if (IntStream.of(train).mapToObj(rows.positive()::get).distinct().count() < 2) {
      throw place.refuse(
          Code.COHORT_ONE_OUTCOME, "the train rows need patients with and without pCR");
    }
    rows.numbers()
        .forEach(
            (variable, values) -> {
              if (IntStream.of(train).allMatch(row -> Double.isNaN(values.get(row)))) {
                throw place.refuse(
                    Code.COHORT_VALUE_MISSING,
                    "column " + variable.columnName() + " is missing in every train row");
              }
            });
  }

  private FeatureTable some(String file, Map<String, Integer> positions, FeatureTable features) {
    return folder.read(
        file,
        (csv, place) -> new FeatureTableReader(csv, place, positions).ofSome(features.names()));
  }

  private List<int[]> positions(String file, int nTrain) {
    return folder.read(file, (csv, place) -> IndexFile.read(csv, place, nTrain));
  }
}
