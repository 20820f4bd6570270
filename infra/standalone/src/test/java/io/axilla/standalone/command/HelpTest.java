// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command explains itself. */
class HelpTest {
  private static CommandLine line() {
    return Axilla.line(
        (settings, task) -> {
          throw new AssertionError("help starts no services");
        });
  }

  static List<String> commands() {
    List<String> names = new ArrayList<>();
    collect(line(), "", names);
    return names;
  }

  private static void collect(CommandLine line, String prefix, List<String> names) {
    line.getSubcommands()
        .forEach(
            (name, sub) -> {
              names.add((prefix + " " + name).strip());
              collect(sub, prefix + " " + name, names);
            });
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tells_what_it_does_with_an_example(String command) {
    StringWriter out = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.add("--help");

    int code = line().setOut(new PrintWriter(out)).execute(arguments.toArray(String[]::new));

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("Usage: axilla " + command)
        .contains("Example: axilla " + command.split(" ", -1)[0]);
  }
}
