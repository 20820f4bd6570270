// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Meter;
import io.micrometer.prometheus.PrometheusNamingConvention;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Metrics in the code, in docs/operations.md, in the alert rules and on the dashboard agree. */
class MetricsDocumentTest {
  private static final String DOCUMENT = Repository.read("docs/operations.md");
  private static final String RULES = Repository.read("infra/deploy/prometheus/axilla-rules.yaml");
  private static final String DASHBOARD = Repository.read("infra/deploy/grafana/axilla.json");

  private static final Pattern CONSTANT =
      Pattern.compile("String (\\w+) = \"(axilla\\.[a-z.]+)\";");
  private static final Pattern BUILDER =
      Pattern.compile("(Counter|Gauge|Timer|TimeGauge|MultiGauge)\\s*\\.builder\\(\\s*(\\w+)");
  private static final Pattern UNIT = Pattern.compile("\\.baseUnit\\(\"(\\w+)\"\\)");
  private static final Pattern LISTENER_GAUGE =
      Pattern.compile("\\.gauge\\(\\s*ListenerMeters\\.(\\w+),\\s*\"[^\"]*\",\\s*\"(\\w+)\"");

  /** Of the JVM and the process, as Micrometer names them. */
  private static final Set<String> FOREIGN =
      Set.of(
          "jvm_memory_used_bytes",
          "jvm_memory_max_bytes",
          "jvm_gc_pause_seconds",
          "jvm_threads_live_threads",
          "process_cpu_usage",
          "process_uptime_seconds",
          "process_files_open_files",
          "process_files_max_files");

  @Test
  void the_table_lists_every_metric_by_the_name_it_is_exported_under() {
    Map<String, String> documented = new TreeMap<>();
    for (List<String> row : Repository.rows(DOCUMENT, "## Metrics")) {
      documented.put(Repository.codeSpans(row.get(0)).get(0), row.get(1).replaceAll("[ ,].*", ""));
    }

    assertThat(documented).containsExactlyEntriesOf(exported());
  }

  @Test
  void the_table_and_the_alert_rules_name_each_other() {
    Set<String> alerts =
        Pattern.compile("- alert: (\\w+)")
            .matcher(RULES)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Set<String> named =
        Repository.codeSpans(DOCUMENT).stream()
            .filter(span -> span.matches("Axilla[A-Z]\\w+"))
            .collect(Collectors.toSet());

    assertThat(named).isEqualTo(alerts);
  }

  @Test
  void alert_rules_ask_for_metrics_that_there_are() {
    assertThat(names(RULES)).isNotEmpty().isSubsetOf(series());
  }

  @Test
  void the_dashboard_asks_for_metrics_that_there_are() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (JsonNode expression : new ObjectMapper().readTree(DASHBOARD).findValues("expr")) {
      asked.addAll(names(expression.asText()));
    }

    assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(series());
  }

  @Test
  void the_dashboard_shows_every_metric_of_ours() throws IOException {
    String expressions =
        new ObjectMapper()
            .readTree(DASHBOARD).findValues("expr").stream()
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    for (String name : exported().keySet()) {
      assertThat(expressions).contains(name);
    }
  }

  @Test
  void the_dashboard_reads_from_a_data_source_that_can_be_chosen() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD);

    assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(dashboard.at("/templating/list/0/query").asText()).isEqualTo("prometheus");
    assertThat(dashboard.findValues("uid"))
        .filteredOn(uid -> !uid.asText().equals("axilla"))
        .isNotEmpty()
        .allSatisfy(uid -> assertThat(uid.asText()).isEqualTo("${datasource}"));
    List<JsonNode> ids =
        dashboard.findValues("panels").stream()
            .flatMap(panels -> panels.findValues("id").stream())
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static Set<String> names(String text) {
    return Pattern.compile("\\b(?:axilla|jvm|process)_[a-z_0-9]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every name that can be asked for. */
  private static Set<String> series() {
    Set<String> series = new HashSet<>(exported().keySet());
    series.addAll(FOREIGN);
    for (String base : Set.copyOf(series)) {
      if (base.endsWith("_seconds")) {
        List.of("_count", "_sum", "_max", "_bucket").forEach(part -> series.add(base + part));
      }
    }
    return series;
  }

  /** From exported name to kind, as the sources register them. */
  private static Map<String, String> exported() {
    Map<String, String> exported = new TreeMap<>();
    Set<String> constants = new HashSet<>();
    for (Path source : Repository.mainSources()) {
      String text = Repository.read(source);
      Map<String, String> names = new HashMap<>();
      CONSTANT.matcher(text).results().forEach(m -> names.put(m.group(1), m.group(2)));
      BUILDER
          .matcher(text)
          .results()
          .filter(found -> names.containsKey(found.group(2)))
          .forEach(
              found -> {
                String statement =
                    text.substring(found.end(), text.indexOf(".register(", found.end()));
                String unit =
                    UNIT.matcher(statement).results().findFirst().map(m -> m.group(1)).orElse(null);
                put(exported, names.get(found.group(2)), found.group(1), unit);
              });
      LISTENER_GAUGE
          .matcher(text)
          .results()
          .forEach(
              found -> put(exported, listenerConstant(found.group(1)), "Gauge", found.group(2)));
      if (text.contains(".register(")) {
        constants.addAll(names.values());
      }
    }
    assertThat(exported).as("one for each constant").hasSameSizeAs(constants);
    return exported;
  }

  private static String listenerConstant(String name) {
    String meters =
        Repository.read("dicom-listener/src/main/java/io/axilla/listener/ListenerMeters.java");
    return CONSTANT
        .matcher(meters)
        .results()
        .filter(found -> found.group(1).equals(name))
        .findFirst()
        .orElseThrow()
        .group(2);
  }

  private static void put(
      Map<String, String> exported, String name, String builder, @Nullable String unit) {
    Meter.Type type =
        switch (builder) {
          case "Counter" -> Meter.Type.COUNTER;
          case "Timer" -> Meter.Type.TIMER;
          default -> Meter.Type.GAUGE;
        };
    String base = builder.equals("TimeGauge") ? "seconds" : unit;
    String exportedName = new PrometheusNamingConvention().name(name, type, base);
    boolean counter = type == Meter.Type.COUNTER;
    exported.put(
        counter && !exportedName.endsWith("_total") ? exportedName + "_total" : exportedName,
        counter ? "counter" : type == Meter.Type.TIMER ? "timer" : "gauge");
  }
}
