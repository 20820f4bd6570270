// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import io.axilla.contracts.InvalidEventException;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.listener.HeldObject;
import io.axilla.listener.Holdings;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held: objects, studies and what is set aside; no names, no patient IDs. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectsResource {
  private final ListenerService service;

  ObjectsResource(ListenerService service) {
    this.service = service;
  }

  @GET
  @Path("/objects")
  public List<ObjectView> objects(@QueryParam("study") @Nullable String study) throws IOException {
    Holdings holdings = service.holdings();
    List<ObjectView> views = new ArrayList<>();
    for (HeldObject object : holdings.objects(study == null ? null : studyUid(study))) {
      views.add(ObjectView.of(object, holdings.pixels(object)));
    }
    return views;
  }

  /** The object as a DICOM file, pixel data as they came. */
  @GET
  @Path("/objects/{sopInstance}/file")
  @Produces("application/dicom")
  public java.nio.file.Path file(@PathParam("sopInstance") String sopInstance) {
    Holdings holdings = service.holdings();
    return holdings
        .object(sopInstanceUid(sopInstance))
        .map(holdings::file)
        .orElseThrow(() -> new NotFoundException("No object of this SOP Instance UID is held."));
  }

  @GET
  @Path("/studies")
  public List<StudyView> studies() {
    return service.holdings().studies().stream().map(StudyView::of).toList();
  }

  @GET
  @Path("/set-aside")
  public List<SetAsideView> setAside() {
    return service.holdings().setAside().stream().map(SetAsideView::of).toList();
  }

  private static StudyInstanceUid studyUid(String text) {
    try {
      return new StudyInstanceUid(text);
    } catch (InvalidEventException e) {
      throw new BadRequestException("study is not a UID", e);
    }
  }

  private static SopInstanceUid sopInstanceUid(String text) {
    try {
      return new SopInstanceUid(text);
    } catch (InvalidEventException e) {
      throw new BadRequestException("the SOP Instance UID is not a UID", e);
    }
  }
}
