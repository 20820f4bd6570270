// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.util.List;
import java.util.Map;

/**
 * Starts the services of this process, with a broker of their own where none is named, and runs a
 * task once they are ready.
 */
public interface Launcher {
  /**
   * Returns when the task has ended or the process was told to stop.
   *
   * @param settings configuration keys and values; they win over environment and file
   * @return the task's exit code
   * @throws Failure when the services cannot start
   */
  int launch(Map<String, String> settings, Task task);

  /**
   * What the services would not take of these settings, found without starting them.
   *
   * @return a sentence each: an unknown key, a value that makes no sense; empty when all is sound
   */
  default List<String> problems(Map<String, String> settings) {
    return List.of();
  }

  /** What is done once everything is ready. */
  interface Task {
    int whenReady(Running pipeline) throws Exception;
  }

  /** A pipeline that is up. */
  interface Running {
    /** Address of pages and API. */
    String url();

    /** Blocks until the process is told to stop. */
    void awaitStop();
  }
}
