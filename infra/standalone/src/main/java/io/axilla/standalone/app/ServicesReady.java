// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.messaging.Readiness;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Ready only when every service of this process is: its SCP listens, its consumers run, its
 * database answers.
 */
@org.eclipse.microprofile.health.Readiness
class ServicesReady implements HealthCheck {
  private final Instance<Readiness> services;

  @Inject
  ServicesReady(@Any Instance<Readiness> services) {
    this.services = services;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("axilla");
    boolean all = true;
    for (Readiness service : services) {
      boolean ready = service.ready();
      answer.withData(service.name(), ready);
      all &= ready;
    }
    return answer.status(all).build();
  }
}
