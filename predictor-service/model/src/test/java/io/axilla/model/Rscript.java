// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Runs a script of {@code src/test/r}, which prints JSON; skips visibly where R is not. */
public final class Rscript {
  private Rscript() {}

  public static JsonNode run(String script, String... arguments) throws IOException {
    Path program =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "Rscript"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(Path.of(""));
    assumeTrue(Files.isExecutable(program), "Rscript is not on the path");
    Path folder =
        Path.of(System.getProperty("axilla.root", "."), "predictor-service/model/src/test/r");
    List<String> command = new ArrayList<>();
    Stream.of(program, folder.resolve(script)).map(Path::toString).forEach(command::add);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = process.getInputStream()) {
      byte[] answer = out.readAllBytes();
      assumeTrue(answer.length > 0, "R answers nothing; are its packages installed? " + command);
      return new ObjectMapper().readTree(answer);
    } finally {
      process.destroy();
    }
  }
}
