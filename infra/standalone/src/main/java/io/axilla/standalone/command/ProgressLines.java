// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.model.training.Progress;
import java.io.PrintWriter;

/** Progress on stderr: one line that changes on a terminal, else a line for every tenth. */
final class ProgressLines implements Progress {
  private final PrintWriter err;
  private final String what;
  private final boolean terminal = System.console() != null;
  private int furthest;

  ProgressLines(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  @Override
  public synchronized void at(int done, int of) {
    if (done <= furthest) {
      return;
    }
    boolean tenth = 10L * done / of > 10L * furthest / of;
    furthest = done;
    if (terminal) {
      err.print(
          "\r" + what + " " + done + " of " + of + (done == of ? System.lineSeparator() : ""));
      err.flush();
    } else if (tenth) {
      err.println(what + " " + done + " of " + of);
      err.flush();
    }
  }
}
