// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.model.cohort.CohortException;
import io.axilla.model.cohort.Settings;
import io.axilla.model.cohort.SiteCohort;
import io.axilla.model.cohort.SiteCohortReader;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.Classification;
import io.axilla.model.discrimination.Proportion;
import io.axilla.model.pmml.Pmml;
import io.axilla.model.statistics.StatisticsJson;
import io.axilla.model.training.GateShare;
import io.axilla.model.training.Remark;
import io.axilla.model.training.SiteRule;
import io.axilla.model.training.Trainer;
import io.axilla.model.training.TrainingResult;
import io.axilla.model.training.TrainingSettings;
import io.axilla.model.training.TrainingSettingsException;
import io.axilla.model.training.TrainingSettingsReader;
import io.axilla.radiomics.settings.ExtractionSettings;
import io.axilla.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla train}: the study's method on a site's cohort. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a model by the study's method on a site's cohort: model.json, model.pmml, training.json, and a report as HTML and PDF.",
      "The folder holds clinical.csv and features.csv, or the files that axilla statistics reads.",
      "Choices stand in one settings file; docs/training.md describes them. Research use only."
    },
    footer = {"", "Example: axilla train cohort --out model --settings settings.json"})
final class TrainCommand implements Callable<Integer> {
  @Parameters(paramLabel = "COHORT-DIR", description = "The folder of the cohort.")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "MODEL-DIR",
      required = true,
      description = "The folder for the model; made when it is not there.")
  private Path out;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "JSON; without it the study's choices.")
  private Path settingsFile;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads (default: all processors). No number depends on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
    }
    if (!Files.isDirectory(folder)) {
      throw new Failure("there is no directory " + folder + ": name one that holds a cohort");
    }
    TrainingResult result = train();
    OutFolder results = OutFolder.at(out);
    results.write("training.json", StatisticsJson.bytes(result));
    Report report = Report.of(result);
    results.write("report.html", report.html().getBytes(StandardCharsets.UTF_8));
    results.write("report.pdf", report.pdf());
    if (!result.isUsable()) {
      print(result, spec.commandLine().getOut());
      throw new Failure(
          "the combined regression separates the outcomes, so no model is written; the report is in "
              + out
              + ": use fewer clinical terms, a stronger penalty (lambda 1se) or more patients");
    }
    results.write("model.pmml", Pmml.of(result.model()));
    results.write("model.json", result.model().toBytes());
    print(result, spec.commandLine().getOut());
    return 0;
  }

  private TrainingResult train() {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    ProgressLine progress = ProgressLine.ofResamples(spec.commandLine().getErr());
    try {
      Settings analysis = SiteCohortReader.settings(folder).orElse(TrainingSettingsReader.study());
      TrainingSettings settings = settings(analysis);
      SiteCohort cohort = SiteCohortReader.read(folder, settings.analysis());
      return Trainer.train(
          cohort,
          settings,
          "axilla " + Version.number(),
          executor,
          (done, of) -> progress.finished(done, of, 0, 0));
    } catch (CohortException e) {
      throw new Failure(e.code() + ": " + folder + ": " + e.getMessage(), e);
    } catch (TrainingSettingsException e) {
      throw new Failure(
          TrainingSettingsException.CODE + ": " + settingsFile + ": " + e.getMessage(), e);
    } finally {
      executor.shutdownNow();
    }
  }

  private TrainingSettings settings(Settings analysis) {
    String digest = ExtractionSettings.wang2024().digest();
    if (settingsFile == null) {
      return TrainingSettingsReader.defaults(analysis, digest);
    }
    try {
      return TrainingSettingsReader.read(Files.readAllBytes(settingsFile), analysis, digest);
    } catch (IOException e) {
      throw new Failure("cannot read the settings " + settingsFile + ": " + e.getMessage(), e);
    }
  }

  private void print(TrainingResult result, PrintWriter print) {
    print.println("Research use only. Not for diagnostic use.");
    for (Remark remark : result.remarks()) {
      print.println(
          remark.severity().name().toLowerCase(Locale.ROOT)
              + " "
              + remark.code()
              + ": "
              + remark.text());
    }
    Auc apparent = result.statistics().evaluation().roc().train().combined().area();
    Auc test = result.statistics().evaluation().roc().test().combined().area();
    Table table = new Table("COMBINED MODEL", "ROWS", "WITH PCR", "AUC", "95 % INTERVAL");
    row(table, "train, apparent", apparent);
    row(table, "train, cross-validated", result.crossValidated().roc().area());
    if (result.pipelineOptimism().isTold()) {
      table.row(
          "train, corrected (whole pipeline)",
          String.valueOf(apparent.n()),
          String.valueOf(apparent.nPos()),
          number(result.pipelineOptimism().auc().corrected()),
          "");
    }
    if (test.n() > 0) {
      row(table, "test", test);
    }
    print.print(table);
    if (result.siteRule() != null) {
      rule(result.siteRule(), print);
    }
    applicability("train", result.applicability().crossValidated(), print);
    if (result.applicability().test() != null) {
      applicability("test", result.applicability().test(), print);
    }
    if (result.isUsable()) {
      print.println("model " + result.modelDigest() + " written to " + out);
    }
    print.flush();
  }

  private static void row(Table table, String data, Auc auc) {
    table.row(
        data,
        String.valueOf(auc.n()),
        String.valueOf(auc.nPos()),
        number(auc.auc()),
        number(auc.ciLo()) + " to " + number(auc.ciHi()));
  }

  private static void rule(SiteRule rule, PrintWriter print) {
    Classification classification = rule.test() == null ? rule.crossValidated() : rule.test();
    Proportion found = classification.ppv();
    print.println(
        String.format(
            Locale.ROOT,
            "pCR if the probability is at least %.3f (at most %.0f %% of residual disease missed, by"
                + " cross-validation): %s, of %d called pCR %s had it (%s to %s), %d of %d with"
                + " residual disease were missed",
            rule.threshold(),
            100 * rule.maximumMissedRate(),
            rule.test() == null ? "cross-validated" : "test",
            found.n(),
            number(found.value()),
            number(found.wilsonLo()),
            number(found.wilsonHi()),
            classification.counts().fp(),
            classification.counts().fp() + classification.counts().tn()));
  }

  private static void applicability(String rows, GateShare share, PrintWriter print) {
    print.println(
        String.format(
            Locale.ROOT,
            "held-out %s rows: %d of %d (%.1f %%) outside of what the model was trained on, %d (%.1f"
                + " %%) at its edge",
            rows,
            share.withheld(),
            share.rows(),
            100 * share.withheldShare(),
            share.edge(),
            100 * share.edgeShare()));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }
}
