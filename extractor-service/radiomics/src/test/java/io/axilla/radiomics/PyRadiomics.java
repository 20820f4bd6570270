// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The Python that {@code AXILLA_PYTHON} names, else python3, if it has what a script needs. */
public final class PyRadiomics {
  private static final long SECONDS = 600;

  private final String python;

  private PyRadiomics(String python) {
    this.python = python;
  }

  /** One with PyRadiomics; the test is skipped where there is none. */
  public static PyRadiomics required() throws IOException, InterruptedException {
    return with("radiomics");
  }

  /** One with these modules; the test is skipped where there is none. */
  public static PyRadiomics with(String... modules) throws IOException, InterruptedException {
    String python = Optional.ofNullable(System.getenv("AXILLA_PYTHON")).orElse("python3");
    // PyRadiomics 3.0.1 looks for a name that NumPy no longer has.
    String importing = "import numpy; numpy.float = float; import " + String.join(", ", modules);
    boolean found;
    try {
      found = start(List.of(python, "-c", importing), Files.createTempFile("python", ".txt")) == 0;
    } catch (IOException e) {
      found = false;
    }
    assumeTrue(found, python + " with " + String.join(", ", modules) + " is not installed");
    return new PyRadiomics(python);
  }

  /** Runs a script of src/test/python, which must succeed. */
  public void run(String script, Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                python,
                Path.of("src", "test", "python", script).toAbsolutePath().toString(),
                folder.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("python", ".txt");
    int exit = start(command, output);
    assertThat(exit).as(() -> read(output)).isZero();
  }

  private static int start(List<String> command, Path output)
      throws IOException, InterruptedException {
    File log = output.toFile();
    log.deleteOnExit();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new IOException(command + " did not end within " + SECONDS + " s");
    }
    return process.exitValue();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
