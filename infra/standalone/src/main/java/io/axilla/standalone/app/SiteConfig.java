// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What all services of a site share. A key of `axilla.site` that is not here is an error at start.
 */
@ConfigMapping(prefix = "axilla.site")
public interface SiteConfig {
  /** Folder of everything that is kept: objects, documents, the embedded database and broker. */
  Path data();

  /** The services that this process runs: listener, extractor, predictor, reporter. */
  @WithDefault("listener,extractor,predictor,reporter")
  java.util.Set<String> roles();

  /** Bootstrap servers of Kafka. */
  String kafka();

  Db db();

  /** Issuer of a PatientID that comes without one, in DICOM and in clinical records alike. */
  Optional<String> defaultIssuer();

  /** Names of issuers that mean another issuer: alias to issuer. */
  Map<String, String> issuerAliases();

  /** File of the site's secret; made at the first start. The same for all processes of a site. */
  Optional<Path> secretFile();

  /**
   * For tests that compare bytes: what the pipeline writes down is dated with this instant. Waits
   * and quiet periods go by the clock all the same.
   */
  Optional<Instant> fixedTime();

  /** Where the database is. */
  interface Db {
    /** JDBC URL of PostgreSQL; without it an H2 file in the data folder. */
    Optional<String> url();

    Optional<String> user();

    Optional<String> password();
  }
}
