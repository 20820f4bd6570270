// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.lang.reflect.Constructor;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Gives the launcher to the commands that start services. */
final class CommandFactory implements IFactory {
  private final Launcher launcher;

  CommandFactory(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Launcher.class) {
        return type.cast(constructor.newInstance(launcher));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
