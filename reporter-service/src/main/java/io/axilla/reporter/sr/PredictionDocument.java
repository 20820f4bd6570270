// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static io.axilla.reporter.sr.Content.CONTAINS;

import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.dicom.Dataset;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer that a reader opens: TID 1500 with one group (TID 1501) that holds the probability of
 * axillary pCR, or, when the result is withheld, no number and the reasons. Everything that a
 * reader must know first stands before the number.
 */
public final class PredictionDocument {
  private PredictionDocument() {}

  /**
   * @param evidence the evidence document at the same destination
   */
  public static Dataset of(
      DocumentFrame frame,
      ResponsePredicted result,
      ScanReferences pre,
      ScanReferences post,
      SeriesReference evidence) {
    List<Statement> statements = new ArrayList<>(Statements.limitations(result.model()));
    statements.addAll(Statements.warnings(result));
    statements.addAll(Statements.decisions(result, frame.zone()));
    statements.addAll(Statements.reasons(result.prediction()));
    statements.add(new Statement(Concepts.RESULT, inWords(result.prediction())));
    statements.add(new Statement(Concepts.LIMITATION, Statements.NOT_STAGING));
    statements.add(Statements.model(result.model()));
    boolean withheld = result.prediction().probability() == null;
    return AnswerDocument.of(
        frame,
        result,
        List.of(pre, post),
        withheld ? Concepts.WITHHELD : Concepts.GIVEN,
        number(result),
        statements,
        "Axillary pCR prediction - RESEARCH USE ONLY",
        List.of(evidence));
  }

  private static String inWords(Prediction prediction) {
    Double probability = prediction.probability();
    return probability == null
        ? "Result withheld: no probability is given."
        : "Probability: "
            + ResponseWords.of(probability).sentence()
            + ResponseWords.interval(prediction.lower(), prediction.upper())
            + ".";
  }

  private static Dataset number(ResponsePredicted result) {
    Prediction prediction = result.prediction();
    Double probability = prediction.probability();
    if (probability == null) {
      return Content.noNumber(CONTAINS, Concepts.PROBABILITY, Concepts.NOT_ATTEMPTED);
    }
    Dataset number = Content.number(CONTAINS, Concepts.PROBABILITY, probability, Concepts.NO_UNITS);
    AnswerDocument.addModel(number, result, interval(prediction));
    return number;
  }

  /**
   * The exact ends of the interval. As numbers with relation HAS PROPERTIES (TID 310) they would be
   * taken for further measurements by readers and for errors by the PixelMed validator.
   */
  private static List<String> interval(Prediction prediction) {
    return prediction.lower() == null
        ? List.of()
        : List.of("interval=" + prediction.lower() + ".." + prediction.upper());
  }
}
