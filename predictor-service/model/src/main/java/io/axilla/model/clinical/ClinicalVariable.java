// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A clinical finding that a model can use. Levels and their order are those of the study's Table 1;
 * ranges of numbers are what is possible in an adult, not what is likely.
 */
public enum ClinicalVariable {
  /** Years at the start of chemotherapy. */
  AGE("age", 18, 120),
  /** Centimetres. */
  HEIGHT_CM("height_cm", 100, 250),
  /** Kilograms. */
  WEIGHT_KG("weight_kg", 25, 300),
  /** Clinical T stage (AJCC). */
  CT("cT", "0", "1", "2", "3", "4"),
  /** Clinical N stage (AJCC). */
  CN("cN", "1", "2", "3"),
  /** Molecular subtype. */
  SUBTYPE("subtype", "LUMINAL_HER2NEG", "LUMINAL_HER2POS", "HER2_ENRICHED", "TRIPLE_NEGATIVE"),
  /** Cells that express the estrogen receptor, percent. */
  ER_PCT("er_pct", 0, 100),
  /** Cells that express the progesterone receptor, percent. */
  PR_PCT("pr_pct", 0, 100),
  /** Ki-67 index, percent. */
  KI67_PCT("ki67_pct", 0, 100),
  /** HER2 by immunohistochemistry, and by FISH where that says 2+. */
  HER2_STATUS("her2_status", "0", "1+", "2+/FISH-", "2+/FISH+", "3+"),
  /** Regimen of the neoadjuvant chemotherapy. */
  TREATMENT(
      "treatment", "ANTHRACYCLINE_TAXANE", "DUAL_TARGETED", "TAXANE_PLATINUM", "REGIMEN_CHANGE");

  private static final int LONGEST_NUMBER = 24;

  private final String columnName;

  @SuppressWarnings("ImmutableEnumChecker") // only ever a List.of
  private final List<String> levels;

  private final int lowest;
  private final int highest;

  ClinicalVariable(String columnName, int lowest, int highest) {
    this.columnName = columnName;
    this.levels = List.of();
    this.lowest = lowest;
    this.highest = highest;
  }

  ClinicalVariable(String columnName, String... levels) {
    this.columnName = columnName;
    this.levels = List.of(levels);
    this.lowest = 0;
    this.highest = 0;
  }

  /** The name in tables, in model files and in the study: {@code cN}, {@code er_pct}. */
  public String columnName() {
    return columnName;
  }

  public boolean isNumber() {
    return levels.isEmpty();
  }

  /** Possible levels in their order; empty for a number. */
  public List<String> levels() {
    return levels;
  }

  /** The code under which a case waits for this value: {@code CLINICAL_VALUE_ER_PCT}. */
  public String waitingCode() {
    return "CLINICAL_VALUE_" + columnName.toUpperCase(Locale.ROOT);
  }

  /** What is possible, in words: for error texts and forms. */
  public String possible() {
    return isNumber()
        ? "a number from " + lowest + " to " + highest + ", with a decimal point"
        : "one of " + String.join(", ", levels);
  }

  /**
   * The one spelling of a value, so that {@code 80}, {@code 80.0} and {@code 8e1} are the same
   * content.
   *
   * @throws ImpossibleValueException if it is not one of {@link #possible()}
   */
  public String canonical(String text) {
    String value = text.strip();
    if (!isNumber()) {
      if (!levels.contains(value)) {
        throw new ImpossibleValueException(this);
      }
      return value;
    }
    BigDecimal number = number(value);
    if (number.compareTo(BigDecimal.valueOf(lowest)) < 0
        || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
      throw new ImpossibleValueException(this);
    }
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private BigDecimal number(String value) {
    if (value.length() > LONGEST_NUMBER) {
      throw new ImpossibleValueException(this);
    }
    try {
      BigDecimal number = new BigDecimal(value);
      if (Math.abs((long) number.scale()) > LONGEST_NUMBER) {
        throw new ImpossibleValueException(this);
      }
      return number;
    } catch (NumberFormatException e) {
      throw new ImpossibleValueException(this);
    }
  }

  public static Optional<ClinicalVariable> ofColumn(String name) {
    return Arrays.stream(values()).filter(v -> v.columnName.equals(name)).findFirst();
  }
}
