// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.dicom.DicomFile;
import io.axilla.dicom.Tag;
import io.axilla.simulator.SmallPacs;
import io.axilla.standalone.it.AxillaProcess.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The process is killed at each point where something could get lost or be done twice, and started
 * again. With the same secret and the same time the documents are the same bytes, wherever it died.
 *
 * <p>{@code -Daxilla.survival.runs=5} repeats each point; the table of all runs is written to
 * {@code target/survival.md}.
 */
class SurvivalIT {
  private static final int RUNS = Integer.getInteger("axilla.survival.runs", 1);
  private static final int KILLED = 137;
  private static final String FIXED_TIME = "2026-01-02T03:04:05Z";
  private static final String AE_TITLE = "PACS";

  /**
   * Longer than it takes to send everything and to import the record: the decisions are then that
   * of the record, that of the first study, and that of the second, which makes the match.
   */
  private static final String QUIET_PERIOD = "3s";

  /** Documents of the first run, by what they are; all others are compared with them. */
  private static final Map<String, byte[]> FIRST = new TreeMap<>();

  private static final List<String> TABLE = new ArrayList<>();

  @TempDir Path folder;

  @AfterAll
  static void writeTable() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| killed at | runs | objects acknowledged | objects found | SRs found | byte-identical |");
    lines.add("|---|---|---|---|---|---|");
    lines.addAll(TABLE);
    Files.write(AxillaProcess.ROOT.resolve("infra/standalone/target/survival.md"), lines);
  }

  /** Of the 98 objects the 49th ends the first study. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "listener.object-committed@49",
        "listener.object-stored@74",
        "listener.study-complete",
        "extractor.decided",
        "extractor.decided@3",
        "extractor.measured",
        "predictor.committed",
        "reporter.predicted",
        "reporter.document-stored",
        "reporter.sending",
        "reporter.sending@2"
      })
  void a_kill_loses_nothing_and_reports_once(String point) throws IOException {
    List<Survived> runs = new ArrayList<>();
    for (int run = 1; run <= RUNS; run++) {
      runs.add(survive(point, Files.createDirectories(folder.resolve(point + "-" + run))));
    }
    TABLE.add(
        String.format(
            Locale.ROOT,
            "| `%s` | %d | %d | %d | %d | %s |",
            point,
            runs.size(),
            runs.stream().mapToInt(Survived::acknowledged).sum(),
            runs.stream().mapToInt(Survived::found).sum(),
            runs.stream().mapToInt(Survived::reports).sum(),
            runs.stream().allMatch(Survived::identical) ? "yes" : "NO"));
    for (Survived run : runs) {
      assertThat(run.found())
          .as("objects found of those acknowledged")
          .isEqualTo(run.acknowledged());
      assertThat(run.reports()).as("one evidence and one prediction").isEqualTo(2);
      assertThat(run.identical()).as("the bytes of the first run").isTrue();
    }
  }

  /** What one run left behind. */
  private record Survived(int acknowledged, int found, int reports, boolean identical) {}

  private static Survived survive(String point, Path folder) throws IOException {
    Path secret = folder.resolve("site.secret");
    Files.write(secret, new byte[32]);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Phantom phantom = Phantom.of(3);
    Modality modality = new Modality(phantom.objects());
    try (SmallPacs pacs = SmallPacs.start(AE_TITLE, folder.resolve("pacs"), 0)) {
      Call up = Up.call(folder, pacs.address(), QUIET_PERIOD);
      String[] site = {
        "-Daxilla.site.secret-file=" + secret,
        "-Daxilla.site.fixed-time=" + FIXED_TIME,
        "-Daxilla.reporter.zone=UTC",
        "-Daxilla.extractor.zone=UTC",
        "-Duser.timezone=UTC"
      };
      boolean recorded;
      try (AxillaProcess doomed = up.options(with(site, "-Daxilla.fail-point=" + point)).start()) {
        Running running = doomed.awaitReady();
        modality.send(running.scp());
        recorded = importClinical(running, phantom);
        assertThat(doomed.awaitEnd(Duration.ofSeconds(60))).as(doomed.err()).isEqualTo(KILLED);
      }
      try (AxillaProcess again = up.options(site).start()) {
        Running running = again.awaitReady();
        modality.send(running.scp());
        assertThat(modality.isDone()).isTrue();
        if (!recorded) {
          assertThat(importClinical(running, phantom)).isTrue();
        }
        running.awaitDelivered();
        List<String> held = new ArrayList<>(running.objects());
        held.retainAll(modality.acknowledged());
        assertThat(again.stop()).isLessThan(Duration.ofSeconds(10));
        Map<String, byte[]> reports = reports(pacs);
        return new Survived(
            modality.acknowledged().size(), held.size(), pacs.files().size(), isSame(reports));
      }
    }
  }

  private static String[] with(String[] options, String more) {
    List<String> all = new ArrayList<>(List.of(options));
    all.add(more);
    return all.toArray(String[]::new);
  }

  /** False when the process died before it answered. */
  private static boolean importClinical(Running running, Phantom phantom) {
    try {
      running.importClinical(phantom.clinicalCsv());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Map<String, byte[]> reports(SmallPacs pacs) throws IOException {
    Map<String, byte[]> reports = new TreeMap<>();
    for (Map.Entry<String, Path> file : pacs.files().entrySet()) {
      String title =
          DicomFile.read(file.getValue()).dataset().string(Tag.SeriesNumber).orElse("")
              + "/"
              + file.getKey();
      reports.put(title, Files.readAllBytes(file.getValue()));
    }
    return reports;
  }

  private static boolean isSame(Map<String, byte[]> reports) {
    if (FIRST.isEmpty()) {
      FIRST.putAll(reports);
    }
    return reports.keySet().equals(FIRST.keySet())
        && reports.entrySet().stream()
            .allMatch(report -> Arrays.equals(report.getValue(), FIRST.get(report.getKey())));
  }
}
