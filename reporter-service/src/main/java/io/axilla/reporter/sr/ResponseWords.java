// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A probability of axillary pCR in words, always with its other side: the study's nomogram gives
 * the probability of residual disease, and a reader must not take one for the other. Whole percent;
 * never 0 % or 100 %, which no model can claim.
 */
public record ResponseWords(String response, String residual) {
  private static final Pattern SENTENCE =
      Pattern.compile("axillary pCR ([<>]?\\d+) %, residual nodal disease ([<>]?\\d+) %");

  /**
   * @param probability of axillary pCR, 0 to 1
   */
  public static ResponseWords of(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability lies within 0 and 1");
    }
    long percent = Math.round(probability * 100);
    if (percent == 0) {
      return new ResponseWords("<1 %", ">99 %");
    }
    if (percent == 100) {
      return new ResponseWords(">99 %", "<1 %");
    }
    return new ResponseWords(percent + " %", (100 - percent) + " %");
  }

  /** One end of an interval; no model can claim 0 % or 100 % there either. */
  private static String end(double probability) {
    return of(probability).response();
  }

  public String sentence() {
    return "axillary pCR " + response + ", residual nodal disease " + residual;
  }

  /** In brackets with a blank before them; empty when there is none. */
  public static String interval(@Nullable Double lower, @Nullable Double upper) {
    return lower == null || upper == null
        ? ""
        : " (95 % interval of axillary pCR " + end(lower) + " to " + end(upper) + ")";
  }

  /** Whether a sentence tells this probability, and both of its numbers. */
  static boolean tells(String sentence, double probability) {
    Matcher matcher = SENTENCE.matcher(sentence);
    return matcher.find() && matcher.group().equals(of(probability).sentence());
  }
}
