// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * A reason in one word, stable for ever: upper-case letters, digits and underscores, such as {@code
 * PRE_MASK}.
 */
public record Code(String value) implements Identifier {
  public Code {
    Require.matches("Code", value, "[A-Z][A-Z0-9_]{1,79}");
  }

  public static Code of(Enum<?> constant) {
    return new Code(constant.name());
  }

  @Override
  public String toString() {
    return value;
  }
}
