// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Why a request was not followed.
 *
 * @param field the field of the request that it is about; empty for the whole
 * @param text what is wrong and what to do
 */
record Problem(String code, String field, String text) {
  WebApplicationException as(Response.Status status) {
    return new WebApplicationException(
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(this).build());
  }
}
