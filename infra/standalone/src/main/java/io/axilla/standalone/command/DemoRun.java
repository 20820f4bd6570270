// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.Tag;
import io.axilla.reporter.sr.Fault;
import io.axilla.reporter.sr.SrReport;
import io.axilla.simulator.SmallPacs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps of the demonstration once the services are up: send, wait, read back, check. */
final class DemoRun {
  /** A case that has not moved for so long waits for something that does not come by itself. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final String url;
  private final HttpApi api;
  private final RemoteAe listener;
  private final SmallPacs pacs;
  private final DemoSteps steps;

  DemoRun(String url, int dicomPort, SmallPacs pacs, DemoSteps steps) {
    this.url = url;
    this.api = new HttpApi(url);
    this.listener = new RemoteAe("AXILLA", "127.0.0.1", dicomPort);
    this.pacs = pacs;
    this.steps = steps;
  }

  /** 0 when the report came back into the PACS, was read and found sound. */
  int run(DemoInput input) throws IOException, InterruptedException {
    steps.done("study before chemotherapy sent over C-STORE: " + send(input.pre()) + " objects");
    steps.done("study after chemotherapy sent over C-STORE: " + send(input.post()) + " objects");
    importClinical(input.clinical());
    return awaitDelivery() ? check() : 1;
  }

  private int send(Path folder) {
    return DicomSender.send("DEMOCT", listener, List.of(folder));
  }

  private void importClinical(Path file) throws IOException {
    HttpApi.Answer answer =
        api.post("/api/clinical/import?partial=false", "text/csv", Files.readAllBytes(file));
    JsonNode refused = answer.body().path("refused");
    if (!answer.isSuccess() || refused.size() > 0) {
      throw new Failure("the clinical record " + file + " was refused: " + answer.body());
    }
    steps.done(
        "clinical record imported over HTTP: " + answer.body().path("accepted").size() + " rows");
  }

  /** False when it did not come to that; what the case waits for is said then. */
  private boolean awaitDelivery() throws InterruptedException {
    long changed = System.nanoTime();
    String said = "";
    JsonNode one = null;
    while (System.nanoTime() - changed < PATIENCE.toNanos()) {
      JsonNode cases = api.get("/api/cases");
      if (!cases.isEmpty()) {
        one = cases.get(0);
        String state = one.path("state").asText();
        String now = state + words(one);
        if (!now.equals(said)) {
          steps.say(
              "case " + CasesCommand.shorten(one.path("caseId").asText("pending")) + ": " + now);
          said = now;
          changed = System.nanoTime();
        }
        if (state.equals("DELIVERED")) {
          return true;
        }
        if (state.equals("FAILED")) {
          break;
        }
      }
      Thread.sleep(100);
    }
    steps.failed(
        one == null
            ? "no case came up: is the clinical record of the patient of the scans?"
            : "no report: " + said);
    return false;
  }

  private static String words(JsonNode one) {
    List<String> words = new ArrayList<>();
    for (String field : List.of("waitingFor", "because")) {
      one.path(field)
          .forEach(reason -> words.add(reason.path("words").asText(reason.path("code").asText())));
    }
    return words.isEmpty() ? "" : " (" + String.join("; ", words) + ")";
  }

  private int check() throws IOException {
    List<SrFile> reports = new ArrayList<>();
    for (Path file : pacs.files().values()) {
      if (DicomFile.readWithoutPixels(file)
          .dataset()
          .string(Tag.Modality)
          .orElse("")
          .equals("SR")) {
        reports.add(SrFile.read(file));
      }
    }
    steps.done(reports.size() + " Structured Reports came back into the PACS over C-STORE");
    boolean sound = true;
    SrFile answer = null;
    for (SrFile report : reports) {
      for (Fault fault : report.faults()) {
        sound = false;
        steps.failed(report.file().getFileName() + ": " + fault);
      }
      SrReport.Status status = report.report().status();
      if (status == SrReport.Status.GIVEN || status == SrReport.Status.WITHHELD) {
        answer = report;
      }
    }
    if (answer == null) {
      steps.failed("the PACS holds no answer");
      return 1;
    }
    steps.text(answer.report().inWords());
    boolean listed = text("/").toLowerCase(Locale.ROOT).contains("delivered");
    long figures = text("/metrics").lines().filter(line -> line.startsWith("axilla_")).count();
    if (!sound || !listed || figures == 0) {
      steps.failed(
          "the check failed: reports sound "
              + sound
              + ", worklist shows the case "
              + listed
              + ", metrics "
              + figures);
      return 1;
    }
    steps.done("the reports were read back and found sound; the answer is " + answer.file());
    steps.done("the worklist shows the case: " + url + "/");
    steps.done(figures + " figures count the work: " + url + "/metrics");
    return 0;
  }

  private String text(String path) {
    return new String(api.bytes(path), StandardCharsets.UTF_8);
  }
}
