// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;
import java.util.List;

/** What a model says of a patient. */
public sealed interface Score {
  /**
   * A probability.
   *
   * @param linearPredictor sum of the contributions
   * @param probability of axillary pCR: 1 / (1 + exp(-linearPredictor))
   * @param contributions the intercept, then every term in the model's order
   */
  record Answer(double linearPredictor, double probability, List<Contribution> contributions)
      implements Score {
    public Answer {
      contributions = List.copyOf(contributions);
    }

    /** Variables whose value was imputed. */
    public List<String> imputed() {
      return contributions.stream().filter(Contribution::imputed).map(Contribution::term).toList();
    }
  }

  /** Values that the model needs and nobody has recorded. */
  record Incomplete(List<ClinicalVariable> missing) implements Score {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The patient's values are known, but the model cannot speak of them: levels that its training
   * cohort did not have.
   */
  record Withheld(List<ClinicalVariable> unknownLevels) implements Score {
    public Withheld {
      unknownLevels = List.copyOf(unknownLevels);
    }
  }
}
