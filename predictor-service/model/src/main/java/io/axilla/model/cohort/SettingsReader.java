// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.axilla.model.cohort.CohortException.Code;
import java.math.BigDecimal;

/** Reads {@code config.json}; keys that no statistic uses may be there. */
final class SettingsReader {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Place place;
  private final JsonNode root;

  private SettingsReader(Place place, JsonNode root) {
    this.place = place;
    this.root = root;
  }

  static Settings read(String text, Place place) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw place.refuse(Code.COHORT_SETTING_INVALID, "this is no JSON");
    }
    return new SettingsReader(place, root).settings();
  }

  private Settings settings() {
    if (root.has("alpha") && number("alpha").compareTo(BigDecimal.ONE) != 0) {
      throw invalid("alpha must be 1: the penalty is the lasso's, without a ridge part");
    }
    if (!root.path("dataset").isTextual()) {
      throw invalid("dataset must be the name of the cohort");
    }
    try {
      return new Settings(
          root.path("dataset").textValue(),
          number("icc_threshold").doubleValue(),
          number("ttest_p_threshold").doubleValue(),
          number("correlation_threshold").doubleValue(),
          whole("n_lambda"),
          number("confidence").doubleValue(),
          whole("hl_groups"),
          number("dca_from"),
          number("dca_to"),
          number("dca_by"),
          number("lowess_f").doubleValue());
    } catch (IllegalArgumentException e) {
      throw invalid(String.valueOf(e.getMessage()));
    }
  }

  private BigDecimal number(String key) {
    if (!root.path(key).isNumber()) {
      throw invalid(key + " must be a number");
    }
    return root.path(key).decimalValue();
  }

  private int whole(String key) {
    try {
      return number(key).intValueExact();
    } catch (ArithmeticException e) {
      throw invalid(key + " must be a whole number");
    }
  }

  private CohortException invalid(String mend) {
    return place.refuse(Code.COHORT_SETTING_INVALID, mend);
  }
}
