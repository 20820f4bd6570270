// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.parameters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One map of a parameter file, read key by key; every complaint names the key and what is valid.
 */
final class Values {
  private final String place;
  private final Map<String, @Nullable Object> values;

  private Values(String place, Map<String, @Nullable Object> values) {
    this.place = place;
    this.values = values;
  }

  /** A map that may have these keys only; nothing is an empty map. */
  static Values of(String place, @Nullable Object value, Collection<String> valid) {
    if (value == null) {
      return new Values(place, Map.of());
    }
    if (!(value instanceof Map<?, ?> map)) {
      throw invalid(place, value, "a map of keys and values");
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!valid.contains(key)) {
        throw unknown(place, key, valid);
      }
      values.put(key, entry.getValue());
    }
    return new Values(place, values);
  }

  /** These values, with those of another map where it has the key. */
  Values overriddenBy(Values other) {
    Map<String, @Nullable Object> joined = new LinkedHashMap<>(values);
    joined.putAll(other.values);
    return new Values(other.place, joined);
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  Collection<String> keys() {
    return values.keySet();
  }

  @Nullable Object raw(String key) {
    return values.get(key);
  }

  boolean flag(String key, boolean absent) {
    Object value = values.get(key);
    if (value == null) {
      return absent;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw invalid(place + "." + key, value, "true or false");
  }

  OptionalInt whole(String key, int least, int most) {
    Object value = values.get(key);
    if (value == null) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(whole(place + "." + key, value, least, most));
  }

  OptionalDouble real(String key) {
    Object value = values.get(key);
    return value == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(real(place + "." + key, value));
  }

  OptionalDouble positive(String key) {
    OptionalDouble value = real(key);
    if (value.isPresent() && !(value.getAsDouble() > 0)) {
      throw invalid(place + "." + key, value.getAsDouble(), "a positive number");
    }
    return value;
  }

  Optional<List<Double>> reals(String key) {
    return list(key)
        .map(items -> items.stream().map(item -> real(place + "." + key, item)).toList());
  }

  Optional<List<Integer>> wholes(String key, int least) {
    return list(key)
        .map(
            items ->
                items.stream()
                    .map(item -> whole(place + "." + key, item, least, Integer.MAX_VALUE))
                    .toList());
  }

  /** A word out of those that are valid. */
  Optional<String> word(String key, Collection<String> valid) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!valid.contains(String.valueOf(value))) {
      throw unknown(place + "." + key, String.valueOf(value), valid);
    }
    return Optional.of(String.valueOf(value));
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(String::valueOf);
  }

  private Optional<List<Object>> list(String key) {
    Object value = values.get(key);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof List<?> list)) {
      throw invalid(place + "." + key, value, "a list");
    }
    List<Object> items = new ArrayList<>();
    for (Object item : list) {
      if (item == null) {
        throw invalid(place + "." + key, value, "a list without gaps");
      }
      items.add(item);
    }
    return Optional.of(items);
  }

  private static double real(String place, Object value) {
    if (value instanceof Long || value instanceof Double) {
      return ((Number) value).doubleValue();
    }
    throw invalid(place, value, "a number");
  }

  private static int whole(String place, Object value, int least, int most) {
    if (value instanceof Long number && number >= least && number <= most) {
      return number.intValue();
    }
    throw invalid(
        place,
        value,
        most == Integer.MAX_VALUE
            ? "a whole number from " + least
            : "a whole number from " + least + " to " + most);
  }

  static ParameterException invalid(String place, Object value, String needed) {
    return new ParameterException(
        ParameterException.Code.INVALID, place + " cannot be " + value, "it must be " + needed);
  }

  static ParameterException unknown(String place, String word, Collection<String> valid) {
    return new ParameterException(
        ParameterException.Code.UNKNOWN,
        place + " knows no '" + word + "'",
        "did you mean '" + Spelling.nearest(word, valid) + "'?");
  }

  static ParameterException unsupported(String what, String remedy) {
    return new ParameterException(
        ParameterException.Code.UNSUPPORTED, what + " is not available here", remedy);
  }
}
