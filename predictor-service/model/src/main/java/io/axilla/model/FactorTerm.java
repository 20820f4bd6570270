// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import io.axilla.model.clinical.ClinicalVariable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A clinical finding with levels, in treatment coding: the reference level adds nothing, every
 * other level its coefficient.
 *
 * @param reference the level that adds nothing
 * @param levels every level that the training cohort had, the reference among them with coefficient
 *     0
 */
public record FactorTerm(ClinicalVariable variable, String reference, List<Level> levels)
    implements Term {
  /**
   * One level.
   *
   * @param coefficient added to the logit
   * @param patients how many of the training cohort had it
   */
  public record Level(String level, double coefficient, int patients) {
    public Level {
      Coefficients.requireFinite(coefficient);
      if (patients < 1) {
        throw new IllegalArgumentException(
            "patients must be 1 or more; leave out a level that the training cohort did not have");
      }
    }
  }

  public FactorTerm {
    levels = List.copyOf(levels);
    if (variable.isNumber()) {
      throw new IllegalArgumentException(
          variable.columnName() + " is a number; make it a term of kind number");
    }
    Set<String> seen = new HashSet<>();
    for (Level level : levels) {
      if (!variable.levels().contains(level.level())) {
        throw new IllegalArgumentException(
            "levels must be of " + String.join(", ", variable.levels()));
      }
      if (!seen.add(level.level())) {
        throw new IllegalArgumentException("levels must not hold " + level.level() + " twice");
      }
      if (level.level().equals(reference) && level.coefficient() != 0) {
        throw new IllegalArgumentException("the reference level's coefficient must be 0");
      }
    }
    if (!seen.contains(reference)) {
      throw new IllegalArgumentException("reference must be one of the levels");
    }
  }

  /** The reference level keeps a plain 0, whatever the sign. */
  @Override
  public FactorTerm times(double factor) {
    return new FactorTerm(
        variable,
        reference,
        levels.stream()
            .map(l -> new Level(l.level(), factor * l.coefficient() + 0.0, l.patients()))
            .toList());
  }

  @Override
  public String name() {
    return variable.columnName();
  }

  Optional<Level> level(String level) {
    return levels.stream().filter(l -> l.level().equals(level)).findFirst();
  }
}
