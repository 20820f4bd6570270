// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.dicom.RemoteAe;
import io.axilla.simulator.SmallPacs;
import io.axilla.standalone.it.AxillaProcess.Call;
import io.axilla.standalone.it.AxillaProcess.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit codes and the one line that says what is wrong and what to do. */
class CommandIT {
  @TempDir Path folder;

  private int dicomPort;
  private int httpPort;

  @BeforeEach
  void choosePorts() {
    dicomPort = Ports.free();
    httpPort = Ports.free();
  }

  private Ended run(String... arguments) {
    return Call.of(folder, arguments).options().run();
  }

  private Ended up(String... more) {
    return run(upArguments(more));
  }

  private String[] upArguments(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "up",
                "--dicom-port",
                String.valueOf(dicomPort),
                "--http-port",
                String.valueOf(httpPort)));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** One line at the end that holds all of this, no stack trace, nothing on stdout. */
  private static void assertFails(Ended ended, String... says) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(ended.lastError()).startsWith("axilla: ").contains(says);
    assertThat(ended.err()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "run listener",
        "run nobody --kafka a:1 --db b",
        "pair",
        "pair --batch in",
        "send study",
        "up --dicom-port many",
        "demo --pre only"
      })
  void wrong_usage_is_2(String line) {
    Ended ended = run(line.isEmpty() ? new String[0] : line.split(" ", -1));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("axilla ");
  }

  @Test
  void runs_by_a_link_from_another_folder() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Path link =
        Files.createSymbolicLink(elsewhere.resolve("ax"), AxillaProcess.ROOT.resolve("axilla"));

    Ended ended = Call.of(elsewhere, "--version").script(link).options().run();

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out()).isNotBlank();
  }

  @Test
  void tells_of_a_taken_port() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      dicomPort = other.getLocalPort();
      assertFails(up(), String.valueOf(dicomPort), "taken", "--dicom-port");
      int taken = dicomPort;
      dicomPort = Ports.free();
      httpPort = taken;
      assertFails(up(), String.valueOf(taken), "taken", "--http-port");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dicom-port 99999 | 99999 | --dicom-port",
        "--model nowhere | nowhere | --model",
        "--pacs nonsense | nonsense | AET@HOST:PORT",
        "--config absent.properties | absent.properties | name a properties file",
        "--quiet-period soon | axilla.listener.quiet-period | soon",
        "--ae-title MUCH_TOO_LONG_A_TITLE | ae-title | 1 to 16 characters"
      })
  void tells_of_an_option_that_cannot_be_used(String options, String what, String mend) {
    List<String> all = new ArrayList<>(List.of(upArguments()));
    List<String> bad = List.of(options.split(" ", -1));
    if (bad.get(0).equals("--dicom-port")) {
      all.subList(1, 3).clear();
    }
    all.addAll(bad);

    assertFails(run(all.toArray(String[]::new)), what, mend);
  }

  @Test
  void tells_of_a_key_that_is_none() throws IOException {
    Files.writeString(folder.resolve("site.properties"), "axilla.listener.prot=1\n");

    assertFails(up("--config", "site.properties"), "axilla.listener.prot is no setting", "correct");
  }

  @Test
  void tells_of_a_value_that_is_none() throws IOException {
    Files.writeString(folder.resolve("site.properties"), "axilla.extractor.max-tilt=steep\n");

    assertFails(up("--config", "site.properties"), "axilla.extractor.max-tilt", "steep");
  }

  @Test
  void tells_of_a_data_folder_that_cannot_be_written() throws IOException {
    Files.writeString(folder.resolve("file"), "no folder");

    assertFails(up("--data", "file/data"), "file/data", "--data");
  }

  @Test
  void tells_of_a_peer_that_is_away_or_called_otherwise() throws IOException {
    assertFails(run("echo", "PACS@127.0.0.1:" + dicomPort), "UNREACHABLE", "PACS@127.0.0.1");
    assertFails(run("echo", "PACS"), "AET@HOST:PORT");
    try (SmallPacs pacs = SmallPacs.start("PACS", folder.resolve("pacs"), 0)) {
      RemoteAe there = pacs.address();
      assertThat(run("echo", there.toString()).code()).isZero();
      assertFails(run("echo", "OTHER@127.0.0.1:" + there.port()), "OTHER");
    }
  }

  @Test
  void doctor_finds_what_is_wrong_and_what_is_right() throws IOException {
    try (SmallPacs pacs = SmallPacs.start("PACS", folder.resolve("pacs"), 0)) {
      Ended sound = doctor("--pacs", pacs.address().toString(), "--model", "demo");
      assertThat(sound.code()).as(sound.out() + sound.err()).isZero();
      assertThat(sound.out()).doesNotContain("FAULT").contains("accepts Structured Reports");

      Ended wrongTitle = doctor("--pacs", "OTHER@127.0.0.1:" + pacs.address().port());
      assertFails(wrongTitle, "1 fault");
      assertThat(wrongTitle.out()).containsOnlyOnce("FAULT").contains("OTHER");
    }
    Ended away = doctor("--pacs", "PACS@127.0.0.1:" + Ports.free(), "--model", "nowhere");
    assertFails(away, "2 faults");
    assertThat(away.out()).contains("UNREACHABLE").contains("nowhere");

    Path site =
        Files.writeString(
            folder.resolve("site.properties"),
            "axilla.listener.prot=104\naxilla.reporter.retry.first=soon\n");
    Ended mistaken =
        doctor("--config", site.toString(), "--pacs", "PACS@127.0.0.1:" + Ports.free());
    assertThat(mistaken.out())
        .contains("axilla.listener.prot is no setting")
        .contains("axilla.reporter.retry.first as \"soon\" makes no sense");
  }

  private Ended doctor(String... more) {
    List<String> arguments = new ArrayList<>(List.of(upArguments(more)));
    arguments.set(0, "doctor");
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void tells_of_files_that_are_something_else() throws IOException {
    Files.writeString(folder.resolve("timeline.json"), "{\"patient\": 1}");
    assertFails(run("pair", "timeline.json"), "timeline.json");
    assertFails(run("pair", "absent.json"), "absent.json");

    Files.writeString(folder.resolve("text.txt"), "no DICOM");
    assertFails(run("verify-sr", "text.txt"), "text.txt", "NOT_DICOM");
    Phantom.of(3).write(folder);
    Ended image = run("verify-sr", "pre/ct/0001.dcm");
    assertFails(image, "0001.dcm", "not a sound report");

    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    Files.copy(folder.resolve("text.txt"), nothing.resolve("text.txt"));
    assertFails(run("inspect", "nothing"), "nothing");
    assertFails(run("inspect", "absent"), "absent");
    assertThat(run("inspect", "pre", "--json").code()).isZero();

    assertFails(run("send", "nothing", "--to", "A@127.0.0.1:1"), "no DICOM file");
    assertFails(run("cases", "--url", "http://127.0.0.1:" + httpPort), "--url");
  }

  @Test
  void up_is_one_line_and_the_commands_speak_with_it() throws IOException {
    Phantom phantom = Phantom.of(3);
    phantom.write(folder);
    Files.writeString(folder.resolve("clinical.csv"), phantom.clinicalCsv());
    Files.writeString(
        folder.resolve("bad.csv"),
        phantom.clinicalCsv().replace(",LEFT,", ",UP,").replace(",RIGHT,", ",UP,"));
    try (AxillaProcess up = Call.of(folder, upArguments("--data", "data")).options().start()) {
      Running running = up.awaitReady();
      String url = running.url();
      String peer = running.scp().toString();

      assertThat(run("send", "pre", "post", "--to", peer).code()).isZero();
      assertFailsLike(run("clinical", "import", "bad.csv", "--url", url), "side");
      Ended imported = run("clinical", "import", "clinical.csv", "--url", url);
      assertThat(imported.code()).as(imported.err()).isZero();
      assertThat(run("cases", "--url", url).out()).contains(phantom.patient().patientId());
      JsonNode cases = json(run("cases", "--url", url, "--json"));
      assertThat(cases).hasSize(1);
      String id = cases.get(0).path("caseId").asText();
      assertThat(run("case", id, "--url", url).out()).contains(id);
      assertThat(run("case", id.substring(0, 8), "--url", url).out()).contains(id);
      assertFails(run("case", "none", "--url", url), "404");
      assertThat(run("model", "list", "--url", url).code()).isZero();

      String study = phantom.pre().studyUid();
      assertThat(json(run("objects", "--study", study, "--url", url, "--json"))).hasSize(49);
      assertThat(run("export", study, "--out", "exported", "--url", url).code()).isZero();
      assertThat(folder.resolve("exported").toFile().list()).hasSize(49);

      httpPort = Ports.free();
      dicomPort = Ports.free();
      assertFails(up("--data", "data"), "another Axilla uses", "--data");

      assertThat(up.stop()).isLessThan(Duration.ofSeconds(10));
      assertThat(up.out().lines().toList())
          .containsExactly("axilla ready: dicom " + peer + " http " + url);
    }
  }

  private static void assertFailsLike(Ended ended, String says) {
    assertThat(ended.code()).as(ended.err()).isEqualTo(1);
    assertThat(ended.out()).contains(says);
    assertThat(ended.lastError()).contains("refused");
  }

  private static JsonNode json(Ended ended) throws IOException {
    assertThat(ended.code()).as(ended.err()).isZero();
    return new ObjectMapper().readTree(ended.out());
  }
}
