// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor.app;

import io.axilla.predictor.ModelList;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Which models there are, which one speaks, since when and by whose decision. */
@Path("/api/models")
@Produces(MediaType.APPLICATION_JSON)
public class ModelsResource {
  private final PredictorService service;

  ModelsResource(PredictorService service) {
    this.service = service;
  }

  @GET
  public ModelList models() {
    return service.running().models();
  }
}
