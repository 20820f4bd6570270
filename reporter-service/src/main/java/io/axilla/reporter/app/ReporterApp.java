// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.Stage;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Readiness;
import io.axilla.messaging.Roles;
import io.axilla.reporter.ReporterService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Starts and stops the reporter with the process, when it is one of its roles. */
@ApplicationScoped
public class ReporterApp implements Readiness {
  private final ReporterConfig config;
  private final Platform platform;
  private final Roles roles;
  private volatile @Nullable ReporterService service;

  ReporterApp(ReporterConfig config, Platform platform, Roles roles) {
    this.config = config;
    this.platform = platform;
    this.roles = roles;
  }

  void onStart(@Observes StartupEvent event) {
    if (roles.runs(Stage.REPORTER)) {
      service = ReporterService.start(config.settings(), platform);
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    ReporterService running = service;
    if (running != null) {
      running.close();
    }
  }

  ReporterService service() {
    ReporterService running = service;
    if (running == null) {
      throw new NotFoundException("This process does not run the reporter.");
    }
    return running;
  }

  Platform platform() {
    return platform;
  }

  Pages pages() {
    return new Pages(config.siteZone());
  }

  @Override
  public String name() {
    return "reporter";
  }

  /** True as well where this process has another role. */
  @Override
  public boolean ready() {
    ReporterService running = service;
    return !roles.runs(Stage.REPORTER) || (running != null && running.isRunning());
  }
}
