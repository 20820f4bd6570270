// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.model.Contribution;
import io.axilla.model.ModelFile;
import io.axilla.model.ModelFileException;
import io.axilla.model.Score;
import io.axilla.model.Scoring;
import io.axilla.model.ScoringRefusedException;
import io.axilla.model.clinical.ClinicalRow;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.ClinicalVariable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla predict}: one patient, with every term of the sum. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = {
      "Applies a model to one patient by the code of the pipeline, and shows every term of the sum.",
      "Research use only. Not for diagnostic use."
    },
    footer = {
      "",
      "Example: axilla predict model/model.json --features features.csv --clinical clinical.csv"
    })
final class PredictCommand implements Callable<Integer> {
  @Parameters(paramLabel = "MODEL", description = "A model file, or the folder that holds it.")
  private Path model;

  @Option(
      names = "--features",
      paramLabel = "FILE",
      required = true,
      description = "CSV `feature,value`; names begin with pre_ and post_.")
  private Path features;

  @Option(
      names = "--clinical",
      paramLabel = "FILE",
      required = true,
      description = "One row of findings, as for `axilla clinical import`.")
  private Path clinical;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ModelFile file = model();
    Score score;
    try {
      score = Scoring.score(file, values(), file.settingsDigest(), row().values());
    } catch (ScoringRefusedException e) {
      throw new Failure(e.code() + ": " + e.getMessage(), e);
    }
    if (score instanceof Score.Incomplete incomplete) {
      throw new Failure(
          clinical + " lacks " + names(incomplete.missing()) + ": the model needs a value of each");
    }
    if (score instanceof Score.Withheld withheld) {
      throw new Failure(
          "withheld: the model was trained on no patient with this level of "
              + names(withheld.unknownLevels()));
    }
    print(file, (Score.Answer) score);
    return 0;
  }

  private ModelFile model() {
    Path path = Files.isDirectory(model) ? model.resolve("model.json") : model;
    try {
      return ModelFile.parse(Files.readAllBytes(path));
    } catch (ModelFileException e) {
      throw new Failure(path + ": " + e.code() + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure("cannot read " + path + ": name a model file", e);
    }
  }

  private Map<String, Double> values() {
    List<String> lines;
    try {
      lines = Files.readAllLines(features);
    } catch (IOException e) {
      throw new Failure("cannot read " + features + ": name a CSV file in UTF-8", e);
    }
    if (lines.isEmpty() || !lines.get(0).strip().equals("feature,value")) {
      throw new Failure(features + ", row 1: the header must be feature,value");
    }
    Map<String, Double> values = new LinkedHashMap<>();
    for (int row = 2; row <= lines.size(); row++) {
      String line = lines.get(row - 1).strip();
      int comma = line.lastIndexOf(',');
      if (line.isEmpty()) {
        continue;
      }
      try {
        String name = line.substring(0, comma);
        if (values.put(name, Double.parseDouble(line.substring(comma + 1))) != null) {
          throw new Failure(features + ", row " + row + ": " + name + " stands there twice");
        }
      } catch (IndexOutOfBoundsException | NumberFormatException e) {
        throw new Failure(features + ", row " + row + ": it must be a name, a comma, a number", e);
      }
    }
    return values;
  }

  private ClinicalRow row() {
    ClinicalTable table;
    try {
      table = ClinicalTable.ofCsv(Files.readAllBytes(clinical));
    } catch (IOException e) {
      throw new Failure("cannot read " + clinical + ": name a CSV file in UTF-8", e);
    }
    if (!table.refusals().isEmpty()) {
      var first = table.refusals().get(0);
      throw new Failure(clinical + ", row " + first.row() + ": " + first.reason());
    }
    if (table.rows().size() != 1) {
      throw new Failure(
          clinical + " has " + table.rows().size() + " rows: leave the one that is meant");
    }
    return table.rows().get(0);
  }

  private void print(ModelFile file, Score.Answer answer) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("model", file.name() + " " + file.modelVersion());
      all.put("modelDigest", ModelFile.digest(file.toBytes()));
      all.put("demonstration", file.demonstration());
      all.put("intendedUse", file.intendedUse());
      all.put("probability", answer.probability());
      all.put("linearPredictor", answer.linearPredictor());
      all.put("terms", answer.contributions());
      out.println(HttpApi.JSON.valueToTree(all).toPrettyString());
    } else {
      Table table = new Table("TERM", "VALUE", "ADDS TO THE LOGIT");
      for (Contribution term : answer.contributions()) {
        table.row(
            term.term() + (term.imputed() ? " (imputed)" : ""),
            term.value(),
            String.format(Locale.ROOT, "%+.6f", term.logit()));
      }
      out.print(table);
      out.printf(Locale.ROOT, "sum %+.6f%n", answer.linearPredictor());
      out.printf(
          Locale.ROOT,
          "axillary pCR %.1f %%, residual nodal disease %.1f %%%n",
          100 * answer.probability(),
          100 * (1 - answer.probability()));
      out.println(file.name() + " " + file.modelVersion() + ". " + file.intendedUse());
    }
    out.flush();
  }

  private static String names(List<ClinicalVariable> variables) {
    return variables.stream().map(ClinicalVariable::columnName).collect(Collectors.joining(", "));
  }
}
