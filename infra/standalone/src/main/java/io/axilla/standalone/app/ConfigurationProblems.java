// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.extractor.app.ExtractorConfig;
import io.axilla.listener.app.ListenerConfig;
import io.axilla.predictor.app.PredictorConfig;
import io.axilla.reporter.app.ReporterConfig;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the services would not take of a configuration, found without starting them. */
final class ConfigurationProblems {
  private ConfigurationProblems() {}

  /**
   * Looks at the keys that are ours.
   *
   * @param settings what options and file say, by key
   */
  static List<String> of(Map<String, String> settings) {
    try {
      new SmallRyeConfigBuilder()
          .addDiscoveredConverters()
          .addDefaultInterceptors()
          .withSources(new EnvConfigSource(System.getenv(), 300))
          .withSources(new PropertiesConfigSource(settings, "settings", 400))
          .withMapping(SiteConfig.class)
          .withMapping(ListenerConfig.class)
          .withMapping(ExtractorConfig.class)
          .withMapping(PredictorConfig.class)
          .withMapping(ReporterConfig.class)
          .build();
      return List.of();
    } catch (ConfigValidationException invalid) {
      return of(invalid);
    }
  }

  /** Each problem in one line, without the codes and classes of the library. */
  static List<String> of(ConfigValidationException invalid) {
    return IntStream.range(0, invalid.getProblemCount())
        .mapToObj(i -> invalid.getProblem(i).getMessage())
        .map(text -> text.replaceFirst("^.*?(?=SRCFG)", "").replaceAll("SRCFG\\d+: ", ""))
        .map(text -> text.replaceFirst(" in \\S+ does not map to any root", " is no setting"))
        .map(text -> text.replaceFirst("The config property (\\S+) with the config value", "$1 as"))
        .map(
            text ->
                text.replaceFirst(" threw an Exception whilst being converted", " makes no sense:"))
        .map(text -> text.replaceAll("\\s+", " "))
        .toList();
  }
}
