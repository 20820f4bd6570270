// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** A text with a meaning of its own; stands in JSON as that text. */
public interface Identifier {
  String value();
}
