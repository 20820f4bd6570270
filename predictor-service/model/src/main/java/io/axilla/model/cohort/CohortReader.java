// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/** Reads the folder of a cohort. */
public final class CohortReader {
  private static final String CLINICAL = "clinical.csv";
  private static final int BUFFER = 1 << 16;

  private final Path folder;

  private CohortReader(Path folder) {
    this.folder = folder;
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
    Settings settings = SettingsReader.read(text("config.json"), new Place("config.json"));
    ClinicalFile.Rows rows = read(CLINICAL, ClinicalFile::read);
    Map<String, Integer> positions = rows.positions();
    requireWhatAModelNeeds(rows);
    int nTrain = (int) rows.train().stream().filter(train -> train).count();
    FeatureTable features =
        read(
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
    return read(
        file,
        (csv, place) -> new FeatureTableReader(csv, place, positions).ofSome(features.names()));
  }

  private List<int[]> positions(String file, int nTrain) {
    return read(file, (csv, place) -> IndexFile.read(csv, place, nTrain));
  }

  private interface Parser<T> {
    T parse(CsvReader csv, Place place) throws IOException;
  }

  private <T> T read(String file, Parser<T> parser) {
    Place place = new Place(file);
    try (CsvReader csv = new CsvReader(open(file), place)) {
      return parser.parse(csv, place);
    } catch (IOException e) {
      throw unreadable(place);
    }
  }

  private InputStream open(String file) throws IOException {
    InputStream stream = Files.newInputStream(folder.resolve(file));
    try {
      return file.endsWith(".gz") ? new GZIPInputStream(stream, BUFFER) : stream;
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  private String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw unreadable(new Place(file));
    }
  }

  private static CohortException unreadable(Place place) {
    return place.refuse(
        Code.COHORT_FILE_UNREADABLE, "the cohort's folder has no such file that can be read");
  }
}
