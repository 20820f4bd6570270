// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root of all commands. Exit codes: 0 done, 1 the work failed or a check found a fault, 2 wrong
 * usage.
 */
@Command(
    name = "axilla",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Predicts from a pair of CT scans whether the axilla is free of tumour after neoadjuvant chemotherapy.",
      "Research use only. Not for diagnostic use."
    },
    footer = {"", "Start with: axilla demo", "AXILLA_DEBUG=1 shows the whole trace of a failure."})
public final class Axilla implements Runnable {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          UpCommand.class,
          RunCommand.class,
          DoctorCommand.class,
          InspectCommand.class,
          ExtractCommand.class,
          PairCommand.class,
          StatisticsCommand.class,
          TrainCommand.class,
          EvaluateCommand.class,
          PredictCommand.class,
          ClinicalCommand.class,
          CasesCommand.class,
          CaseCommand.class,
          ObjectsCommand.class,
          ExportCommand.class,
          EchoCommand.class,
          SendCommand.class,
          ModelCommand.class,
          SimulateCommand.class,
          VerifySrCommand.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  public static int run(Launcher launcher, String... arguments) {
    return line(launcher, arguments).execute(arguments);
  }

  /** With the command that the arguments call, for reading all takes a while; else with all. */
  static CommandLine line(Launcher launcher, String... arguments) {
    CommandFactory factory = new CommandFactory(launcher);
    CommandLine line = new CommandLine(new Axilla(), factory);
    List<Class<?>> called =
        COMMANDS.stream()
            .filter(type -> arguments.length > 0 && name(type).equals(arguments[0]))
            .toList();
    for (Class<?> type : called.isEmpty() ? COMMANDS : called) {
      line.addSubcommand(new CommandLine(type, factory));
    }
    line.setExecutionExceptionHandler(oneLine());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /**
   * Says what went wrong in the last line of stderr; a stack trace only for what nobody foresaw.
   */
  private static IExecutionExceptionHandler oneLine() {
    return (failure, line, parsed) -> {
      if (!(failure instanceof Failure) || System.getenv("AXILLA_DEBUG") != null) {
        failure.printStackTrace(line.getErr());
      }
      line.getErr()
          .println("axilla: " + (failure.getMessage() == null ? failure : failure.getMessage()));
      return 1;
    };
  }
}
