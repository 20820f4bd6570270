// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one JSON value of a timeline has to look like.
 *
 * @param wanted what belongs there, in words that follow "give"
 * @param reading the value, or empty when it has another shape
 */
record Shape<T>(String wanted, Function<JsonNode, Optional<T>> reading) {
  /** How a study's time is written: hours and minutes, {@code 0915}. */
  static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm");

  static final Shape<String> ANY_TEXT = text("a text", text -> text);
  static final Shape<String> TEXT = text("a text that is not blank", Shape::notBlank);
  static final Shape<LocalDate> DAY = text("a day as YYYY-MM-DD", LocalDate::parse);
  static final Shape<LocalTime> TIME = text("a time as HHMM", text -> LocalTime.parse(text, HHMM));
  static final Shape<LocalDateTime> DAY_AND_TIME =
      text("a local day and time as YYYY-MM-DDThh:mm:ss", LocalDateTime::parse);
  static final Shape<Boolean> FLAG =
      new Shape<>(
          "true or false",
          node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
  static final Shape<Integer> INTEGER =
      new Shape<>(
          "a whole number",
          node ->
              node.isIntegralNumber() && node.canConvertToInt()
                  ? Optional.of(node.intValue())
                  : Optional.empty());
  static final Shape<Long> LONG =
      new Shape<>(
          "a whole number",
          node ->
              node.isIntegralNumber() && node.canConvertToLong()
                  ? Optional.of(node.longValue())
                  : Optional.empty());
  static final Shape<Double> NUMBER =
      new Shape<>(
          "a number", node -> node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty());

  /** A DICOM UID of the kind that {@code of} makes. */
  static <T> Shape<T> uid(Function<String, T> of) {
    return text("a DICOM UID", of);
  }

  static <E extends Enum<E>> Shape<E> oneOf(Class<E> type) {
    String names =
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    return text("one of " + names, text -> Enum.valueOf(type, text));
  }

  private static <T> Shape<T> text(String wanted, Function<String, T> parse) {
    return new Shape<>(
        wanted, node -> node.isTextual() ? parsed(node.textValue(), parse) : Optional.empty());
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String notBlank(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("blank");
    }
    return text;
  }
}
