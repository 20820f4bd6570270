// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.contracts.Stage;
import io.axilla.messaging.Roles;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Map;

/**
 * A process answers only for the services that it runs; of the others it says where to ask instead.
 */
@Provider
class InactiveServiceFilter implements ContainerRequestFilter {
  /**
   * First part of a path below {@code /api}, and whose it is. The pages and their events are the
   * reporter's.
   */
  private static final Map<String, Stage> OWNERS =
      Map.of(
          "objects", Stage.LISTENER,
          "studies", Stage.LISTENER,
          "set-aside", Stage.LISTENER,
          "timelines", Stage.EXTRACTOR,
          "clinical", Stage.PREDICTOR,
          "models", Stage.PREDICTOR);

  /** Asked late: Quarkus makes filters before the configuration of the process is known. */
  private final Instance<Roles> roles;

  InactiveServiceFilter(Instance<Roles> roles) {
    this.roles = roles;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String[] parts = request.getUriInfo().getPath().replaceFirst("^/", "").split("/", -1);
    Stage owner =
        parts[0].equals("api") && parts.length > 1
            ? OWNERS.getOrDefault(parts[1], Stage.REPORTER)
            : Stage.REPORTER;
    if (!roles.get().runs(owner)) {
      request.abortWith(
          Response.status(Response.Status.NOT_FOUND)
              .type(MediaType.TEXT_PLAIN)
              .entity(
                  "this process does not run the "
                      + owner.name().toLowerCase(Locale.ROOT)
                      + ": ask the process that does, with --url")
              .build());
    }
  }
}
