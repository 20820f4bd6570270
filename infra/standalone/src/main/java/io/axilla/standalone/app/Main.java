// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.standalone.command.Axilla;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jboss.logmanager.LogContext;

/** Entry of the {@code axilla} command: most subcommands never start Quarkus. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    // until services configure their logging, and for commands that start none
    LogContext.getLogContext().getLogger("").setLevelName("WARN");
    System.exit(Axilla.run(new QuarkusLauncher(), arguments));
  }
}
