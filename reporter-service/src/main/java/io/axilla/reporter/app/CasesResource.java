// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.CaseState;
import io.axilla.reporter.worklist.CaseList;
import io.axilla.reporter.worklist.CaseView;
import io.axilla.reporter.worklist.DocumentView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every enrolled case and where it stands. */
@Path("/api/cases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CasesResource {
  private final ReporterApp app;

  CasesResource(ReporterApp app) {
    this.app = app;
  }

  @GET
  public List<CaseJson> list(@QueryParam("state") @Nullable String state) {
    CaseList cases = app.service().cases();
    return state(state).map(cases::inState).orElseGet(cases::all).stream()
        .map(CaseJson::of)
        .toList();
  }

  @GET
  @Path("{id}")
  public CaseJson one(@PathParam("id") String id) {
    return CaseJson.of(find(app.service().cases(), id));
  }

  @GET
  @Path("{id}/documents")
  public List<DocumentView> documents(@PathParam("id") String id) {
    return find(app.service().cases(), id).documents();
  }

  /** The one case whose id begins so. */
  static CaseView find(CaseList cases, String prefix) {
    List<CaseView> found = cases.find(prefix);
    if (found.size() > 1) {
      throw new Problem("AMBIGUOUS_CASE", "id", "Several cases begin so; give more of the id.")
          .as(Response.Status.BAD_REQUEST);
    }
    return found.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Problem("UNKNOWN_CASE", "id", "No case begins so; GET /api/cases lists them.")
                    .as(Response.Status.NOT_FOUND));
  }

  /** A filter that names no state is a mistake, not an empty list. */
  static Optional<CaseState> state(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(CaseState.valueOf(text.strip().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw new Problem(
              "UNKNOWN_STATE", "state", "It is one of " + Arrays.toString(CaseState.values()) + ".")
          .as(Response.Status.BAD_REQUEST);
    }
  }
}
