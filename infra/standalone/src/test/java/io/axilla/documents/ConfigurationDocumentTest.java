// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every key of every {@code @ConfigMapping} stands in docs/configuration.md with its default. */
class ConfigurationDocumentTest {
  private static final String DOCUMENT = Repository.read("docs/configuration.md");

  @Test
  void lists_every_key_with_its_default_and_no_other() throws Exception {
    Map<String, String> documented = new TreeMap<>();
    for (List<String> row : Repository.rows(DOCUMENT, "## Keys")) {
      documented.put(unquoted(row.get(0)), unquoted(row.get(1)));
    }

    assertThat(documented).containsExactlyEntriesOf(keys());
  }

  @Test
  void names_the_environment_variable_of_every_key() {
    for (List<String> row : Repository.rows(DOCUMENT, "## Keys")) {
      String key = unquoted(row.get(0));
      String expected =
          key.contains("NAME") ? "–" : key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
      assertThat(unquoted(row.get(2))).as(key).isEqualTo(expected);
    }
  }

  @Test
  void the_example_file_holds_only_keys_that_there_are() throws Exception {
    Properties example = new Properties();
    example.load(
        new StringReader(
            Repository.section(DOCUMENT, "## Example")
                .split("```")[1]
                .replaceFirst("properties\n", "")));

    Map<String, String> keys = keys();
    assertThat(example.stringPropertyNames())
        .isNotEmpty()
        .filteredOn(name -> name.startsWith("axilla."))
        .allSatisfy(
            name -> assertThat(keys).containsKey(name.replaceAll("\"[^\"]*\"", "\"NAME\"")));
  }

  /** From key to default; – where there is none. */
  private static Map<String, String> keys() throws Exception {
    Map<String, String> keys = new TreeMap<>();
    for (Path source : Repository.mainSources()) {
      if (Repository.read(source).contains("@ConfigMapping(prefix")) {
        Class<?> mapping = Class.forName(className(source));
        collect(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, keys);
      }
    }
    assertThat(keys).as("mappings were found").hasSizeGreaterThan(20);
    return keys;
  }

  private static void collect(String prefix, Class<?> mapping, Map<String, String> keys)
      throws IOException {
    for (Method method : mapping.getDeclaredMethods()) {
      if (method.isDefault() || method.isSynthetic()) {
        continue;
      }
      String key = prefix + "." + kebab(method.getName());
      Class<?> type = method.getReturnType();
      if (type.isInterface() && type.getEnclosingClass() == mapping) {
        collect(key, type, keys);
      } else {
        WithDefault given = method.getAnnotation(WithDefault.class);
        keys.put(
            Map.class.equals(type) ? key + ".\"NAME\"" : key, given == null ? "–" : given.value());
      }
    }
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String className(Path source) {
    String path = Repository.unix(source);
    String main = "/src/main/java/";
    return path.substring(path.indexOf(main) + main.length(), path.length() - ".java".length())
        .replace('/', '.');
  }

  private static String unquoted(String cell) {
    return cell.replace("`", "");
  }
}
