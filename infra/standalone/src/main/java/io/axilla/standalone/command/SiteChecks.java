// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.EchoScu;
import io.axilla.dicom.RemoteAe;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.StoreScu;
import io.axilla.dicom.TransferSyntax;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Topics;
import io.axilla.model.ModelFile;
import io.axilla.model.ModelFileException;
import io.axilla.model.demonstration.DemonstrationModel;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.standalone.command.DoctorCommand.Finding;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checks of {@code axilla doctor}, one finding each. */
final class SiteChecks {
  private static final long ENOUGH_BYTES = 10L << 30;
  private static final Year WRITTEN = Year.of(2026);

  private final Launcher launcher;
  private final SiteFile file;
  private final Map<String, String> settings;
  private final List<Finding> findings = new ArrayList<>();

  SiteChecks(Launcher launcher, SiteFile file, Map<String, String> settings) {
    this.launcher = launcher;
    this.file = file;
    this.settings = settings;
  }

  List<Finding> all() {
    configuration();
    port(
        "DICOM port",
        setting("axilla.listener.port", String.valueOf(PipelineSettings.DICOM_PORT)),
        "--dicom-port");
    port("HTTP port", setting("quarkus.http.port", "8080"), "--http-port");
    disk(Path.of(setting("axilla.site.data", "axilla-data")));
    clock();
    kafka(setting("axilla.site.kafka", ""));
    database(setting("axilla.site.db.url", ""));
    pacs(setting("axilla.reporter.pacs", ""));
    model(setting("axilla.predictor.model", "none"));
    return findings;
  }

  private String setting(String key, String otherwise) {
    return settings.containsKey(key) ? settings.get(key) : file.get(key, otherwise);
  }

  private void add(String what, boolean sound, String says) {
    findings.add(new Finding(what, sound, says));
  }

  private void configuration() {
    Map<String, String> all = new HashMap<>(file.entries());
    all.putAll(settings);
    all.keySet().removeIf(key -> !key.startsWith("axilla."));
    all.putIfAbsent("axilla.site.kafka", "the embedded broker");
    List<String> problems = launcher.problems(all);
    if (problems.isEmpty()) {
      add("configuration", true, "every setting is known");
    }
    problems.forEach(
        problem ->
            add(
                "configuration",
                false,
                problem
                    + ": correct or remove it in the file, the environment or the option that says"
                    + " it"));
  }

  private void port(String what, String text, String option) {
    try {
      PipelineSettings.requireFree(what, "0.0.0.0", Integer.parseInt(text), option);
      add(what, true, text + " is free");
    } catch (NumberFormatException e) {
      add(what, false, text + " is no port: give a number up to 65535 with " + option);
    } catch (Failure e) {
      add(what, false, e.getMessage());
    }
  }

  private void disk(Path data) {
    try {
      Files.createDirectories(data);
      Path probe = Files.createTempFile(data, "doctor", ".probe");
      Files.delete(probe);
      FileStore store = Files.getFileStore(data);
      long free = store.getUsableSpace();
      boolean enough = free >= ENOUGH_BYTES;
      add(
          "disk",
          enough,
          data
              + " can be written, "
              + (free >> 30)
              + " GiB free"
              + (enough ? "" : ": make room, or name another folder with --data"));
    } catch (IOException e) {
      add(
          "disk",
          false,
          data + " cannot be written: give the folder to this user, or name another with --data");
    }
  }

  private void clock() {
    Year year = Year.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
    boolean sound = !year.isBefore(WRITTEN);
    add(
        "clock",
        sound,
        "the year is " + year + (sound ? "" : ": set this machine's clock, or let NTP do it"));
  }

  private void kafka(String servers) {
    if (servers.isEmpty()) {
      add("Kafka", true, "the embedded broker is used");
      return;
    }
    boolean reachable = Topics.isReachable(new KafkaSettings(servers));
    add(
        "Kafka",
        reachable,
        servers
            + (reachable
                ? " answers"
                : " does not answer: check the address, and that Kafka 4.2 or newer runs there"));
  }

  private void database(String url) {
    if (url.isEmpty()) {
      add("database", true, "the embedded H2 is used");
      return;
    }
    try (Connection connection =
        DriverManager.getConnection(
            url, setting("axilla.site.db.user", ""), setting("axilla.site.db.password", ""))) {
      add("database", connection.isValid(5), url.replaceAll("\\?.*", "") + " answers");
    } catch (SQLException e) {
      add(
          "database",
          false,
          url.replaceAll("\\?.*", "")
              + " cannot be used (SQL state "
              + e.getSQLState()
              + "): check the address, AXILLA_SITE_DB_USER and AXILLA_SITE_DB_PASSWORD");
    }
  }

  private void pacs(String list) {
    if (list.isBlank()) {
      add("PACS", false, "none is configured: name where reports go with --pacs AET@HOST:PORT");
      return;
    }
    String aeTitle = setting("axilla.reporter.ae-title", "AXILLA");
    for (String entry : list.split(",")) {
      RemoteAe peer = PipelineSettings.peer(entry.strip());
      try {
        EchoScu.echo(aeTitle, peer);
        add("PACS " + peer, true, "answers C-ECHO");
        acceptsReports(aeTitle, peer);
      } catch (AssociationFailedException e) {
        add("PACS " + peer, false, e.getMessage());
      }
    }
  }

  private void acceptsReports(String aeTitle, RemoteAe peer) {
    List<String> classes =
        List.of(
            SopClass.COMPREHENSIVE_3D_SR_STORAGE,
            SopClass.COMPREHENSIVE_SR_STORAGE,
            SopClass.ENHANCED_SR_STORAGE);
    List<StoreScu.Offer> offers =
        classes.stream()
            .map(uid -> StoreScu.Offer.of(uid, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
            .toList();
    try (StoreScu scu = StoreScu.open(aeTitle, peer, offers)) {
      boolean accepts = classes.stream().anyMatch(scu::accepts);
      add(
          "PACS " + peer,
          accepts,
          accepts
              ? "accepts Structured Reports"
              : "accepts no Structured Reports: allow Comprehensive 3D SR storage for " + aeTitle);
    } catch (AssociationFailedException e) {
      add("PACS " + peer, false, "accepts no Structured Reports: " + e.getMessage());
    }
  }

  private void model(String source) {
    if (source.equals("none")) {
      add(
          "model",
          true,
          "none: cases are measured and wait with NO_ACTIVE_MODEL; --model demo or a folder gives one");
      return;
    }
    if (source.equals("demo")) {
      fits("demo", ModelFile.parse(DemonstrationModel.shipped()));
      return;
    }
    try (Stream<Path> files = Files.list(Path.of(source))) {
      List<Path> models = files.filter(name -> name.toString().endsWith(".json")).sorted().toList();
      if (models.isEmpty()) {
        add(
            "model",
            false,
            source + " holds no model file (.json): put one there, or use --model demo");
      }
      for (Path model : models) {
        fits(model.getFileName().toString(), ModelFile.parse(Files.readAllBytes(model)));
      }
    } catch (ModelFileException e) {
      add("model", false, e.getMessage());
    } catch (IOException e) {
      add("model", false, source + " cannot be read: name a folder of model files with --model");
    }
  }

  private void fits(String name, ModelFile model) {
    String ours = ExtractionSettings.wang2024().digest();
    boolean fits = model.settingsDigest().equals(ours);
    add(
        "model " + name,
        fits,
        fits
            ? "fits the extraction settings"
            : "was trained with extraction settings "
                + model.settingsDigest()
                + ", this pipeline has "
                + ours
                + ": train it anew, or use the pipeline that it was trained with");
  }
}
