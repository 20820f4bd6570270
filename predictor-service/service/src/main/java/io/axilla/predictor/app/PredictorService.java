// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor.app;

import io.axilla.contracts.Stage;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Readiness;
import io.axilla.messaging.Roles;
import io.axilla.predictor.Predictor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import org.jspecify.annotations.Nullable;

/** Starts and stops the predictor with the process, when it is one of its roles. */
@ApplicationScoped
public class PredictorService implements Readiness {
  private final PredictorConfig config;
  private final Platform platform;
  private final Roles roles;
  private volatile @Nullable Predictor predictor;

  PredictorService(PredictorConfig config, Platform platform, Roles roles) {
    this.config = config;
    this.platform = platform;
    this.roles = roles;
  }

  void onStart(@Observes StartupEvent event) {
    if (roles.runs(Stage.PREDICTOR)) {
      predictor = Predictor.start(config.settings(), platform);
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    Predictor running = predictor;
    if (running != null) {
      running.close();
    }
  }

  Predictor running() {
    Predictor running = predictor;
    if (running == null) {
      throw new NotFoundException("This process does not run the predictor.");
    }
    return running;
  }

  @Override
  public String name() {
    return "predictor";
  }

  /** True as well where this process has another role. */
  @Override
  public boolean ready() {
    Predictor running = predictor;
    return !roles.runs(Stage.PREDICTOR) || (running != null && running.isReady());
  }
}
