// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/**
 * Something that a reader of page one must know. It names rows, columns and numbers, never a
 * patient.
 *
 * @param code stable, for machines: {@code SAMPLE_SIZE}
 * @param text what, where, and what follows from it
 */
public record Remark(Severity severity, String code, String text) {
  /** How much it matters. */
  public enum Severity {
    /** Makes results less trustworthy. */
    WARNING,
    /** Says what was done. */
    NOTE
  }

  public static Remark warning(String code, String text) {
    return new Remark(Severity.WARNING, code, text);
  }

  public static Remark note(String code, String text) {
    return new Remark(Severity.NOTE, code, text);
  }
}
