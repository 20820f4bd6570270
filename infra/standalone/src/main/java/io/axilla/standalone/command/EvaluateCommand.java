// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.model.ModelFile;
import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.SiteCohortReader;
import io.axilla.model.external.Adequacy;
import io.axilla.model.external.Judgement;
import io.axilla.model.external.ModelUpdate;
import io.axilla.model.external.SubgroupJudgement;
import io.axilla.model.external.Update;
import io.axilla.model.external.Updated;
import io.axilla.model.external.Validation;
import io.axilla.model.statistics.StatisticsJson;
import io.axilla.model.training.TrainingSettingsReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla evaluate}: a model on other patients. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Validates a model on a cohort that it was not made from: discrimination, calibration, net benefit,",
      "overall and by scanner, slice spacing, contrast, age and cN where they are recorded: validation.json.",
      "With --update it also writes an updated model (model.json) as a new version of it.",
      "The folder is as for axilla train."
    },
    footer = {"", "Example: axilla evaluate model other-cohort --out validation"})
final class EvaluateCommand implements Callable<Integer> {
  /** How a model may be updated. */
  enum How {
    AUTO(null),
    INTERCEPT(Update.Method.INTERCEPT),
    RECALIBRATION(Update.Method.RECALIBRATION),
    REVISION(Update.Method.REVISION);

    private final Update.@Nullable Method method;

    How(Update.@Nullable Method method) {
      this.method = method;
    }
  }

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description = "A model file, or the folder that axilla train wrote.")
  private Path modelPath;

  @Parameters(index = "1", paramLabel = "COHORT-DIR", description = "The folder of the cohort.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the results; made when it is not there.")
  private Path out;

  @Option(
      names = "--update",
      paramLabel = "HOW",
      description =
          "auto (a closed test procedure chooses), intercept, recalibration (intercept and slope) or"
              + " revision (the combined step fitted again).")
  private How update;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the resamples of a revision (default: ${DEFAULT-VALUE}).")
  private long seed = 20240549;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new Failure("there is no directory " + folder + ": name one that holds a cohort");
    }
    ModelAt at = ModelAt.read(modelPath);
    Validation validation;
    ModelFile updated = null;
    try {
      SiteCohort cohort =
          SiteCohortReader.read(
              folder, SiteCohortReader.settings(folder).orElse(TrainingSettingsReader.study()));
      validation = Validation.of(at.model(), at.digest(), cohort);
      if (update != null) {
        Updated made =
            ModelUpdate.of(
                at.model(), validation, cohort, update.method, seed, "axilla " + Version.number());
        validation = made.validation();
        updated = made.model();
      }
    } catch (CohortException e) {
      throw new Failure(e.code() + ": " + folder + ": " + e.getMessage(), e);
    }
    OutFolder results = OutFolder.at(out);
    results.write("validation.json", StatisticsJson.bytes(validation));
    if (updated != null) {
      results.write("model.json", updated.toBytes());
    }
    print(validation, spec.commandLine().getOut());
    return 0;
  }

  private void print(Validation validation, PrintWriter print) {
    print.println("Research use only. Not for diagnostic use.");
    print.println(
        validation.modelName()
            + ", version "
            + validation.modelVersion()
            + ", "
            + validation.modelDigest());
    print.println(
        String.format(
            Locale.ROOT,
            "%d of %d rows scored; left out: %d without features or outcome, %d without a clinical"
                + " value, %d with a level that the model does not know",
            validation.overall().auc().n(),
            validation.rows(),
            validation.withoutFeaturesOrOutcome(),
            validation.withoutClinicalValue(),
            validation.unknownLevel()));
    Table table =
        new Table("PATIENTS", "ROWS", "WITH PCR", "AUC", "95 % INTERVAL", "SLOPE", "O/E", "BRIER");
    row(table, "all", validation.overall());
    for (SubgroupJudgement subgroup : validation.subgroups()) {
      row(table, subgroup.by() + ": " + subgroup.value(), subgroup.judgement());
    }
    print.print(table);
    Adequacy adequacy = validation.adequacy();
    if (!adequacy.enough()) {
      print.println(
          String.format(
              Locale.ROOT,
              "warning SAMPLE_SIZE: %d rows, %d with the rarer outcome; wanted: %d (O/E), %d (slope),"
                  + " %d (AUC), and 100 of either outcome",
              adequacy.patients(),
              adequacy.rarer(),
              adequacy.observedToExpected(),
              adequacy.slope(),
              adequacy.auc()));
    }
    Update made = validation.update();
    if (made != null) {
      print.println(
          "update: " + made.method().name().toLowerCase(Locale.ROOT) + ", model " + made.digest());
    }
    print.println("written to " + out);
    print.flush();
  }

  private static void row(Table table, String name, Judgement judgement) {
    table.row(
        name,
        String.valueOf(judgement.auc().n()),
        String.valueOf(judgement.auc().nPos()),
        number(judgement.auc().auc()),
        number(judgement.auc().ciLo()) + " to " + number(judgement.auc().ciHi()),
        number(judgement.calibration().slope()),
        number(judgement.observedToExpected()),
        number(judgement.brier()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }
}
