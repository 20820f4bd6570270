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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    if (!isFinite(value)) {
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

  /** Whether a field is there; a field that may be absent is asked for by this first. */
  boolean has(String field) {
    asked.add(field);
    return node.has(field);
  }

  /** Of a field that may be absent. */
  @Nullable StrictObject optionalObject(String field) {
    return has(field) ? object(field) : null;
  }

  /** Of a field that may be absent: then empty. */
  List<StrictObject> optionalObjects(String field) {
    return has(field) ? objects(field) : List.of();
  }

  /** Of a field that may be absent. */
  @Nullable String optionalText(String field) {
    return has(field) ? text(field) : null;
  }

  /** Of a field that may be absent. */
  @Nullable Double optionalNumber(String field) {
    return has(field) ? number(field) : null;
  }

  /** A list of texts; of a field that may be absent: then empty. */
  List<String> optionalTexts(String field) {
    if (!has(field)) {
      return List.of();
    }
    return list(field, "texts", JsonNode::isTextual).stream().map(JsonNode::textValue).toList();
  }

  /** A list of whole numbers. */
  List<Integer> integers(String field) {
    return list(field, "whole numbers", n -> n.isIntegralNumber() && n.canConvertToInt()).stream()
        .map(JsonNode::intValue)
        .toList();
  }

  /** A list of finite numbers. */
  List<Double> numbers(String field) {
    return list(field, "finite numbers", StrictObject::isFinite).stream()
        .map(JsonNode::doubleValue)
        .toList();
  }

  /** A list of finite numbers, NaN for null. */
  List<Double> numbersOrNull(String field) {
    return list(field, "finite numbers or null", n -> n.isNull() || isFinite(n)).stream()
        .map(n -> n.isNull() ? Double.NaN : n.doubleValue())
        .toList();
  }

  private static boolean isFinite(JsonNode value) {
    return value.isNumber() && Double.isFinite(value.doubleValue());
  }

  private List<JsonNode> list(String field, String kind, Predicate<JsonNode> accepted) {
    JsonNode value = value(field);
    if (!value.isArray()) {
      throw fault(field + " must be a list");
    }
    List<JsonNode> elements = new ArrayList<>();
    for (JsonNode element : value) {
      if (!accepted.test(element)) {
        throw fault(field + " must hold " + kind + " only");
      }
      elements.add(element);
    }
    return elements;
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
