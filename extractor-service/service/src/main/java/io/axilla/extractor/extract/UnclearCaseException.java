// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import java.util.List;

/**
 * Several series or masks are there, and nothing says which one is meant, or what is named is none.
 */
public final class UnclearCaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> choices;

  UnclearCaseException(String line, List<String> choices) {
    super(line);
    this.choices = List.copyOf(choices);
  }

  /** What there is to choose from, one a line. */
  public List<String> choices() {
    return choices;
  }
}
