// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is compared, and the words for it.
 *
 * @param label as it stands at the beginning of a sentence
 * @param unit with a blank before it, or empty
 */
record Item(Kind kind, String term, String label, String unit) {
  private static final int LISTED = 5;
  private static final int LONGEST = 64;
  private static final MathContext DIGITS = new MathContext(6);

  /**
   * @param bounds null: not recorded
   */
  Finding number(@Nullable Double value, @Nullable Bounds bounds) {
    if (bounds == null) {
      return notRecorded();
    }
    String training =
        text(bounds.min())
            + (bounds.min() == bounds.max() ? "" : " to " + text(bounds.max()))
            + unit;
    if (value == null || value.isNaN()) {
      return notKnown(training);
    }
    State state = bounds.state(value);
    String where =
        switch (state) {
          case INSIDE -> "within";
          case EDGE -> bounds.isBeyond(value) ? "just beyond" : "at the edge of";
          default -> "outside of";
        };
    return found(state, text(value) + unit, training, where + " what the training cohort had");
  }

  /**
   * @param seen empty: not recorded
   */
  Finding oneOf(@Nullable String value, List<String> seen) {
    if (seen.isEmpty()) {
      return notRecorded();
    }
    String training =
        seen.stream().limit(LISTED).map(Item::plain).collect(Collectors.joining(", "))
            + (seen.size() > LISTED ? " and " + (seen.size() - LISTED) + " more" : "");
    if (value == null || value.isBlank()) {
      return notKnown(training);
    }
    boolean known = seen.stream().anyMatch(one -> folded(one).equals(folded(value)));
    String which = kind == Kind.ELIGIBILITY ? "one that " : "which ";
    return known
        ? found(State.INSIDE, plain(value), training, which + "the training cohort had")
        : found(State.OUTSIDE, plain(value), training, which + "nobody of the training cohort had");
  }

  /** The model file has nothing that it could be compared with. */
  Finding notRecorded() {
    return new Finding(
        kind, term, State.NOT_KNOWN, null, null, label + ": not recorded in the model file.");
  }

  private Finding notKnown(String training) {
    return new Finding(
        kind, term, State.NOT_KNOWN, null, training, label + ": not known of this patient.");
  }

  private Finding found(State state, String value, String training, String where) {
    boolean personal = kind == Kind.ELIGIBILITY;
    return new Finding(
        kind,
        term,
        state,
        personal ? null : value,
        training,
        label + (personal ? " is " : " is " + value + ", ") + where + " (" + training + ").");
  }

  private static String text(double value) {
    if (Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
    String plain = rounded.stripTrailingZeros().toPlainString();
    return rounded.signum() == 0 ? "0" : plain.length() <= 16 ? plain : rounded.toString();
  }

  /** What image headers say, as it can stand anywhere. */
  private static String plain(String value) {
    String text = value.strip().replaceAll("[^\\x20-\\x7e]", "?");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String folded(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }
}
