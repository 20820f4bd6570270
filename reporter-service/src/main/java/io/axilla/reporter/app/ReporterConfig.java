// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.dicom.RemoteAe;
import io.axilla.reporter.deliver.DeliverySettings;
import io.axilla.reporter.deliver.Release;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Configuration of the reporter, {@code axilla.reporter.*}. */
@ConfigMapping(prefix = "axilla.reporter")
public interface ReporterConfig {
  /** AE title by which we call the destinations. */
  @WithDefault("AXILLA")
  String aeTitle();

  /**
   * Destinations, each {@code AET@HOST:PORT}, separated by commas; none when absent: then results
   * are only shown.
   */
  Optional<List<String>> pacs();

  /**
   * {@code automatic}: results leave at once; {@code after-confirmation}: when a reader confirms.
   */
  @WithDefault("automatic")
  Release release();

  /** Time zone of dates and times in documents and pages; the machine's when absent. */
  Optional<String> zone();

  /** How a failed delivery is tried again. */
  Retry retry();

  /** How long a destination may take to accept a connection and an association. */
  @WithDefault("10s")
  Duration connectTimeout();

  /** How long a destination may take for each answer. */
  @WithDefault("60s")
  Duration responseTimeout();

  /** How often the queues are looked at. */
  @WithDefault("500ms")
  Duration poll();

  /** How a failed delivery is tried again. */
  interface Retry {
    /** Wait after the first failure; doubles with each further one. */
    @WithDefault("5s")
    Duration first();

    /** Wait that is not exceeded. */
    @WithDefault("10m")
    Duration longest();

    /** After so many refusals of a document it has failed. */
    @WithDefault("5")
    int refusals();

    /** Waits before each query by which a stored document is looked for. */
    @WithDefault("0s,1s,3s")
    List<Duration> lookups();
  }

  default ZoneId siteZone() {
    return zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault);
  }

  default DeliverySettings settings() {
    return new DeliverySettings(
        aeTitle(),
        pacs().orElse(List.of()).stream().map(RemoteAe::parse).toList(),
        release(),
        siteZone(),
        new DeliverySettings.Retry(
            retry().first(), retry().longest(), retry().refusals(), retry().lookups()),
        connectTimeout(),
        responseTimeout(),
        poll());
  }
}
