// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.reporter.worklist.CaseList;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Tells pages that something has changed; they then fetch what they show. */
@Path("/events")
public class EventsResource {
  private static final Duration PERIOD = Duration.ofSeconds(1);
  private final ReporterApp app;

  EventsResource(ReporterApp app) {
    this.app = app;
  }

  /**
   * One event {@code change} for each change, at most one a second; the first one at once, for what
   * has changed since the page was made or the connection was lost.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public Multi<OutboundSseEvent> changes(@Context Sse sse) {
    CaseList cases = app.service().cases();
    AtomicReference<String> last = new AtomicReference<>("");
    return Multi.createFrom()
        .ticks()
        .every(PERIOD)
        .onOverflow()
        .drop()
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(tick -> cases.version())
        .filter(version -> !version.equals(last.getAndSet(version)))
        .map(version -> sse.newEventBuilder().name("change").data("changed").build());
  }
}
