// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.Code;

/**
 * A timeline that breaks its form, so that no decision can be made from it. The message names the
 * place, what is wrong and what to do; it never repeats a value of identity.
 */
public final class MalformedTimelineException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The stable code of this failure. */
  public static final Code CODE = new Code("MALFORMED_TIMELINE");

  private final String where;
  private final String problem;
  private final String mend;

  public MalformedTimelineException(String where, String problem, String mend) {
    super((where.isEmpty() ? "timeline" : where) + ": " + problem + "; " + mend);
    this.where = where;
    this.problem = problem;
    this.mend = mend;
  }

  /** The same failure, seen from the object that holds this part under {@code parent}. */
  MalformedTimelineException within(String parent) {
    return new MalformedTimelineException(
        where.isEmpty() ? parent : parent + "." + where, problem, mend);
  }

  public Code code() {
    return CODE;
  }

  /** Path of the JSON value, such as {@code studies[3].date}; empty for the timeline itself. */
  public String where() {
    return where;
  }
}
