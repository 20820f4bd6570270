// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * An event, or a part of one, that breaks its contract. The message names the field, never its
 * value.
 */
public final class InvalidEventException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public InvalidEventException(String sentence) {
    super(sentence);
  }
}
