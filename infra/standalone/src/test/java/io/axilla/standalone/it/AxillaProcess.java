// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The {@code axilla} script as a child process; its process is Java's, since it execs. */
final class AxillaProcess implements AutoCloseable {
  static final Path ROOT = Path.of(System.getProperty("axilla.root", "../..")).toAbsolutePath();

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path out;
  private final Path err;

  private AxillaProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** What a command is started with. */
  record Call(Path script, Path folder, Map<String, String> environment, List<String> arguments) {
    Call {
      environment = Map.copyOf(environment);
      arguments = List.copyOf(arguments);
    }

    /**
     * @param folder where it works, and where its output is kept
     */
    static Call of(Path folder, String... arguments) {
      return new Call(ROOT.resolve("axilla"), folder, Map.of(), List.of(arguments));
    }

    Call with(String variable, String value) {
      Map<String, String> more = new TreeMap<>(environment);
      more.put(variable, value);
      return new Call(script, folder, more, arguments);
    }

    /** Options of the JVM; a quick start matters more here than code that runs fast for long. */
    Call options(String... options) {
      return with("AXILLA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 " + String.join(" ", options));
    }

    Call script(Path other) {
      return new Call(other, folder, environment, arguments);
    }

    AxillaProcess start() {
      try {
        Files.createDirectories(folder);
        Path out = Files.createTempFile(folder, "axilla", ".out");
        Path err = Files.createTempFile(folder, "axilla", ".err");
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("AXILLA_NO_BUILD", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new AxillaProcess(builder.start(), out, err);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Runs it to its end. */
    Ended run() {
      try (AxillaProcess running = start()) {
        int code = running.awaitEnd(PATIENCE);
        return new Ended(code, running.out(), running.err());
      }
    }
  }

  /** A command that came to its end. */
  record Ended(int code, String out, String err) {
    String lastError() {
      List<String> lines = err.lines().filter(line -> !line.isBlank()).toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** Waits for the one line that says where it may be used. */
  Running awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (String line : out().lines().toList()) {
        if (line.contains(" ready: ")) {
          return Running.parse(line);
        }
      }
      if (!process.isAlive()) {
        throw new AssertionError("ended with " + process.exitValue() + ":\n" + err());
      }
      sleep(20);
    }
    throw new AssertionError("not ready:\n" + err());
  }

  int awaitEnd(Duration patience) {
    try {
      assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
          .as("it ends within %s\n%s", patience, err())
          .isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  /** SIGTERM; returns how long it took to end. */
  Duration stop() {
    long begin = System.nanoTime();
    process.destroy();
    awaitEnd(Duration.ofSeconds(30));
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
