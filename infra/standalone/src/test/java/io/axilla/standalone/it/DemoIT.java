// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.standalone.it.AxillaProcess.Call;
import io.axilla.standalone.it.AxillaProcess.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code axilla demo}: what a PACS administrator tries first. */
class DemoIT {
  private static final Path PHANTOM_PAIR =
      shared().resolve("reference/radiomics/pairs/phantom").toAbsolutePath();

  @TempDir Path folder;

  private static Path shared() {
    String named = System.getenv("AXILLA_SHARED");
    return named == null ? AxillaProcess.ROOT.resolve("../shared") : Path.of(named);
  }

  @Test
  void goes_from_studies_to_the_report_and_ends_by_itself() {
    Ended demo = Call.of(folder, "demo", "--once").options(tmp()).run();

    assertReported(demo, 2);
    assertThat(demo.out()).containsPattern("study before chemotherapy .*: 49 objects");
    assertThat(probabilities(demo)).hasSize(2).anyMatch(p -> p >= 75).anyMatch(p -> p <= 25);
    assertThat(folder.resolve("tmp")).isDirectoryNotContaining("glob:**axilla-demo*");
  }

  @Test
  void takes_a_pair_of_the_users_own() {
    assumeTrue(Files.isDirectory(PHANTOM_PAIR), "the reference pair is not beside the checkout");
    Ended demo =
        Call.of(
                folder,
                "demo",
                "--once",
                "--pre",
                PHANTOM_PAIR.resolve("pre").toString(),
                "--post",
                PHANTOM_PAIR.resolve("post").toString(),
                "--clinical",
                PHANTOM_PAIR.resolve("clinical.csv").toString())
            .options(tmp())
            .run();

    // Whether its number is given is for the model's domain to say: no simulator made this pair.
    assertReported(demo, 1);
  }

  @Test
  void takes_folders_with_spaces_and_keeps_the_data() throws IOException {
    Phantom phantom = Phantom.of(7);
    phantom.write(folder.resolve("two studies"));
    Files.writeString(folder.resolve("clinical record.csv"), phantom.clinicalCsv());

    Ended demo =
        Call.of(
                folder,
                "demo",
                "--once",
                "--pre",
                "two studies/pre",
                "--post",
                "two studies/post",
                "--clinical",
                "clinical record.csv",
                "--keep",
                "kept data")
            .options(tmp())
            .run();

    assertReported(demo, 1);
    assertThat(probabilities(demo)).hasSize(1);
    List<Path> reports;
    try (Stream<Path> files = Files.list(folder.resolve("kept data/pacs"))) {
      reports = files.toList();
    }
    assertThat(reports).hasSize(2);
    for (Path report : reports) {
      Ended verified = Call.of(folder, "verify-sr", report.toString()).options().run();
      assertThat(verified.code()).as(verified.err()).isZero();
      assertThat(verified.out()).containsIgnoringCase("research use only");
    }
  }

  @Test
  void tells_why_there_is_no_report() throws IOException {
    Phantom phantom = Phantom.of(7);
    phantom.write(folder);
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "patient_id,side\nX,SIDEWAYS\n");

    Ended demo =
        Call.of(
                folder,
                "demo",
                "--once",
                "--pre",
                "pre",
                "--post",
                "post",
                "--clinical",
                other.toString())
            .options(tmp())
            .run();

    assertThat(demo.code()).isEqualTo(1);
    assertThat(demo.lastError()).contains("other.csv").contains("refused");
  }

  private String tmp() {
    Path tmp = folder.resolve("tmp");
    try {
      Files.createDirectories(tmp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "-Djava.io.tmpdir=" + tmp;
  }

  private static void assertReported(Ended demo, int patients) {
    assertThat(demo.code()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.out())
        .containsPattern("case \\w+: DELIVERED")
        .contains(2 * patients + " Structured Reports came back into the PACS")
        .contains("RESEARCH USE ONLY")
        .contains("demonstration model, phantom data")
        .contains("the reports were read back and found sound");
  }

  /** Of axillary pCR, percent, as the reports that came back say. */
  private static List<Integer> probabilities(Ended demo) {
    return Pattern.compile("Probability: axillary pCR (\\d+) %, residual nodal disease \\d+ %")
        .matcher(demo.out())
        .results()
        .map(result -> Integer.valueOf(result.group(1)))
        .toList();
  }
}
