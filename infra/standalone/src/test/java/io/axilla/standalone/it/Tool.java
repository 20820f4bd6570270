// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of this machine that is not ours; a test that needs it is skipped where it is not. */
final class Tool {
  private final Path program;

  private Tool(Path program) {
    this.program = program;
  }

  static Tool required(String name) {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    for (String folder : path.split(File.pathSeparator)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return new Tool(program);
      }
    }
    assumeTrue(false, name + " is not installed");
    throw new IllegalStateException("not reached");
  }

  /** Output and errors of a run to its end. */
  String run(String... arguments) {
    try {
      Process process = builder(arguments).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as("%s says %s", program, said).isZero();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts it in the background; closing ends it. */
  AutoCloseable start(Path log, String... arguments) throws IOException {
    Process process = builder(arguments).redirectOutput(log.toFile()).start();
    return () -> {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    };
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  /** dciodvfy says of each document nothing that is an error; nothing is checked without it. */
  static void assertValid(Path folder) throws IOException {
    if (!Files.isExecutable(Path.of("/usr/bin/dciodvfy"))) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    assertThat(files).hasSize(2);
    for (Path file : files) {
      String said = required("dciodvfy").run("-new", file.toString());
      assertThat(said).doesNotContain("Error");
    }
  }
}
