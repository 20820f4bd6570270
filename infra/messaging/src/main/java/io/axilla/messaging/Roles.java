// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Stage;
import java.util.EnumSet;
import java.util.Set;

/** The services that this process runs. */
public record Roles(Set<Stage> stages) {
  public Roles {
    stages = Set.copyOf(stages);
  }

  public static Roles all() {
    return new Roles(EnumSet.allOf(Stage.class));
  }

  public boolean runs(Stage stage) {
    return stages.contains(stage);
  }
}
