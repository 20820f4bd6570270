// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.standalone.command.Axilla;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Entry of the {@code axilla} command: most subcommands never start Quarkus. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    System.exit(Axilla.run(new QuarkusLauncher(), arguments));
  }
}
