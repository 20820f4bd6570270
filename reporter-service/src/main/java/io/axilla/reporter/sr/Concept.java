// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.Tag;
import java.util.Optional;

/**
 * A coded concept (DICOM PS3.3 section 8.8): the code, the scheme that gives it its meaning, and
 * the meaning as text for people.
 */
public record Concept(String value, String scheme, String meaning) {
  public Concept {
    if (value.isBlank() || value.length() > 16) {
      throw new IllegalArgumentException("a Code Value has 1 to 16 characters");
    }
    if (scheme.isBlank() || scheme.length() > 16) {
      throw new IllegalArgumentException("a Coding Scheme Designator has 1 to 16 characters");
    }
    if (meaning.isBlank() || meaning.length() > 64) {
      throw new IllegalArgumentException("a Code Meaning has 1 to 64 characters");
    }
  }

  /** Whether both say the same; the meaning is only the text that goes with it. */
  public boolean is(Concept other) {
    return value.equals(other.value) && scheme.equals(other.scheme);
  }

  Dataset toItem() {
    Dataset item = Dataset.empty();
    item.set(Tag.CodeValue, value);
    item.set(Tag.CodingSchemeDesignator, scheme);
    item.set(Tag.CodeMeaning, meaning);
    return item;
  }

  /** Reads one item of a code sequence; empty when it lacks what makes a code. */
  static Optional<Concept> read(Dataset item) {
    String value = item.string(Tag.CodeValue).orElse("");
    String scheme = item.string(Tag.CodingSchemeDesignator).orElse("");
    String meaning = item.string(Tag.CodeMeaning).orElse("");
    try {
      return Optional.of(new Concept(value, scheme, meaning));
    } catch (IllegalArgumentException incomplete) {
      return Optional.empty();
    }
  }
}
