// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.regression;

import com.fasterxml.jackson.databind.JsonNode;
import io.axilla.model.Rscript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A case of {@code src/test/r/glm.R}: numbers, outcomes, an offset, and what glm says. */
record GlmCase(List<NumberPredictor> formula, int[] y, double[] offset, JsonNode answer) {
  static GlmCase of(String kind, int seed) throws IOException {
    JsonNode json = Rscript.run("glm.R", kind, Integer.toString(seed));
    List<NumberPredictor> formula = new ArrayList<>();
    for (JsonNode column : json.get("x")) {
      formula.add(NumberPredictor.of("x" + (formula.size() + 1), numbers(column)));
    }
    int[] y =
        StreamSupport.stream(json.get("y").spliterator(), false)
            .mapToInt(JsonNode::intValue)
            .toArray();
    return new GlmCase(formula, y, numbers(json.get("offset")), json);
  }

  LogisticFit fit() {
    return LogisticRegression.fit(y, formula, offset);
  }

  /** NaN where glm says NA. */
  double[] expected(String name) {
    return numbers(answer.get(name));
  }

  private static double[] numbers(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(value -> value.isNumber() ? value.doubleValue() : Double.NaN)
        .toArray();
  }
}
