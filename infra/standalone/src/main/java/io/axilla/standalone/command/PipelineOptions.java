// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * What {@code up} and {@code run} may be told; the rest is in the file named by {@code --config}.
 */
final class PipelineOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of everything that is kept (default: axilla-data here).")
  Path data;

  @Option(
      names = "--dicom-port",
      paramLabel = "PORT",
      description = "Port of the C-STORE SCP (default: 11112).")
  Integer dicomPort;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description =
          "Port of pages, API and metrics (default: 8080; run: 8081 listener, 8082 extractor, 8083 predictor).")
  Integer httpPort;

  @Option(names = "--ae-title", paramLabel = "AET", description = "Our AE title (default: AXILLA).")
  String aeTitle;

  @Option(
      names = "--pacs",
      paramLabel = "AET@HOST:PORT",
      description = "Where results go; may be given several times.")
  List<String> pacs = List.of();

  @Option(
      names = "--quiet-period",
      paramLabel = "60s",
      description = "A study is complete when nothing came for this long (default: 60s).")
  String quietPeriod;

  @Option(
      names = "--model",
      paramLabel = "demo|DIR",
      description =
          "The demonstration model, or a folder of model files. Without one, cases wait with NO_ACTIVE_MODEL.")
  String model;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Use this Kafka in place of the embedded one.")
  String kafka;

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description =
          "Use this PostgreSQL in place of the embedded H2; user and password by AXILLA_SITE_DB_USER and AXILLA_SITE_DB_PASSWORD, or in the configuration.")
  String db;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A properties file with further settings.")
  Path config;
}
