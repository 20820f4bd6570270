// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.OperatorInstructed;
import io.axilla.contracts.Side;
import io.axilla.reporter.worklist.CaseView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what a person decided and passes it on as an event; whoever is concerned follows it. */
@Path("/api/instructions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class InstructionsResource {
  private final ReporterApp app;

  InstructionsResource(ReporterApp app) {
    this.app = app;
  }

  @POST
  public Response instruct(@Nullable InstructionForm form) {
    if (form == null) {
      throw new Problem("INVALID_INSTRUCTION", "", "Send the instruction as a JSON object.")
          .as(Response.Status.BAD_REQUEST);
    }
    String id = form.instructionId() == null ? UUID.randomUUID().toString() : form.instructionId();
    try {
      form.kind();
      OperatorInstructed event =
          form.toEvent(
              about(form), id, app.platform().clock().instant().truncatedTo(ChronoUnit.MILLIS));
      app.service().instruct(event);
    } catch (InstructionForm.Refused e) {
      throw e.problem().as(Response.Status.BAD_REQUEST);
    }
    return Response.accepted(Map.of("instructionId", id)).build();
  }

  private Optional<InstructionForm.About> about(InstructionForm form) {
    if (form.caseId() != null && !form.caseId().isBlank()) {
      CaseView view = CasesResource.find(app.service().cases(), form.caseId().strip());
      return app.service()
          .cases()
          .patient(view.rowId())
          .map(
              patient ->
                  new InstructionForm.About(
                      patient,
                      view.caseId() == null ? null : new CaseId(view.caseId()),
                      view.side() == null ? null : Side.valueOf(view.side())));
    }
    if (form.patientId() != null && !form.patientId().isBlank()) {
      return Optional.of(
          new InstructionForm.About(
              app.platform().keys().of(form.issuer(), form.patientId()), null, null));
    }
    return Optional.empty();
  }
}
