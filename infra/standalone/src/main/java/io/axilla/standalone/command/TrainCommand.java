// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.extract.WholeFile;
import io.axilla.model.ModelFile;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.CohortReader;
import io.axilla.model.pmml.PmmlWriter;
import io.axilla.model.statistics.StatisticsJson;
import io.axilla.model.training.Trainer;
import io.axilla.model.training.TrainingRefusedException;
import io.axilla.model.training.TrainingResult;
import io.axilla.model.training.TrainingSettings;
import io.axilla.model.training.WholePipeline;
import io.axilla.model.validation.Optimism;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla train}: the study's method on a site's cohort. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a model on a cohort: screening, lasso, radiomics score, combined regression.",
      "Writes model.json (for --model), model.pmml (for other programs), training.json (warnings, sample",
      "size, optimism of the whole method, how often each feature is selected) and statistics.json.gz",
      "(the study's whole analysis). COHORT-DIR is laid out as for `axilla statistics`."
    },
    footer = {
      "",
      "A settings file is JSON; what it leaves out is the paper's way (docs/training.md).",
      "",
      "Example: axilla train cohort --out model --settings training-settings.json"
    })
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "COHORT-DIR", description = "The folder of the cohort.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "MODEL-DIR",
      required = true,
      description = "The folder that the model goes to.")
  private Path out;

  @Option(names = "--settings", paramLabel = "FILE", description = "The choices of the training.")
  private Path settingsFile;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(folder)) {
      throw new Failure("there is no directory " + folder + ": name one that holds a cohort");
    }
    TrainingSettings settings = settings();
    ProgressLine progress = ProgressLine.ofResamples(spec.commandLine().getErr());
    TrainingResult result;
    try {
      result =
          Trainer.train(
              CohortReader.read(folder),
              settings,
              ExtractionSettings.wang2024().digest(),
              "Axilla " + Version.number(),
              Runtime.getRuntime().availableProcessors(),
              done -> progress.finished(done, settings.resamples(), 0, 0));
    } catch (CohortException e) {
      throw new Failure(e.code() + ": " + folder + ": " + e.getMessage(), e);
    } catch (TrainingRefusedException e) {
      throw new Failure(folder + ": " + e.getMessage(), e);
    }
    try {
      write(result);
    } catch (IOException e) {
      throw new Failure("cannot write " + out + ": name a folder that can be written", e);
    }
    tell(result);
    return 0;
  }

  private TrainingSettings settings() {
    if (settingsFile == null) {
      return TrainingSettings.PAPER;
    }
    try {
      return TrainingSettings.parse(Files.readString(settingsFile));
    } catch (IOException e) {
      throw new Failure("cannot read " + settingsFile + ": name a JSON file in UTF-8", e);
    } catch (IllegalArgumentException e) {
      throw new Failure(settingsFile + ": " + e.getMessage(), e);
    }
  }

  private void write(TrainingResult result) throws IOException {
    Files.createDirectories(out);
    byte[] model = result.model().toBytes();
    String pmml = PmmlWriter.write(result.model());
    WholeFile.write(out.resolve("model.json"), part -> Files.write(part, model));
    WholeFile.write(out.resolve("model.pmml"), part -> Files.writeString(part, pmml));
    WholeFile.write(
        out.resolve("statistics.json.gz"),
        part -> {
          try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(part))) {
            StatisticsJson.write(result.statistics(), file);
          }
        });
    WholeFile.write(
        out.resolve("training.json"),
        part -> {
          try (OutputStream file = Files.newOutputStream(part)) {
            StatisticsJson.writeIndented(result.summary(), file);
          }
        });
  }

  private void tell(TrainingResult result) {
    PrintWriter print = spec.commandLine().getOut();
    result.warnings().forEach(warning -> print.println("WARNING  " + warning));
    ModelFile model = result.model();
    WholePipeline whole = result.wholePipeline();
    print.printf(
        Locale.ROOT,
        "%s %s: %d features and %d clinical findings, %d train patients of whom %d had axillary pCR%n",
        model.name(),
        model.modelVersion(),
        model.features().size(),
        model.clinicalVariables().size(),
        model.training().patients(),
        model.training().responders());
    line(print, "AUC", whole.auc());
    line(print, "calibration slope", whole.slope());
    line(print, "Brier score", whole.brier());
    print.println("model " + ModelFile.digest(model.toBytes()) + " in " + out);
    print.flush();
  }

  private static void line(PrintWriter print, String what, Optimism.Corrected measure) {
    print.printf(
        Locale.ROOT,
        "%s in the train patients %.3f, optimism of the whole method %.3f, corrected %.3f%n",
        what,
        measure.apparent(),
        measure.optimism(),
        measure.corrected());
  }
}
