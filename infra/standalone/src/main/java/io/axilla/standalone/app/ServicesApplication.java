// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.messaging.Readiness;
import io.axilla.standalone.command.Failure;
import io.axilla.standalone.command.Launcher;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Waits until every service of this process is ready, then runs the launcher's task. */
class ServicesApplication implements QuarkusApplication {
  private static final long PATIENCE_MILLIS = 60_000;

  /** Handed over by the launcher: Quarkus makes this class itself. */
  static volatile Launcher.Task task;

  private final Instance<Readiness> services;
  private final int port;

  ServicesApplication(
      @Any Instance<Readiness> services, @ConfigProperty(name = "quarkus.http.port") int port) {
    this.services = services;
    this.port = port;
  }

  @Override
  public int run(String... arguments) throws Exception {
    awaitReady();
    return task.whenReady(
        new Launcher.Running() {
          @Override
          public String url() {
            return "http://127.0.0.1:" + port;
          }

          @Override
          public void awaitStop() {
            Quarkus.waitForExit();
          }
        });
  }

  private void awaitReady() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    List<String> missing = missing();
    while (!missing.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new Failure(
            "not ready after a minute: "
                + String.join(", ", missing)
                + "; its log lines above say why");
      }
      Thread.sleep(20);
      missing = missing();
    }
  }

  private List<String> missing() {
    return services.stream().filter(service -> !service.ready()).map(Readiness::name).toList();
  }
}
