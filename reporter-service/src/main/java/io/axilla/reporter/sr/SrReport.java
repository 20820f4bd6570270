// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one of our documents says, in the order in which a reader needs it.
 *
 * @param status what kind of document it is
 * @param side LEFT, RIGHT, or empty when the document does not say
 * @param title Series Description
 * @param probability of axillary pCR; empty when no number is given
 * @param predecessors SOP Instance UIDs that it supersedes
 */
public record SrReport(
    Status status,
    String title,
    String side,
    List<String> limitations,
    List<String> warnings,
    List<String> decisions,
    List<String> reasons,
    List<String> results,
    List<String> model,
    OptionalDouble probability,
    List<Measurement> measurements,
    List<String> predecessors) {

  /** What a document does with its result. */
  public enum Status {
    MEASURED,
    GIVEN,
    WITHHELD,
    WITHDRAWN,
    /** Not a document of ours. */
    UNKNOWN
  }

  /**
   * A measured value of one scan.
   *
   * @param timePoint such as {@code pre-NAC}
   * @param feature the feature's own name, or the concept's meaning where none is given
   */
  public record Measurement(String timePoint, String feature, OptionalDouble value, String unit) {}

  public SrReport {
    limitations = List.copyOf(limitations);
    warnings = List.copyOf(warnings);
    decisions = List.copyOf(decisions);
    reasons = List.copyOf(reasons);
    results = List.copyOf(results);
    model = List.copyOf(model);
    measurements = List.copyOf(measurements);
    predecessors = List.copyOf(predecessors);
  }

  /**
   * The document in words, one sentence a line; what must be known first stands before the number.
   */
  public String inWords() {
    StringBuilder words = new StringBuilder();
    words.append(title.isEmpty() ? "Structured Report" : title).append('\n');
    if (!side.isEmpty()) {
      words.append("Axilla: ").append(side.toLowerCase(java.util.Locale.ROOT)).append('\n');
    }
    lines(words, "", limitations);
    lines(words, "Warning: ", warnings);
    lines(words, "Decision of a person: ", decisions);
    lines(words, "Reason: ", reasons);
    lines(words, "", results);
    lines(words, "", model);
    measurements.forEach(m -> words.append(sentence(m)).append('\n'));
    lines(words, "Supersedes: ", predecessors);
    return words.toString();
  }

  private static String sentence(Measurement m) {
    Optional<String> value =
        m.value().isPresent()
            ? Optional.of(Double.toString(m.value().getAsDouble()))
            : Optional.empty();
    return m.timePoint()
        + " "
        + m.feature()
        + ": "
        + value.map(v -> m.unit().isEmpty() ? v : v + " " + m.unit()).orElse("not a number");
  }

  private static void lines(StringBuilder words, String prefix, List<String> sentences) {
    sentences.forEach(sentence -> words.append(prefix).append(sentence).append('\n'));
  }
}
