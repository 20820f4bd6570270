// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.reporter.worklist.CaseList.StoredDocument;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** The bytes of a document, as they were sent. */
@Path("/api/documents")
@Blocking
public class DocumentsResource {
  private final ReporterApp app;

  DocumentsResource(ReporterApp app) {
    this.app = app;
  }

  @GET
  @Path("{sop}")
  public Response bytes(@PathParam("sop") String sop) throws IOException {
    StoredDocument document =
        app.service()
            .cases()
            .document(sop)
            .orElseThrow(() -> new NotFoundException("No document has this SOP Instance UID."));
    return Response.ok(read(app, document), "application/dicom")
        .header("Content-Disposition", "attachment; filename=\"" + sop + ".dcm\"")
        .build();
  }

  static byte[] read(ReporterApp app, StoredDocument document) throws IOException {
    try {
      return Files.readAllBytes(
          app.platform()
              .store()
              .documentFile(
                  new CaseId(document.caseId()),
                  new SopInstanceUid(document.sopInstance()),
                  document.destination()));
    } catch (NoSuchFileException e) {
      throw new NotFoundException("The document is not in the object store.", e);
    }
  }
}
