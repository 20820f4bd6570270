// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one axilla: each value possible and in its one spelling. What is not known is
 * not there.
 */
public record ClinicalValues(Map<ClinicalVariable, String> values) {
  public static final ClinicalValues NONE = new ClinicalValues(Map.of());

  public ClinicalValues {
    Map<ClinicalVariable, String> canonical = new EnumMap<>(ClinicalVariable.class);
    values.forEach((variable, text) -> canonical.put(variable, variable.canonical(text)));
    values = Collections.unmodifiableMap(canonical);
  }

  public Optional<String> text(ClinicalVariable variable) {
    return Optional.ofNullable(values.get(variable));
  }

  /** The value of a numeric variable. */
  public OptionalDouble number(ClinicalVariable variable) {
    String text = values.get(variable);
    return text == null || !variable.isNumber()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(text));
  }

  /**
   * These values after a newer source has spoken: of the variables that it speaks of, its values
   * hold, and what it leaves empty is no longer known.
   */
  public ClinicalValues updated(Collection<ClinicalVariable> spokenOf, ClinicalValues newer) {
    Map<ClinicalVariable, String> merged = new EnumMap<>(ClinicalVariable.class);
    merged.putAll(values);
    merged.keySet().removeAll(spokenOf);
    merged.putAll(newer.values);
    return new ClinicalValues(merged);
  }

  @Override
  public String toString() {
    return "ClinicalValues" + values.keySet();
  }
}
