// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.ibsi;

import io.axilla.radiomics.Reference;
import io.axilla.radiomics.feature.Feature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The reference values of IBSI 1 by configuration, code and aggregation. */
final class IbsiValues {
  private final Map<String, Value> values = new HashMap<>();

  /** A reference value with the tolerance that the manual gives it. */
  record Value(double value, double tolerance) {
    /** Three significant digits are compared, as the reference has no more. */
    boolean agreesWith(double computed) {
      if (!Double.isFinite(computed)) {
        return false;
      }
      BigDecimal rounded = new BigDecimal(computed).round(new MathContext(3));
      BigDecimal apart = rounded.subtract(BigDecimal.valueOf(value)).abs();
      return apart.compareTo(BigDecimal.valueOf(tolerance)) <= 0;
    }
  }

  static IbsiValues read() throws IOException {
    IbsiValues table = new IbsiValues();
    for (String line : Files.readAllLines(Reference.resource("ibsi/values.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[0].equals("config")) {
        table.values.put(
            key(cells[0], cells[3], cells[4]),
            new Value(Double.parseDouble(cells[5]), Double.parseDouble(cells[6])));
      }
    }
    return table;
  }

  /** The value of a feature; empty where the manual has none. */
  Optional<Value> of(String configuration, Feature feature, String aggregation) {
    if (feature.ibsiCode().isEmpty()) {
      return Optional.empty();
    }
    String place =
        switch (feature.family()) {
          case SHAPE, SHAPE_2D, FIRST_ORDER -> "volume";
          case GLCM, GLRLM -> aggregation;
          case GLSZM, GLDM, NGTDM -> aggregation.substring(0, aggregation.indexOf(':'));
        };
    return Optional.ofNullable(values.get(key(configuration, feature.ibsiCode().get(), place)));
  }

  private static String key(String configuration, String code, String aggregation) {
    return configuration + " " + code + " " + aggregation;
  }
}
