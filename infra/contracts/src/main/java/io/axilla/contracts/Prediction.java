// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer. Either a probability of axillary pCR, or the reasons why it is withheld.
 *
 * @param probability of axillary pCR, 0 to 1; null when withheld
 * @param lower lower end of its 95 % interval, null when the model has none
 * @param upper upper end
 * @param terms every term of the sum, the intercept among them; none when withheld, as they would
 *     give the number away
 * @param warnings what must be known beside a probability, or beside the reasons
 * @param applicability everything that was compared with the model's training cohort
 */
public record Prediction(
    @Nullable Double probability,
    @Nullable Double lower,
    @Nullable Double upper,
    List<TermContribution> terms,
    List<Code> withheldBecause,
    List<Code> warnings,
    List<ApplicabilityFinding> applicability) {
  public Prediction {
    Require.distinct("withheldBecause", withheldBecause);
    withheldBecause = List.copyOf(withheldBecause);
    Require.distinct("warnings", warnings);
    warnings = List.copyOf(warnings);
    Require.present("applicability", applicability);
    applicability = List.copyOf(applicability);
    Require.present("terms", terms);
    terms = List.copyOf(terms);
    Require.that(
        (probability == null) != withheldBecause.isEmpty(),
        "a prediction has either a probability or reasons why it is withheld");
    Require.that(
        probability == null || (probability >= 0 && probability <= 1),
        "probability is not within 0 and 1");
    Require.that((lower == null) == (upper == null), "an interval has two ends");
    Require.that(
        lower == null
            || upper == null
            || (probability != null && 0 <= lower && lower <= upper && upper <= 1),
        "the interval does not fit");
  }
}
