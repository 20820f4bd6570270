// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;

/** Seeded hard cases with the numbers that R gives, made by {@code src/test/r/cases.R}. */
public record RCases(String kind, JsonNode input, JsonNode expected) {
  /** Of one kind; there must be some. */
  public static Stream<RCases> of(String kind) {
    try (InputStream file = RCases.class.getResourceAsStream("/golden/r/cases.json")) {
      JsonNode cases = new ObjectMapper().readTree(Objects.requireNonNull(file));
      return StreamSupport.stream(cases.spliterator(), false)
          .filter(one -> one.at("/kind/0").textValue().equals(kind))
          .map(one -> new RCases(kind, one.get("input"), one.get("expected")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public double[] numbers(String name) {
    return numbers(input.get(name));
  }

  public int[] wholes(String name) {
    return StreamSupport.stream(input.get(name).spliterator(), false)
        .mapToInt(JsonNode::intValue)
        .toArray();
  }

  public double[] expected(String name) {
    return numbers(expected.get(name));
  }

  /** Every number of what R expects, to a relative tolerance; both may not exist. */
  public void agrees(String name, double tolerance, double... actual) {
    double[] wanted = expected(name);
    Assertions.assertThat(actual).as("%s: %s of %s", kind, name, input).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.length; i++) {
      if (Double.isNaN(wanted[i])) {
        Assertions.assertThat(actual[i]).as("%s[%d] of %s", name, i, input).isNaN();
      } else {
        Assertions.assertThat(actual[i])
            .as("%s[%d] of %s", name, i, input)
            .isCloseTo(wanted[i], Offset.offset(tolerance * Math.max(1e-12, Math.abs(wanted[i]))));
      }
    }
  }

  @Override
  public String toString() {
    String text = input.toString();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(node -> node.isNumber() ? node.doubleValue() : Double.NaN)
        .toArray();
  }
}
