// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.CaseState;
import io.axilla.dicom.DicomFile;
import io.axilla.reporter.sr.SrReader;
import io.axilla.reporter.worklist.CaseList;
import io.axilla.reporter.worklist.CaseView;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages; whole without JavaScript, kept up to date by htmx where there is some. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
public class WorklistResource {
  private final ReporterApp app;

  WorklistResource(ReporterApp app) {
    this.app = app;
  }

  @GET
  public String worklist(@QueryParam("state") @Nullable String state) {
    Optional<CaseState> filter = CasesResource.state(state);
    return app.pages().worklist(app.service().cases().all(), filter);
  }

  @GET
  @Path("cases/{id}")
  public String one(@PathParam("id") String id) {
    CaseList cases = app.service().cases();
    CaseView view = CasesResource.find(cases, id);
    return app.pages().one(view, cases.history(view.rowId()));
  }

  @GET
  @Path("documents/{sop}")
  public String document(@PathParam("sop") String sop) throws IOException {
    CaseList.StoredDocument document =
        app.service()
            .cases()
            .document(sop)
            .orElseThrow(() -> new NotFoundException("No document has this SOP Instance UID."));
    return app.pages()
        .document(
            document,
            SrReader.read(DicomFile.decode(DocumentsResource.read(app, document)).dataset()));
  }
}
