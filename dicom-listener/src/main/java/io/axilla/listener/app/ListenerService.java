// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import io.axilla.contracts.Stage;
import io.axilla.listener.DicomListener;
import io.axilla.listener.Holdings;
import io.axilla.messaging.Platform;
import io.axilla.messaging.Readiness;
import io.axilla.messaging.Roles;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Starts and stops the listener with the process, when it is one of its roles. */
@ApplicationScoped
public class ListenerService implements Readiness {
  private final ListenerConfig config;
  private final Platform platform;
  private final Roles roles;
  private volatile @Nullable DicomListener listener;

  ListenerService(ListenerConfig config, Platform platform, Roles roles) {
    this.config = config;
    this.platform = platform;
    this.roles = roles;
  }

  void onStart(@Observes StartupEvent event) throws IOException {
    if (roles.runs(Stage.LISTENER)) {
      listener = DicomListener.start(config.settings(), platform);
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    DicomListener running = listener;
    if (running != null) {
      running.close();
    }
  }

  /** The TCP port of the Storage SCP. */
  public int dicomPort() {
    return running().port();
  }

  Holdings holdings() {
    return running().holdings();
  }

  private DicomListener running() {
    DicomListener running = listener;
    if (running == null) {
      throw new NotFoundException("This process does not run the listener.");
    }
    return running;
  }

  @Override
  public String name() {
    return "listener";
  }

  /** True as well where this process has another role. */
  @Override
  public boolean ready() {
    DicomListener running = listener;
    return !roles.runs(Stage.LISTENER) || (running != null && running.isReady());
  }
}
