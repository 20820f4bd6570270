// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.axilla.model.Contribution;
import io.axilla.model.ModelFile;
import io.axilla.model.PredictionInterval;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.ScoringRefusedException;
import io.axilla.model.applicability.Applicability;
import io.axilla.model.applicability.Finding;
import io.axilla.model.applicability.PatientFacts;
import io.axilla.model.clinical.ClinicalRow;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.clinical.Refusal;
import io.axilla.model.cohort.Scan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla predict}: one patient by the code that the pipeline scores with. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = {
      "Scores one patient: every term of the sum, the probability of axillary pCR with its interval, warnings.",
      "Exit code 1 when the model gives no probability. Research use only. Not for diagnostic use."
    },
    footer = {"", "Example: axilla predict model --features features.csv --clinical clinical.csv"})
final class PredictCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;

  @Parameters(
      paramLabel = "MODEL",
      description = "A model file, or the folder that axilla train wrote.")
  private Path modelPath;

  @Option(
      names = "--features",
      paramLabel = "FILE",
      required = true,
      description = "CSV with the header feature,value and names pre_… and post_….")
  private Path featuresFile;

  @Option(
      names = "--clinical",
      paramLabel = "FILE",
      required = true,
      description = "CSV as for axilla clinical import, with one row.")
  private Path clinicalFile;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelAt at = ModelAt.read(modelPath);
    Map<String, Double> features = LongFeatures.read(featuresFile);
    ClinicalRow clinical = clinical();
    Score score = score(at.model(), features, clinical);
    if (score instanceof Score.Incomplete incomplete) {
      throw new Failure(
          incomplete.missing().stream()
                  .map(ClinicalVariable::waitingCode)
                  .collect(Collectors.joining(", "))
              + ": "
              + clinicalFile
              + " lacks a value that the model needs and has no stand-in for; add it");
    }
    if (score instanceof Score.Withheld withheld) {
      throw new Failure(
          withheld.unknownLevels().stream()
                  .map(v -> "UNKNOWN_LEVEL_" + v.columnName().toUpperCase(Locale.ROOT))
                  .collect(Collectors.joining(", "))
              + ": the training cohort had no patient with this level; the model gives no"
              + " probability");
    }
    Score.Answer answer = (Score.Answer) score;
    Optional<PredictionInterval> interval =
        PredictionInterval.of(at.model(), features, clinical.values(), LEVEL);
    Applicability applicability =
        Applicability.of(
            at.model(),
            PatientFacts.of(
                features, clinical.values(), Scan.NOT_RECORDED, Scan.NOT_RECORDED, null));
    List<PredictionWarning> warnings =
        PredictionWarning.of(at.model(), answer, applicability, interval.isPresent());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(at, answer, interval, applicability, warnings).toPrettyString());
    } else {
      print(at, answer, interval, applicability, warnings, out);
    }
    out.flush();
    return 0;
  }

  private static Score score(ModelFile model, Map<String, Double> features, ClinicalRow clinical) {
    try {
      return Scoring.score(model, features, model.settingsDigest(), clinical.values());
    } catch (ScoringRefusedException e) {
      throw new Failure(e.code() + ": " + e.getMessage(), e);
    }
  }

  private ClinicalRow clinical() {
    ClinicalTable table;
    try {
      table = ClinicalTable.ofCsv(Files.readAllBytes(clinicalFile));
    } catch (IOException e) {
      throw new Failure("cannot read " + clinicalFile + ": " + e.getMessage(), e);
    }
    if (!table.refusals().isEmpty()) {
      Refusal first = table.refusals().get(0);
      throw new Failure(
          first.code()
              + ": "
              + clinicalFile
              + ", row "
              + first.row()
              + (first.column() == null ? "" : ", column " + first.column())
              + ": "
              + first.reason());
    }
    if (table.rows().size() != 1) {
      throw new Failure(
          clinicalFile + " has " + table.rows().size() + " rows: give the one row to be scored");
    }
    return table.rows().get(0);
  }

  private static void print(
      ModelAt at,
      Score.Answer answer,
      Optional<PredictionInterval> interval,
      Applicability applicability,
      List<PredictionWarning> warnings,
      PrintWriter out) {
    ModelFile model = at.model();
    out.println("Research use only. Not for diagnostic use.");
    out.println(model.name() + ", version " + model.modelVersion() + ", " + at.digest());
    Table table = new Table("TERM", "VALUE", "ADDS TO THE LOGIT");
    for (Contribution contribution : answer.contributions()) {
      table.row(
          contribution.term() + (contribution.imputed() ? " (stand-in)" : ""),
          contribution.value(),
          Double.toString(contribution.logit()));
      for (Contribution.Part part : contribution.parts()) {
        table.row(
            "  " + part.name(),
            Double.toString(part.value()),
            "  " + Double.toString(part.logit()));
      }
    }
    table.row("sum", "", Double.toString(answer.linearPredictor()));
    out.print(table);
    out.println(
        String.format(
            Locale.ROOT, "probability of axillary pCR: %.1f %%", 100 * answer.probability()));
    out.println(
        interval
            .map(
                i ->
                    String.format(
                        Locale.ROOT,
                        "interval: %.1f to %.1f %% (%.0f %%, %d of %d resamples)",
                        100 * i.low(),
                        100 * i.high(),
                        100 * i.level(),
                        i.used(),
                        i.resamples()))
            .orElse("interval: not recorded"));
    out.println("applicability: " + verdict(applicability));
    warnings.forEach(warning -> out.println("warning " + warning.code() + ": " + warning.text()));
  }

  private static String verdict(Applicability applicability) {
    return switch (applicability.verdict()) {
      case INSIDE -> "inside of what the model was trained on";
      case NOT_KNOWN -> "nothing found against it, but not all could be compared";
      case EDGE -> "at the edge of what the model was trained on";
      case OUTSIDE ->
          "outside of what the model was trained on; by default the pipeline withholds"
              + " such a probability";
    };
  }

  private static ObjectNode json(
      ModelAt at,
      Score.Answer answer,
      Optional<PredictionInterval> interval,
      Applicability applicability,
      List<PredictionWarning> warnings) {
    ObjectNode root = HttpApi.JSON.createObjectNode();
    root.putObject("model")
        .put("digest", at.digest())
        .put("name", at.model().name())
        .put("version", at.model().modelVersion())
        .put("demonstration", at.model().demonstration())
        .put("intendedUse", at.model().intendedUse());
    root.put("researchUseOnly", true);
    root.put("linearPredictor", answer.linearPredictor());
    root.put("probability", answer.probability());
    if (interval.isPresent()) {
      PredictionInterval range = interval.get();
      root.putObject("interval")
          .put("low", range.low())
          .put("high", range.high())
          .put("level", range.level())
          .put("used", range.used())
          .put("resamples", range.resamples());
    } else {
      root.putNull("interval");
    }
    ArrayNode terms = root.putArray("terms");
    for (Contribution contribution : answer.contributions()) {
      ObjectNode term =
          terms
              .addObject()
              .put("term", contribution.term())
              .put("value", contribution.value())
              .put("logit", contribution.logit())
              .put("imputed", contribution.imputed());
      if (!contribution.parts().isEmpty()) {
        ArrayNode parts = term.putArray("parts");
        for (Contribution.Part part : contribution.parts()) {
          parts
              .addObject()
              .put("name", part.name())
              .put("value", part.value())
              .put("logit", part.logit());
        }
      }
    }
    ObjectNode judged = root.putObject("applicability");
    judged.put("verdict", applicability.verdict().name());
    ArrayNode findings = judged.putArray("findings");
    for (Finding finding : applicability.findings()) {
      findings
          .addObject()
          .put("kind", finding.kind().name())
          .put("term", finding.term())
          .put("state", finding.state().name())
          .put("value", finding.value())
          .put("training", finding.training())
          .put("words", finding.words());
    }
    ArrayNode list = root.putArray("warnings");
    warnings.forEach(w -> list.addObject().put("code", w.code()).put("text", w.text()));
    return root;
  }
}
