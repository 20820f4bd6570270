// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter;

import io.axilla.dicom.RemoteAe;
import io.axilla.reporter.deliver.DeliverySettings;
import io.axilla.reporter.deliver.Site;
import io.axilla.storage.DatabaseSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** A reporter as a process of its own, which tests kill. Arguments: broker, folder, destination. */
final class ReporterProcess {
  private ReporterProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    ReporterService.start(
        DeliverySettings.of(
                "AXILLA", List.of(RemoteAe.parse(arguments[2])), ZoneId.of("Europe/Berlin"))
            .withRetry(Site.FAST)
            .withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMillis(50)),
        TestPlatform.of(arguments[0], DatabaseSettings.h2(folder.resolve("db")), folder));
    Thread.sleep(Duration.ofMinutes(5).toMillis());
  }
}
