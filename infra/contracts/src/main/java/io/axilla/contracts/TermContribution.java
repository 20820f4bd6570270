// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/**
 * One term of the model's sum for this patient: its value in words and what it adds to the logit.
 */
public record TermContribution(String term, String value, double contribution) {
  public TermContribution {
    Require.text("term", term, 256);
    Require.text("value", value, 64);
    Require.that(Double.isFinite(contribution), "contribution is not finite");
  }
}
