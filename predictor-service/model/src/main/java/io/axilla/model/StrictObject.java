// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.model.ModelFileException.Code;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A JSON object of which every field must be asked for; faults name the field by its path. */
final class StrictObject {
  private final String path;
  private final JsonNode node;
  private final Set<String> asked = new HashSet<>();

  StrictObject(String path, JsonNode node) {
    this.path = path;
    this.node = node;
  }

  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  String text(String field) {
    JsonNode value = value(field);
    if (!value.isTextual()) {
      throw fault(field + " must be a text");
    }
    return value.textValue();
  }

  boolean bool(String field) {
    JsonNode value = value(field);
    if (!value.isBoolean()) {
      throw fault(field + " must be true or false");
    }
    return value.booleanValue();
  }

  int integer(String field) {
    JsonNode value = value(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw fault(field + " must be a whole number");
    }
    return value.intValue();
  }

  double number(String field) {
    JsonNode value = value(field);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw fault(field + " must be a finite number");
    }
    return value.doubleValue();
  }

  StrictObject object(String field) {
    JsonNode value = value(field);
    if (!value.isObject()) {
      throw fault(field + " must be an object");
    }
    return new StrictObject(path + field + ".", value);
  }

  List<StrictObject> objects(String field) {
    JsonNode value = value(field);
    List<StrictObject> objects = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isObject()) {
        throw fault(field + " must hold objects only");
      }
      objects.add(new StrictObject(path + field + "[" + objects.size() + "].", element));
    }
    if (!value.isArray()) {
      throw fault(field + " must be a list");
    }
    return objects;
  }

  /** Makes a value of what was read; what its constructor refuses is a fault of this object. */
  <T> T consistent(Supplier<T> constructor) {
    try {
      return constructor.get();
    } catch (IllegalArgumentException e) {
      throw fault(e.getMessage());
    }
  }

  /** Refuses fields that nobody asked for: a misspelt one must not be passed over. */
  void end() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        throw fault(name + " is unknown in this version of the format; remove it");
      }
    }
  }

  ModelFileException fault(String sentence) {
    return new ModelFileException(Code.INCONSISTENT_MODEL_FILE, path + sentence);
  }

  private JsonNode value(String field) {
    asked.add(field);
    JsonNode value = node.get(field);
    if (value == null || value.isNull()) {
      throw fault(field + " is missing");
    }
    return value;
  }
}
