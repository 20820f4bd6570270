// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.app;

import io.axilla.contracts.Stage;
import io.axilla.extractor.ExtractorService;
import io.axilla.extractor.ExtractorSettings;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.series.EligibilityRules;
import io.axilla.extractor.imaging.series.KernelTable;
import io.axilla.extractor.imaging.study.StudyTable;
import io.axilla.extractor.pairing.PairingRules;
import io.axilla.extractor.pairing.Role;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Readiness;
import io.axilla.messaging.Roles;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Starts and stops the extractor with the process, when this process runs it. */
@ApplicationScoped
public class ExtractorApp implements Readiness {
  private final Platform platform;
  private final Roles roles;
  private final ExtractorConfig config;
  private final String software;
  private volatile @Nullable ExtractorService service;

  ExtractorApp(
      Platform platform,
      Roles roles,
      ExtractorConfig config,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.platform = platform;
    this.roles = roles;
    this.config = config;
    this.software = "axilla " + version;
  }

  void start(@Observes StartupEvent event) {
    if (roles.runs(Stage.EXTRACTOR)) {
      service = ExtractorService.start(settings(), platform);
    }
  }

  void stop(@Observes ShutdownEvent event) throws Exception {
    ExtractorService running = service;
    if (running != null) {
      running.close();
    }
  }

  private ExtractorSettings settings() {
    Map<String, Role> timePoints =
        config.timePoints().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Role.valueOf(entry.getValue())));
    return new ExtractorSettings(
        new PairingRules(
            config.preWindow(),
            config.postWindow(),
            timePoints.isEmpty() ? PairingRules.DEFAULT.timePoints() : timePoints),
        ExtractionSettings.wang2024(),
        new EligibilityRules(config.minSlices(), config.maxTilt(), config.maxSliceSpacing()),
        config.kernels().map(KernelTable::read).orElseGet(KernelTable::shipped),
        config.studies().map(StudyTable::read).orElseGet(StudyTable::shipped),
        config.anatomy().map(AnatomyTable::read).orElseGet(AnatomyTable::shipped),
        config.zone().map(ZoneId::of).orElseGet(ZoneId::systemDefault),
        config.readers(),
        config.workers(),
        software);
  }

  /** The running service; null when this process does not run it. */
  @Nullable ExtractorService service() {
    return service;
  }

  @Override
  public String name() {
    return "extractor";
  }

  @Override
  public boolean ready() {
    ExtractorService running = service;
    return !roles.runs(Stage.EXTRACTOR) || (running != null && running.isReady());
  }
}
