// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.PatientKey;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.predictor.ImportAnswer;
import io.axilla.predictor.RecordSummary;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clinical records go in; what comes out is what is known, without any of it. */
@Path("/api/clinical")
@Produces(MediaType.APPLICATION_JSON)
public class ClinicalResource {
  private static final int UNPROCESSABLE = 422;

  private final PredictorService service;

  ClinicalResource(PredictorService service) {
    this.service = service;
  }

  /**
   * Records a CSV table: 200 when it is recorded, or with {@code partial} its sound rows are; 422
   * when nothing is.
   */
  @POST
  @Path("/import")
  @Consumes({"text/csv", MediaType.TEXT_PLAIN})
  public Response importTable(
      @QueryParam("partial") @DefaultValue("false") boolean partial, byte[] csv) {
    ImportAnswer answer =
        service.running().intake().record(ClinicalTable.ofCsv(csv), partial, "csv");
    return response(answer, partial);
  }

  /** Records one record: an object whose fields are the columns of the table. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(JsonNode body) {
    ImportAnswer answer =
        service.running().intake().record(ClinicalTable.ofRecord(cells(body)), false, "json");
    return response(answer, false);
  }

  /** Versions, sides, and which values are there: of all patients, or of one by its key. */
  @GET
  public List<RecordSummary> known(@QueryParam("patient") @Nullable String patient) {
    if (patient == null) {
      return service.running().records().all();
    }
    try {
      Optional<RecordSummary> found = service.running().records().of(new PatientKey(patient));
      return found.map(List::of).orElse(List.of());
    } catch (InvalidEventException e) {
      throw new BadRequestException("patient is not a patient key", e);
    }
  }

  private static Map<String, String> cells(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) {
      throw new BadRequestException("the body must be one JSON object");
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!field.getValue().isValueNode()) {
        throw new BadRequestException("every field must be a text, a number, true, false or null");
      }
      cells.put(field.getKey(), field.getValue().isNull() ? "" : field.getValue().asText());
    }
    return cells;
  }

  private static Response response(ImportAnswer answer, boolean partial) {
    boolean recorded = answer.refused().isEmpty() || partial;
    return Response.status(recorded ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
        .entity(answer)
        .build();
  }
}
