// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.contracts.Stage;
import io.axilla.simulator.SmallPacs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code axilla demo}: the whole pipeline in one JVM, fed over real DICOM. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the whole pipeline in one JVM, with its own broker, database, object store and a small PACS on free ports.",
      "Two phantom patients' CT studies, masks and clinical records go in over C-STORE and HTTP; Structured Reports come back into the PACS.",
      "Research use only. Not for diagnostic use."
    },
    footer = {
      "",
      "Example: axilla demo",
      "         axilla demo --once --pre CT1 --post CT2 --clinical clinic.csv"
    })
final class DemoCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Option(
      names = "--once",
      description =
          "End by itself: exit code 0 when the report that came back was read and checked.")
  private boolean once;

  @ArgGroup(exclusive = false)
  private OwnStudies own;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Keep all data in this folder, which must be new or empty.")
  private Path keep;

  @Spec private CommandSpec spec;

  /** A pair of the user's own. */
  static final class OwnStudies {
    @Option(
        names = "--pre",
        paramLabel = "DIR",
        required = true,
        description = "DICOM of the study before chemotherapy, with its mask.")
    Path pre;

    @Option(
        names = "--post",
        paramLabel = "DIR",
        required = true,
        description = "DICOM of the study after it, with its mask.")
    Path post;

    @Option(
        names = "--clinical",
        paramLabel = "FILE",
        required = true,
        description = "Clinical record as CSV.")
    Path clinical;
  }

  DemoCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() throws IOException {
    Path data = keep == null ? Files.createTempDirectory("axilla-demo") : keptFolder();
    if (keep == null) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(data), "demo-data"));
    }
    DemoSteps steps = new DemoSteps(spec.commandLine().getOut());
    try (SmallPacs pacs = SmallPacs.start("DEMOPACS", data.resolve("pacs"), 0)) {
      PipelineOptions options = new PipelineOptions();
      options.data = data.resolve("axilla");
      int[] ports = PipelineSettings.freePorts();
      options.dicomPort = ports[0];
      options.httpPort = ports[1];
      options.aeTitle = "AXILLA";
      options.quietPeriod = "2s";
      options.model = "demo";
      options.pacs = List.of(pacs.address().toString());
      Map<String, String> settings =
          PipelineSettings.of(options, EnumSet.allOf(Stage.class), options.httpPort);
      settings.put("axilla.listener.bind-address", "127.0.0.1");
      steps.say("starting broker, database, object store, four services and a small PACS");
      return launcher.launch(
          settings,
          pipeline -> {
            steps.done(
                "all services are ready; DICOM on port "
                    + options.dicomPort
                    + ", pages at "
                    + pipeline.url());
            List<DemoInput> inputs =
                own == null
                    ? DemoInput.phantoms(data.resolve("studies"))
                    : List.of(new DemoInput(own.pre, own.post, own.clinical));
            int code = new DemoRun(pipeline.url(), options.dicomPort, pacs, steps).run(inputs);
            if (keep == null) {
              steps.say("all data are thrown away at the end; --keep DIR keeps them");
            }
            if (!once) {
              steps.say(
                  "the pipeline stays up; open "
                      + pipeline.url()
                      + "/ in a browser, and stop it with Ctrl-C");
              pipeline.awaitStop();
            }
            return code;
          });
    }
  }

  private Path keptFolder() throws IOException {
    Files.createDirectories(keep);
    try (Stream<Path> content = Files.list(keep)) {
      if (content.findAny().isPresent()) {
        throw new Failure(keep + " is not empty: name a new folder with --keep");
      }
    }
    return keep.toAbsolutePath();
  }

  private static void throwAway(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // A file that is still open on its way down; the folder is the system's temporary one.
      return;
    }
  }
}
