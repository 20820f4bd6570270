// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of this machine as a peer; a test that needs one is skipped visibly where it is not
 * installed.
 */
final class Tool {
  private Tool() {}

  record Outcome(int exit, String output) {}

  static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
    Process process = start(folder, command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Outcome(process.exitValue(), output);
  }

  static Process start(Path folder, String... command) throws IOException {
    Assumptions.assumeTrue(installed(command[0]), command[0] + " is not installed");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("TCP_NODELAY", "1");
    return builder.start();
  }

  static int freePort() {
    try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean installed(String program) {
    String path = System.getenv("PATH");
    return program.contains("/") && Files.isExecutable(Path.of(program))
        || path != null
            && java.util.Arrays.stream(path.split(java.io.File.pathSeparator))
                .anyMatch(p -> Files.isExecutable(Path.of(p, program)));
  }
}
