// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.axilla.contracts.InvalidEventException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.DateTimeException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a value that stands in JSON as a text. */
final class TextDeserializer<T> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> parse;

  TextDeserializer(Class<T> type, Function<String, T> parse) {
    super(type);
    this.parse = parse;
  }

  /** An identifier is a record of one text. */
  static <T> TextDeserializer<T> ofIdentifier(Class<T> type) {
    Constructor<T> constructor;
    try {
      constructor = type.getDeclaredConstructor(String.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is an Identifier without a text", e);
    }
    return new TextDeserializer<>(type, text -> construct(constructor, text));
  }

  @Override
  @SuppressWarnings("unchecked") // the type that was given to the constructor
  public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return context.reportInputMismatch(this, "not a text");
    }
    String text = json.getText();
    return constructed((Class<T>) handledType(), context, () -> parse.apply(text));
  }

  /** Passes on what the contracts say of a value, so that it comes with the path of the field. */
  static <T> T constructed(Class<T> type, DeserializationContext context, Supplier<T> constructor)
      throws IOException {
    try {
      return constructor.get();
    } catch (InvalidEventException | DateTimeException e) {
      throw context.instantiationException(type, e);
    }
  }

  private static <T> T construct(Constructor<T> constructor, String text) {
    try {
      return constructor.newInstance(text);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidEventException invalid) {
        throw invalid;
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
