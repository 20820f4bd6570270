// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.app;

import io.axilla.contracts.CaseState;
import io.axilla.reporter.sr.SrReport;
import io.axilla.reporter.worklist.CaseList.StoredDocument;
import io.axilla.reporter.worklist.CaseView;
import io.axilla.reporter.worklist.HistoryView;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the HTML. A template engine of its own, so that what the tests render is what is served;
 * the templates lie beside this class. Every value is escaped.
 */
final class Pages {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Engine engine;

  Pages(ZoneId zone) {
    this.engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(
                ValueResolver.builder()
                    .applyToBaseClass(Instant.class)
                    .applyToName("atSite")
                    .resolveSync(context -> TIME.format(((Instant) context.getBase()).atZone(zone)))
                    .build())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(name -> template(name).map(Located::new))
            .removeStandaloneLines(true)
            .strictRendering(true)
            .build();
  }

  /** A state with how many cases are in it, for the filter. */
  record Count(String state, String words, int cases, boolean chosen) {}

  String worklist(List<CaseView> all, Optional<CaseState> filter) {
    List<CaseView> shown =
        filter
            .map(state -> all.stream().filter(c -> state.name().equals(c.state())).toList())
            .orElse(all);
    return engine
        .getTemplate("worklist.html")
        .data("cases", shown)
        .data("total", all.size())
        .data("filter", filter.map(Enum::name).orElse(""))
        .data("counts", counts(all, filter))
        .data("demonstration", all.stream().anyMatch(CaseView::demonstration))
        .render();
  }

  String one(CaseView view, List<HistoryView> history) {
    return engine
        .getTemplate("case.html")
        .data("case", view)
        .data("history", history)
        .data("demonstration", view.demonstration())
        .render();
  }

  String document(StoredDocument document, SrReport report) {
    return engine
        .getTemplate("document.html")
        .data("document", document)
        .data("lines", report.inWords().lines().toList())
        .data("demonstration", false)
        .render();
  }

  private static List<Count> counts(List<CaseView> all, Optional<CaseState> filter) {
    Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
    for (CaseView view : all) {
      if (view.state() != null) {
        counts.merge(CaseState.valueOf(view.state()), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            entry ->
                new Count(
                    entry.getKey().name(),
                    entry.getKey().name().toLowerCase(Locale.ROOT),
                    entry.getValue(),
                    filter.filter(entry.getKey()::equals).isPresent()))
        .toList();
  }

  private static Optional<String> template(String name) {
    try (InputStream stream = Pages.class.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the template " + name + " cannot be read", e);
    }
  }

  private record Located(String text) implements TemplateLocator.TemplateLocation {
    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
    }
  }
}
