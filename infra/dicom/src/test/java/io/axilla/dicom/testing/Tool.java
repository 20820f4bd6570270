// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of this machine that is not ours; a test that needs one is skipped visibly where it is
 * not installed.
 */
public final class Tool {
  private static final long SECONDS = 60;

  private final Path program;

  private Tool(Path program) {
    this.program = program;
  }

  /** Exit code, and what it said on both streams. */
  public record Outcome(int exit, String output) {}

  /** The first program of that name on the path. */
  public static Tool required(String name) {
    return found(name, name, program -> true);
  }

  /** The same, for a test that has more to show than this tool can. */
  public static Optional<Tool> ifInstalled(String name) {
    return first(name, program -> true);
  }

  /**
   * A program of DCMTK. Others have some of the same names (pynetdicom installs a storescu) and may
   * come first on the path, so it is asked who it is.
   */
  public static Tool dcmtk(String name) {
    return found(
        name, name + " of DCMTK", program -> says(program, "--version").contains("$dcmtk:"));
  }

  /** The Python that {@code AXILLA_PYTHON} names, else python3, if it has all these modules. */
  public static Tool python(String... modules) {
    String name = Optional.ofNullable(System.getenv("AXILLA_PYTHON")).orElse("python3");
    String importing = "import " + String.join(", ", modules) + "; print('all ' + 'there')";
    return found(
        name,
        name + " with " + String.join(", ", modules),
        program -> says(program, "-c", importing).contains("all there"));
  }

  /** The tool that comes with the JDK that runs the tests. */
  public static Tool ofTheJdk(String name) {
    return new Tool(Path.of(System.getProperty("java.home"), "bin", name));
  }

  /** Runs it to its end, in the folder. */
  public Outcome run(Path folder, String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    try {
      Process process =
          builder(arguments).directory(folder.toFile()).redirectOutput(output.toFile()).start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new IOException(program + " did not end within " + SECONDS + " s");
      }
      return new Outcome(
          process.exitValue(), new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  /** Starts it in the background, its output in the file; closing ends it. */
  public Running start(Path log, String... arguments) throws IOException {
    return new Running(builder(arguments).redirectOutput(log.toFile()).start());
  }

  /** A program in the background. */
  public static final class Running implements AutoCloseable {
    private final Process process;

    private Running(Process process) {
      this.process = process;
    }

    @Override
    public void close() throws InterruptedException {
      process.destroy();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TCP_NODELAY", "1");
    return builder;
  }

  private static Tool found(String name, String what, Predicate<Path> right) {
    Optional<Tool> tool = first(name, right);
    Assumptions.assumeTrue(tool.isPresent(), what + " is not installed");
    return tool.orElseThrow();
  }

  private static Optional<Tool> first(String name, Predicate<Path> right) {
    return candidates(name).filter(Files::isExecutable).filter(right).findFirst().map(Tool::new);
  }

  private static Stream<Path> candidates(String name) {
    if (name.contains("/")) {
      return Stream.of(Path.of(name));
    }
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name));
  }

  private static String says(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
