// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.app;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.PatientKey;
import io.axilla.extractor.ExtractorService;
import io.axilla.extractor.timeline.TimelineView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;

/** Why does this case wait? The timeline as {@code axilla pair} reads it, and what it decides. */
@Path("/api/timelines")
@Produces(MediaType.APPLICATION_JSON)
public class TimelinesResource {
  private final ExtractorApp app;

  TimelinesResource(ExtractorApp app) {
    this.app = app;
  }

  /** Timeline, decisions, and what is left out with its code. */
  public record Timeline(
      @JsonRawValue String timeline, @JsonRawValue String decided, Map<String, String> leftOut) {}

  @GET
  @Blocking
  @Path("{id}")
  public Timeline timeline(@PathParam("id") String id) {
    ExtractorService service = app.service();
    if (service == null) {
      throw new NotFoundException();
    }
    try {
      Optional<TimelineView.Answer> answer =
          id.length() == 64
              ? service.timelines().ofPatient(new PatientKey(id))
              : service.timelines().ofCase(new CaseId(id));
      return answer
          .map(found -> new Timeline(found.timeline(), found.decisions(), found.leftOut()))
          .orElseThrow(
              () -> new NotFoundException("no case or patient of this identifier is known"));
    } catch (InvalidEventException e) {
      throw new NotFoundException("give a whole caseId or patientKey");
    }
  }
}
