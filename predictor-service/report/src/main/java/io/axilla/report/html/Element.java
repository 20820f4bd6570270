// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element with its attributes, in their order, and what is in it.
 *
 * @param name of the element, such as {@code p}
 */
public record Element(String name, Map<String, String> attributes, List<Node> children)
    implements Node {
  private static final Set<String> EMPTY = Set.of("meta", "br", "hr");

  public Element {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** Of strings, which become text, and nodes. */
  public static Element of(String name, Object... content) {
    List<Node> children = new ArrayList<>();
    for (Object child : content) {
      add(child, children);
    }
    return new Element(name, Map.of(), children);
  }

  private static void add(Object child, List<Node> children) {
    if (child instanceof Node node) {
      children.add(node);
    } else if (child instanceof String text) {
      children.add(new Text(text));
    } else if (child instanceof Collection<?> many) {
      many.forEach(one -> add(one, children));
    } else {
      throw new IllegalArgumentException("neither text nor node: " + child.getClass());
    }
  }

  /** The same with one more attribute. */
  public Element with(String attribute, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new Element(name, more, children);
  }

  /** The same with a class. */
  public Element as(String styleClass) {
    return with("class", styleClass);
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          Text.escape(value, out);
          out.append('"');
        });
    if (EMPTY.contains(name)) {
      out.append("/>");
      return;
    }
    out.append('>');
    children.forEach(child -> child.appendTo(out));
    out.append("</").append(name).append('>');
  }
}
