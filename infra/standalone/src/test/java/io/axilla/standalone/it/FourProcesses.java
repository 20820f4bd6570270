// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import io.axilla.dicom.RemoteAe;
import io.axilla.standalone.it.AxillaProcess.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One process for each service, which meet at a broker, a database and a folder. */
final class FourProcesses implements AutoCloseable {
  static final List<String> SERVICES = List.of("listener", "extractor", "predictor", "reporter");

  private final int dicomPort = Ports.free();
  private final Map<String, AxillaProcess> processes = new LinkedHashMap<>();
  private final Map<String, Running> running = new LinkedHashMap<>();

  static FourProcesses start(Path folder, String kafka, String jdbcUrl, RemoteAe pacs) {
    FourProcesses four = new FourProcesses();
    try {
      for (String service : SERVICES) {
        four.processes.put(service, four.call(folder, service, kafka, jdbcUrl, pacs).start());
      }
      for (String service : SERVICES) {
        four.running.put(service, four.processes.get(service).awaitReady());
      }
      return four;
    } catch (RuntimeException | AssertionError e) {
      four.close();
      throw e;
    }
  }

  private Call call(Path folder, String service, String kafka, String jdbcUrl, RemoteAe pacs) {
    return Call.of(
            folder,
            "run",
            service,
            "--data",
            folder.resolve("data").toString(),
            "--kafka",
            kafka,
            "--db",
            jdbcUrl,
            "--dicom-port",
            String.valueOf(dicomPort),
            "--http-port",
            String.valueOf(Ports.free()),
            "--quiet-period",
            "1s",
            "--model",
            "demo",
            "--pacs",
            pacs.toString())
        .with("AXILLA_SITE_DB_USER", "postgres")
        .options("-Xmx512m", "-Daxilla.reporter.retry.first=1s");
  }

  RemoteAe scp() {
    return new RemoteAe("AXILLA", "127.0.0.1", dicomPort);
  }

  Running service(String name) {
    return running.get(name);
  }

  boolean areAlive() {
    return processes.values().stream().allMatch(AxillaProcess::isAlive);
  }

  String errors() {
    StringBuilder all = new StringBuilder();
    processes.forEach((service, process) -> all.append(service).append('\n').append(process.err()));
    return all.toString();
  }

  /** SIGTERM to one after the other; how long each took. */
  List<Duration> stop() {
    List<Duration> times = new ArrayList<>();
    processes.values().forEach(process -> times.add(process.stop()));
    return times;
  }

  @Override
  public void close() {
    processes.values().forEach(AxillaProcess::close);
  }
}
