// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.axilla.model.cohort.Settings;
import io.axilla.model.formula.CombinedTerm;
import io.axilla.model.statistics.Choices;
import io.axilla.model.statistics.Choices.LambdaRule;
import io.axilla.model.statistics.Choices.ScoreKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a settings file: JSON, every key optional, none unknown. Keys that {@code config.json} of a
 * reference cohort has too have the same name.
 */
public final class TrainingSettingsReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final Settings STUDY =
      new Settings(
          "cohort",
          0.8,
          0.05,
          0.35,
          100,
          0.95,
          10,
          new BigDecimal("0.01"),
          new BigDecimal("0.99"),
          new BigDecimal("0.01"),
          2.0 / 3);

  private final Keys root;

  private TrainingSettingsReader(JsonNode root) {
    this.root = new Keys("", root);
  }

  /** The analysis settings of the study. */
  public static Settings study() {
    return STUDY;
  }

  /** No file: every default. */
  public static TrainingSettings defaults(Settings analysis, String extractionDigest) {
    return new TrainingSettingsReader(JsonNodeFactory.instance.objectNode())
        .read(analysis, extractionDigest);
  }

  /**
   * Reads a file.
   *
   * @param analysis what holds where the file says nothing
   * @param extractionDigest of the extraction settings, where the file says nothing
   * @throws TrainingSettingsException if it cannot be used
   */
  public static TrainingSettings read(byte[] file, Settings analysis, String extractionDigest) {
    JsonNode root;
    try {
      root = JSON.readTree(file);
    } catch (JacksonException e) {
      throw new TrainingSettingsException("this is no well-formed JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new TrainingSettingsException("this cannot be read");
    }
    if (!root.isObject()) {
      throw new TrainingSettingsException("this is no JSON object");
    }
    return new TrainingSettingsReader(root).read(analysis, extractionDigest);
  }

  private TrainingSettings read(Settings base, String extractionDigest) {
    try {
      TrainingSettings settings =
          new TrainingSettings(
              model(root.object("model"), extractionDigest),
              new Settings(
                  root.text("dataset", base.dataset()),
                  root.number("icc_threshold", base.iccThreshold()),
                  root.number("ttest_p_threshold", base.tTestPThreshold()),
                  root.number("correlation_threshold", base.correlationThreshold()),
                  root.whole("n_lambda", base.nLambda()),
                  root.number("confidence", base.confidence()),
                  root.whole("hl_groups", base.hlGroups()),
                  root.decimal("dca_from", base.dcaFrom()),
                  root.decimal("dca_to", base.dcaTo()),
                  root.decimal("dca_by", base.dcaBy()),
                  root.number("lowess_f", base.lowessF())),
              root.bool("icc_filter", true),
              root.bool("ttest_filter", true),
              choices(),
              split(),
              root.whole("n_folds", 10),
              root.whole("n_folds_subtype", 5),
              root.seed("seed", 20240549),
              root.whole("resamples", 200),
              root.whole("permutations", 10),
              root.number("maximum_missed_rate", 0.1),
              root.number("anticipated_nagelkerke_r2", 0.15));
      root.end();
      return settings;
    } catch (IllegalArgumentException e) {
      throw new TrainingSettingsException(String.valueOf(e.getMessage()));
    }
  }

  private static TrainingSettings.ModelTexts model(Keys keys, String extractionDigest) {
    TrainingSettings.ModelTexts texts =
        new TrainingSettings.ModelTexts(
            keys.text("name", "Axillary pCR, site model"),
            keys.text("version", "1"),
            keys.text(
                "intended_use",
                "Research use only. Probability of axillary pCR after neoadjuvant chemotherapy from"
                    + " CT before and after it, for patients like those of the training cohort."),
            keys.text("cohort", "A site's cohort, not described."),
            keys.optional("mask_protocol"),
            keys.texts("sex", List.of()),
            keys.text("extraction_digest", extractionDigest),
            keys.bool("demonstration", false),
            keys.bool("impute", false));
    keys.end();
    return texts;
  }

  private Choices choices() {
    List<CombinedTerm> terms = new ArrayList<>();
    for (String name :
        root.texts(
            "clinical_terms", CombinedTerm.STUDY.stream().map(CombinedTerm::termName).toList())) {
      terms.add(
          CombinedTerm.ofName(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "clinical_terms must be of "
                              + String.join(
                                  ", ",
                                  Arrays.stream(CombinedTerm.values())
                                      .map(CombinedTerm::termName)
                                      .toList()))));
    }
    return new Choices(
        root.oneOf("lambda", Map.of("min", LambdaRule.MIN, "1se", LambdaRule.ONE_SE), "min"),
        root.oneOf(
            "radiomics_score",
            Map.of("in-sample", ScoreKind.IN_SAMPLE, "cross-fitted", ScoreKind.CROSS_FITTED),
            "in-sample"),
        terms);
  }

  private @Nullable Split split() {
    if (!root.has("split")) {
      return null;
    }
    Keys keys = root.object("split");
    String kind = keys.text("kind", "");
    String from = keys.optional("test_from");
    Split split;
    try {
      split =
          new Split(
              Split.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
              keys.number("train_share", TrainingSettings.STUDY_SHARE),
              from == null ? null : LocalDate.parse(from),
              keys.texts("test_sites", List.of()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("split.test_from must be a date such as 2026-03-31");
    } catch (IllegalArgumentException e) {
      throw Arrays.stream(Split.Kind.values()).noneMatch(k -> k.name().equalsIgnoreCase(kind))
          ? new IllegalArgumentException(
              "split.kind must be given, random, stratified, date, site or none")
          : e;
    }
    keys.end();
    return split;
  }

  /** The keys of one object. */
  private static final class Keys {
    private final String path;
    private final JsonNode node;
    private final TreeSet<String> unasked = new TreeSet<>();

    Keys(String path, JsonNode node) {
      this.path = path;
      this.node = node;
      node.fieldNames().forEachRemaining(unasked::add);
    }

    boolean has(String key) {
      return node.has(key);
    }

    private @Nullable JsonNode value(String key) {
      unasked.remove(key);
      return node.get(key);
    }

    private IllegalArgumentException fault(String key, String rule) {
      return new IllegalArgumentException(path + key + " must be " + rule);
    }

    Keys object(String key) {
      JsonNode value = value(key);
      if (value == null) {
        return new Keys(key + ".", JsonNodeFactory.instance.objectNode());
      }
      if (!value.isObject()) {
        throw fault(key, "an object");
      }
      return new Keys(key + ".", value);
    }

    @Nullable String optional(String key) {
      JsonNode value = value(key);
      if (value == null) {
        return null;
      }
      if (!value.isTextual() || value.textValue().isBlank()) {
        throw fault(key, "a text");
      }
      return value.textValue();
    }

    String text(String key, String fallback) {
      String text = optional(key);
      return text == null ? fallback : text;
    }

    List<String> texts(String key, List<String> fallback) {
      JsonNode value = value(key);
      if (value == null) {
        return fallback;
      }
      List<String> texts = new ArrayList<>();
      value.forEach(element -> texts.add(element.isTextual() ? element.textValue() : ""));
      if (!value.isArray() || texts.contains("")) {
        throw fault(key, "a list of texts");
      }
      return texts;
    }

    boolean bool(String key, boolean fallback) {
      JsonNode value = value(key);
      if (value != null && !value.isBoolean()) {
        throw fault(key, "true or false");
      }
      return value == null ? fallback : value.booleanValue();
    }

    BigDecimal decimal(String key, BigDecimal fallback) {
      JsonNode value = value(key);
      if (value != null && !value.isNumber()) {
        throw fault(key, "a number");
      }
      return value == null ? fallback : value.decimalValue();
    }

    double number(String key, double fallback) {
      return decimal(key, BigDecimal.valueOf(fallback)).doubleValue();
    }

    int whole(String key, int fallback) {
      long value = seed(key, fallback);
      if (value != (int) value) {
        throw fault(key, "a whole number of a sensible size");
      }
      return (int) value;
    }

    long seed(String key, long fallback) {
      try {
        return decimal(key, BigDecimal.valueOf(fallback)).longValueExact();
      } catch (ArithmeticException e) {
        throw fault(key, "a whole number");
      }
    }

    <T> T oneOf(String key, Map<String, T> values, String fallback) {
      T value = values.get(text(key, fallback));
      if (value == null) {
        throw fault(key, String.join(" or ", new TreeSet<>(values.keySet())));
      }
      return value;
    }

    void end() {
      if (!unasked.isEmpty()) {
        throw new IllegalArgumentException(
            path + unasked.first() + " is no setting; docs/training.md lists them");
      }
    }
  }
}
