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
    Path data =
        (options.data == null ? Path.of("axilla-data") : options.data).toAbsolutePath().normalize();
    settings.put("axilla.site.data", data.toString());
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
    settings.put(
        "quarkus.http.port",
        String.valueOf(options.httpPort == null ? defaultHttpPort : options.httpPort));
    if (!options.pacs.isEmpty()) {
      options.pacs.forEach(PipelineSettings::peer);
      settings.put("axilla.reporter.pacs", String.join(",", options.pacs));
    }
    if (options.config != null) {
      if (!Files.isReadable(options.config)) {
        throw new Failure(
            "cannot read the configuration "
                + options.config
                + ": name a properties file that exists");
      }
      settings.put("smallrye.config.locations", options.config.toAbsolutePath().toUri().toString());
    }
    return settings;
  }

  /** Refuses with the mend when {@code --model} names a folder that is not there. */
  static void requireModel(String model) {
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

  /** A port that nobody uses now. */
  static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new Failure("no free port on the loopback interface", e);
    }
  }
}
