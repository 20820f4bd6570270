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
import java.util.Map;
import java.util.TreeMap;

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

  /** 0 when each patient's reports came back into the PACS, were read and found sound. */
  int run(List<DemoInput> inputs) throws IOException, InterruptedException {
    for (DemoInput input : inputs) {
      steps.done("study before chemotherapy sent over C-STORE: " + send(input.pre()) + " objects");
      steps.done("study after chemotherapy sent over C-STORE: " + send(input.post()) + " objects");
      importClinical(input.clinical());
    }
    return awaitDelivery(inputs.size()) ? check(inputs.size()) : 1;
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

  /** False when it did not come to that; what the cases wait for is said then. */
  private boolean awaitDelivery(int patients) throws InterruptedException {
    long changed = System.nanoTime();
    Map<String, String> said = new TreeMap<>();
    while (System.nanoTime() - changed < PATIENCE.toNanos()) {
      JsonNode cases = api.get("/api/cases");
      int delivered = 0;
      boolean failed = false;
      for (JsonNode one : cases) {
        String state = one.path("state").asText();
        delivered += state.equals("DELIVERED") ? 1 : 0;
        failed |= state.equals("FAILED");
        String now =
            "case "
                + CasesCommand.shorten(one.path("caseId").asText("pending"))
                + ": "
                + state
                + words(one);
        if (!now.equals(said.put(one.path("patientId") + "/" + one.path("side"), now))) {
          steps.say(now);
          changed = System.nanoTime();
        }
      }
      if (delivered >= patients) {
        return true;
      }
      if (failed) {
        break;
      }
      Thread.sleep(100);
    }
    steps.failed(
        said.isEmpty()
            ? "no case came up: is the clinical record of the patient of the scans?"
            : "no report: " + String.join("; ", said.values()));
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

  private int check(int patients) throws IOException {
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
    List<SrFile> answers = new ArrayList<>();
    for (SrFile report : reports) {
      for (Fault fault : report.faults()) {
        sound = false;
        steps.failed(report.file().getFileName() + ": " + fault);
      }
      SrReport.Status status = report.report().status();
      if (status == SrReport.Status.GIVEN || status == SrReport.Status.WITHHELD) {
        answers.add(report);
      }
    }
    if (answers.size() < patients) {
      steps.failed("the PACS holds " + answers.size() + " answers for " + patients + " patients");
      return 1;
    }
    answers.forEach(answer -> steps.text(answer.report().inWords()));
    boolean listed = text("/").toLowerCase(Locale.ROOT).contains("delivered");
    long figures = text("/metrics").lines().filter(line -> line.startsWith("axilla_")).count();
    if (!sound || !listed || figures == 0) {
      steps.failed(
          "the check failed: reports sound "
              + sound
              + ", worklist shows the cases "
              + listed
              + ", metrics "
              + figures);
      return 1;
    }
    steps.done("the reports were read back and found sound");
    answers.forEach(answer -> steps.done("an answer is " + answer.file()));
    steps.done("the worklist shows every case: " + url + "/");
    steps.done(figures + " figures count the work: " + url + "/metrics");
    return 0;
  }

  private String text(String path) {
    return new String(api.bytes(path), StandardCharsets.UTF_8);
  }
}
