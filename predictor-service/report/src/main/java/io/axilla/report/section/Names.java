// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

import io.axilla.model.statistics.Subgroup;
import java.util.Map;

/** What variables, levels and models are called, with their units. */
final class Names {
  private static final Map<String, String> VARIABLES =
      Map.ofEntries(
          Map.entry("age", "Age (years)"),
          Map.entry("height_cm", "Height (cm)"),
          Map.entry("weight_kg", "Weight (kg)"),
          Map.entry("er_pct", "ER (% of cells)"),
          Map.entry("pr_pct", "PR (% of cells)"),
          Map.entry("ki67_pct", "Ki-67 (% of cells)"),
          Map.entry("cT", "cT stage"),
          Map.entry("cT34", "cT3 or cT4"),
          Map.entry("cN", "cN stage"),
          Map.entry("subtype", "Subtype"),
          Map.entry("her2_status", "HER2 status"),
          Map.entry("her2_positive", "HER2 positive"),
          Map.entry("her2_ordinal", "HER2 status"),
          Map.entry("treatment", "Treatment"),
          Map.entry("radscore", "Radiomics score"),
          Map.entry("(Intercept)", "Intercept"));

  private static final Map<String, String> LEVELS =
      Map.ofEntries(
          Map.entry("LUMINAL_HER2NEG", "Luminal, HER2 negative"),
          Map.entry("LUMINAL_HER2POS", "Luminal, HER2 positive"),
          Map.entry("HER2_ENRICHED", "HER2 enriched"),
          Map.entry(Subgroup.HER2_POSITIVE.name(), "HER2 positive"),
          Map.entry("TRIPLE_NEGATIVE", "Triple negative"),
          Map.entry("ANTHRACYCLINE_TAXANE", "Anthracycline and taxane"),
          Map.entry("DUAL_TARGETED", "Dual HER2-targeted"),
          Map.entry("TAXANE_PLATINUM", "Taxane and platinum"),
          Map.entry("REGIMEN_CHANGE", "Regimen changed"));

  private Names() {}

  static String variable(String name) {
    return VARIABLES.getOrDefault(name, name);
  }

  static String level(String name) {
    return LEVELS.getOrDefault(name, name);
  }

  /** Of a level of a variable. */
  static String level(String variable, String name) {
    if (variable.equals("her2_positive")) {
      return name.equals("1") ? "yes" : "no";
    }
    return level(name);
  }

  /** Of a term of a regression: {@code cN=2}. */
  static String term(String name) {
    int at = name.indexOf('=');
    return at < 0
        ? variable(name)
        : variable(name.substring(0, at)) + ": " + level(name.substring(at + 1));
  }
}
