// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

/**
 * Something unsound in a document.
 *
 * @param code what kind of fault, such as {@code MISSING_ATTRIBUTE}
 * @param where the attribute or content item
 * @param text what is wrong there, without patient data
 */
public record Fault(String code, String where, String text) {
  @Override
  public String toString() {
    return code + " at " + where + ": " + text;
  }
}
