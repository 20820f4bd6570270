// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.contracts.Stage;
import io.axilla.dicom.RemoteAe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From options to configuration keys, with what can be found wrong before anything starts. */
final class PipelineSettings {
  static final int DICOM_PORT = 11112;

  private PipelineSettings() {}

  static Map<String, String> of(PipelineOptions options, Set<Stage> roles, int defaultHttpPort) {
    Map<String, String> settings = new TreeMap<>();
    put(settings, "axilla.site.data", options.data);
    settings.put(
        "axilla.site.roles",
        roles.stream()
            .map(r -> r.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(",")));
    put(settings, "axilla.site.kafka", options.kafka);
    put(settings, "axilla.site.db.url", options.db);
    put(settings, "axilla.listener.port", options.dicomPort);
    put(settings, "axilla.listener.ae-title", options.aeTitle);
    put(settings, "axilla.reporter.ae-title", options.aeTitle);
    put(settings, "axilla.listener.quiet-period", options.quietPeriod);
    put(settings, "axilla.predictor.model", options.model);
    put(settings, "quarkus.http.port", options.httpPort);
    if (!options.pacs.isEmpty()) {
      options.pacs.forEach(PipelineSettings::peer);
      settings.put("axilla.reporter.pacs", String.join(",", options.pacs));
    }
    // An option wins over the environment, that over the file, and that over what is usual.
    SiteFile file = SiteFile.of(options.config);
    file.entries().keySet().forEach(key -> settings.putIfAbsent(key, file.get(key, "")));
    Map<String, String> usual =
        Map.of(
            "axilla.site.data",
            "axilla-data",
            "quarkus.http.port",
            String.valueOf(defaultHttpPort),
            "axilla.listener.port",
            String.valueOf(DICOM_PORT),
            "axilla.listener.ae-title",
            "AXILLA");
    usual.forEach((key, value) -> settings.putIfAbsent(key, file.get(key, value)));
    settings.compute("axilla.site.data", (key, folder) -> absolute(folder));
    return settings;
  }

  private static String absolute(String folder) {
    return Path.of(folder).toAbsolutePath().normalize().toString();
  }

  /** Refuses with the mend when {@code --model} names a folder that is not there. */
  static void requireModel(Map<String, String> settings) {
    String model = settings.get("axilla.predictor.model");
    if (model != null
        && !List.of("demo", "none").contains(model)
        && !Files.isDirectory(Path.of(model))) {
      throw new Failure(
          "there is no folder of models "
              + model
              + ": name one that exists with --model, or use --model demo");
    }
  }

  private static void put(Map<String, String> settings, String key, Object value) {
    if (value != null) {
      settings.put(key, value.toString());
    }
  }

  static RemoteAe peer(String text) {
    try {
      return RemoteAe.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Failure(
          text + " is not a DICOM peer: write it as AET@HOST:PORT, such as PACS@10.0.0.5:104", e);
    }
  }

  /** Refuses with the mend when a port cannot be had. */
  static void requireFree(String what, String host, int port, String option) {
    if (port < 0 || port > 65535) {
      throw new Failure(
          "port " + port + " for " + what + " is none: give a number up to 65535 with " + option);
    }
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException e) {
      throw new Failure(
          "port "
              + port
              + " for "
              + what
              + " is taken: stop what uses it, or choose another with "
              + option,
          e);
    }
  }

  /** Two different ports that nobody uses now. */
  static int[] freePorts() {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new int[] {one.getLocalPort(), other.getLocalPort()};
    } catch (IOException e) {
      throw new Failure("no free port on the loopback interface", e);
    }
  }
}
