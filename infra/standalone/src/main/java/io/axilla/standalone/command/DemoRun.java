package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.Tag;
import io.axilla.simulator.SmallPacs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps of the demonstration once the services are up: send, wait, read back, check. */
final class DemoRun {
  private static final long PATIENCE_SECONDS = 180;

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
    JsonNode delivered = awaitDelivery();
    if (delivered == null) {
      return 1;
    }
    return check(delivered);
  }

  private int send(Path folder) {
    return DicomSender.send("DEMOCT", listener, List.of(folder));
  }

  private void importClinical(Path file) throws IOException {
    HttpApi.Answer answer = api.post("/api/clinical/import?partial=false", "text/csv", Files.readAllBytes(file));
    JsonNode refused = answer.body().path("refused");
    if (!answer.isSuccess() || refused.size() > 0) {
      throw new Failure("the clinical record " + file + " was refused: " + answer.body());
    }
    steps.done("clinical record imported over HTTP: " + answer.body().path("accepted").size() + " rows");
  }

  /** The delivered case, or null when it did not come to that; what it waits for is said then. */
  private JsonNode awaitDelivery() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
    String said = "";
    JsonNode one = null;
    while (System.nanoTime() < end) {
      JsonNode cases = api.get("/api/cases");
      if (!cases.isEmpty()) {
        one = cases.get(0);
        String state = one.path("state").asText();
        String now = state + words(one);
        if (!now.equals(said)) {
          steps.say("case " + CasesCommand.shorten(one.path("caseId").asText("pending")) + ": " + now);
          said = now;
        }
        if (state.equals("DELIVERED")) {
          return one;
        }
        if (state.equals("FAILED")) {
          break;
        }
      }
      Thread.sleep(100);
    }
    steps.failed(one == null ? "no case came up: is the clinical record of the patient of the scans?" : "no report: " + said);
    return null;
  }

  private static String words(JsonNode one) {
    List<String> words = new ArrayList<>();
    for (String field : List.of("waitingFor", "because")) {
      one.path(field).forEach(reason -> words.add(reason.path("words").asText(reason.path("code").asText())));
    }
    return words.isEmpty() ? "" : " (" + String.join("; ", words) + ")";
  }

  private int check(JsonNode delivered) throws IOException {
    List<Path> reports = new ArrayList<>();
    Path prediction = null;
    for (Path file : pacs.files().values()) {
      Dataset dataset = DicomFile.readWithoutPixels(file).dataset();
      if (dataset.string(Tag.Modality).orElse("").equals("SR")) {
        reports.add(file);
        if (SrFile.isPrediction(dataset)) {
          prediction = file;
        }
      }
    }
    steps.done(reports.size() + " Structured Reports are in the PACS");
    if (prediction == null) {
      steps.failed("the PACS holds no prediction");
      return 1;
    }
    boolean sound = true;
    for (Path report : reports) {
      List<String> faults = SrFile.faults(report);
      sound &= faults.isEmpty();
      faults.forEach(fault -> steps.failed(report.getFileName() + ": " + fault));
    }
    steps.text(SrFile.words(prediction));
    String page = new String(api.bytes("/"), java.nio.charset.StandardCharsets.UTF_8);
    boolean listed = page.contains("DELIVERED") || page.toLowerCase(Locale.ROOT).contains("delivered");
    String metrics = new String(api.bytes("/metrics"), java.nio.charset.StandardCharsets.UTF_8);
    long counters = metrics.lines().filter(line -> line.startsWith("axilla_")).count();
    if (sound && listed && counters > 0) {
      steps.done("the report was read back and found sound: " + prediction);
      steps.done("the worklist shows the case (" + url + "/), and " + counters + " figures count it (" + url + "/metrics)");
      return 0;
    }
    steps.failed("the check failed: report sound " + sound + ", on the worklist " + listed + ", metrics " + counters);
    return 1;
  }
}
