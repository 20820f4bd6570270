// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import io.axilla.model.cohort.CohortException.Code;
import io.axilla.model.cohort.WideFeatures.Pair;
import io.axilla.model.cohort.WideFeatures.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a site's folder: that of the reference statistics ({@code radiomics.csv.gz} and the files
 * beside it, strictly), or {@code clinical.csv} with {@code features.csv} (or {@code
 * features.csv.gz}), where rows that cannot be analysed are left out and counted. Either may have
 * {@code acquisition.csv}.
 */
public final class SiteCohortReader {
  private static final String CLINICAL = "clinical.csv";
  private static final String FEATURES = "features.csv";
  private static final String CONFIG = "config.json";

  private final CohortFiles folder;

  private SiteCohortReader(Path folder) {
    this.folder = folder(folder);
  }

  private static CohortFiles folder(Path path) {
    return new CohortFiles(
        path, "clinical.csv with features.csv, or the files of the reference statistics");
  }

  /**
   * @param settings where the folder has no {@code config.json}
   * @throws CohortException at the first thing that makes the folder unusable
   */
  public static SiteCohort read(Path folder, Settings settings) {
    SiteCohortReader reader = new SiteCohortReader(folder);
    return reader.folder.has("radiomics.csv.gz") ? reader.reference() : reader.wide(settings);
  }

  /** What {@code config.json} of the folder says. */
  public static Optional<Settings> settings(Path folder) {
    CohortFiles files = folder(folder);
    return files.has(CONFIG) ? Optional.of(files.settings(CONFIG)) : Optional.empty();
  }

  private SiteCohort reference() {
    Cohort cohort = CohortReader.read(folder.path());
    TextTable table = folder.read(CLINICAL, TextTable::read);
    Map<Axilla, Integer> axillae = new HashMap<>();
    List<@Nullable LocalDate> date = new ArrayList<>();
    List<@Nullable String> site = new ArrayList<>();
    for (TextTable.Row row : table.rows()) {
      axillae.put(new Axilla(row.required("patient_id"), ""), axillae.size());
      LocalDate surgery = SiteClinical.date(row, "surgery_date");
      date.add(surgery == null ? SiteClinical.date(row, "nac_start") : surgery);
      site.add(row.text("site"));
    }
    List<List<Scan>> scans = scans(axillae, Map.of());
    return new SiteCohort(
        cohort,
        IntStream.range(0, cohort.size()).boxed().toList(),
        date,
        site,
        scans.get(0),
        scans.get(1),
        cohort.size(),
        List.of(),
        List.of(),
        List.of(),
        0,
        new SiteCohort.Given(true, true, true, true));
  }

  private SiteCohort wide(Settings settings) {
    String file = folder.has(FEATURES) ? FEATURES : FEATURES + ".gz";
    WideFeatures features = folder.read(file, WideFeatures::read);
    Map<Axilla, Pair> first = features.of(Reading.FIRST);
    SiteClinical clinical = SiteClinical.of(folder.read(CLINICAL, TextTable::read), first);
    Map<Axilla, Integer> axillae = clinical.axillae();
    if (axillae.isEmpty()) {
      throw new Place(CLINICAL)
          .refuse(Code.COHORT_TOO_SMALL, "no patient has an outcome and complete features");
    }
    List<String> names = features.names();
    double[][] columns = new double[names.size()][axillae.size()];
    axillae.forEach((axilla, row) -> fill(columns, row, first.get(axilla).both()));
    Cohort cohort =
        new Cohort(
            settings,
            clinical.rows(),
            new FeatureTable(names, IntStream.range(0, axillae.size()).toArray(), columns),
            again(names, axillae, features.of(Reading.SECOND_READER)),
            again(names, axillae, features.of(Reading.FIRST_AGAIN)),
            List.of(),
            List.of());
    List<List<Scan>> scans = scans(axillae, clinical.excludedAxillae());
    int strangers =
        (int)
            first.keySet().stream()
                .filter(a -> !axillae.containsKey(a) && !clinical.excludedAxillae().containsKey(a))
                .count();
    return new SiteCohort(
        cohort,
        clinical.patient(),
        clinical.date(),
        clinical.site(),
        scans.get(0),
        scans.get(1),
        axillae.size() + clinical.excludedAxillae().size(),
        clinical.excluded(),
        clinical.absent(),
        features.unused(),
        strangers,
        clinical.given());
  }

  /** A further reading, of those patients of the cohort that have it whole. */
  private static FeatureTable again(
      List<String> names, Map<Axilla, Integer> axillae, Map<Axilla, Pair> pairs) {
    int[] rows =
        axillae.entrySet().stream()
            .filter(entry -> isWhole(pairs.get(entry.getKey())))
            .mapToInt(Map.Entry::getValue)
            .toArray();
    Map<Integer, Axilla> byRow = new HashMap<>();
    axillae.forEach((axilla, row) -> byRow.put(row, axilla));
    double[][] columns = new double[names.size()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      fill(columns, i, pairs.get(byRow.get(rows[i])).both());
    }
    return new FeatureTable(names, rows, columns);
  }

  private static boolean isWhole(@Nullable Pair pair) {
    return pair != null && pair.has(0) && pair.has(1) && pair.incompleteRow() == 0;
  }

  private static void fill(double[][] columns, int row, double[] values) {
    for (int j = 0; j < values.length; j++) {
      columns[j][row] = values[j];
    }
  }

  private List<List<Scan>> scans(Map<Axilla, Integer> axillae, Map<Axilla, Integer> excluded) {
    if (!folder.has(AcquisitionFile.NAME)) {
      List<Scan> none = Collections.nCopies(axillae.size(), Scan.NOT_RECORDED);
      return List.of(none, none);
    }
    return AcquisitionFile.read(
        folder.read(AcquisitionFile.NAME, TextTable::read), axillae, excluded);
  }
}
