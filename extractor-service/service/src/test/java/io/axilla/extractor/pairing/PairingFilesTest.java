// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairingFilesTest {
  private static final String TIMELINE = TimelineJson.write(new TimelineFixture().timeline());

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("in").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void decides_for_the_timeline_in_a_file() throws IOException {
    assertThat(PairingFiles.decideFile(write("a.json", TIMELINE)))
        .startsWith("{")
        .contains("\"decisions\"", "\"MATCHED\"");
  }

  @Test
  void reads_a_file_that_an_editor_began_with_a_byte_order_mark() throws IOException {
    assertThat(PairingFiles.decideFile(write("a.json", "\uFEFF" + TIMELINE))).contains("MATCHED");
  }

  @Test
  void refuses_a_file_that_is_not_utf_8() throws IOException {
    Path file = write("a.json", "");
    Files.write(file, "{\"patient\": {\"key\": \"Müller\"}}".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> PairingFiles.decideFile(file))
        .isInstanceOf(MalformedTimelineException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void says_when_a_file_is_not_there() {
    assertThatThrownBy(() -> PairingFiles.decideFile(folder.resolve("none.json")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void answers_every_timeline_of_a_directory_and_then_names_the_malformed() throws IOException {
    Path broken = write("a.json", "{\"studys\": []}");
    write("b.json", TIMELINE);
    write("c.json", TIMELINE);
    write("notes.txt", "not a timeline");
    Path out = folder.resolve("new/out");

    PairingFiles.BatchResult result = PairingFiles.decideBatch(folder.resolve("in"), out);

    assertThat(result.decided()).isEqualTo(2);
    assertThat(result.failures())
        .containsExactly(
            new PairingFiles.Failure(
                broken,
                "studys: is not a key that belongs here; did you mean studies? Known are [asOf,"
                    + " patient, clinical, studies, masks, overrides]"));
    assertThat(out).isDirectoryContaining("glob:**b.json").isDirectoryContaining("glob:**c.json");
    assertThat(out.resolve("a.json")).doesNotExist();
    assertThat(out.resolve("b.json"))
        .content()
        .isEqualToIgnoringWhitespace(PairingFiles.decideFile(folder.resolve("in/b.json")));
  }

  @Test
  void removes_the_answer_of_an_earlier_run_for_what_is_malformed_now() throws IOException {
    write("a.json", TIMELINE);
    Path out = folder.resolve("out");
    PairingFiles.decideBatch(folder.resolve("in"), out);
    write("a.json", "{");

    PairingFiles.decideBatch(folder.resolve("in"), out);

    assertThat(out.resolve("a.json")).doesNotExist();
  }

  @Test
  void never_writes_answers_over_timelines() throws IOException {
    Path file = write("a.json", TIMELINE);

    assertThatThrownBy(
            () -> PairingFiles.decideBatch(folder.resolve("in"), folder.resolve("in/../in")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overwrite");
    assertThat(file).hasContent(TIMELINE);
  }
}
