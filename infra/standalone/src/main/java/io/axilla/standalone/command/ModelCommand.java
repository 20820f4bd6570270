// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla model …}: the registry of a running pipeline. */
@Command(
    name = "model",
    mixinStandardHelpOptions = true,
    description = "Lists models; lets one report, score silently, or retire.",
    footer = {
      "",
      "Example: axilla model activate 3f2a… --operator \"Dr A\" --reason \"validated on site, minute 12\""
    })
final class ModelCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: list, activate, shadow or retire");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: axilla model list --json"},
      description = "Lists the models and their roles.")
  void list(
      @Mixin PipelineAddress pipeline,
      @Option(names = "--json", description = "Print JSON.") boolean json) {
    JsonNode models = pipeline.api().get("/api/models").path("models");
    if (json) {
      spec.commandLine().getOut().println(models.toPrettyString());
      return;
    }
    Table table = new Table("DIGEST", "NAME", "ROLE", "SINCE", "BY", "REASON");
    for (JsonNode model : models) {
      table.row(
          model.path("digest").asText(),
          model.path("name").asText(),
          model.path("role").asText(),
          model.path("since").asText(""),
          model.path("by").asText(""),
          model.path("reason").asText(""));
    }
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
  }

  @Command(
      name = "activate",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: axilla model activate 3f2a… --reason \"validated on site\""},
      description = "Lets a model report.")
  void activate(@Mixin PipelineAddress pipeline, @Mixin Decision decision) {
    instruct(pipeline, decision, "ACTIVATE");
  }

  @Command(
      name = "shadow",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: axilla model shadow 3f2a… --reason \"to be compared\""},
      description = "Lets a model score silently.")
  void shadow(@Mixin PipelineAddress pipeline, @Mixin Decision decision) {
    instruct(pipeline, decision, "SHADOW");
  }

  @Command(
      name = "retire",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: axilla model retire 3f2a… --reason \"replaced\""},
      description = "Takes a model out of use.")
  void retire(@Mixin PipelineAddress pipeline, @Mixin Decision decision) {
    instruct(pipeline, decision, "RETIRE");
  }

  /** What model, who decides, and why. */
  static final class Decision {
    @Parameters(paramLabel = "MODEL", description = "Digest of the model file.")
    private String model;

    @Option(names = "--reason", required = true, description = "Why; kept with the decision.")
    private String reason;

    @Option(names = "--operator", description = "Who decides (default: the user of this machine).")
    private String operator = System.getProperty("user.name");
  }

  private void instruct(PipelineAddress pipeline, Decision decision, String instruction) {
    ObjectNode body = HttpApi.JSON.createObjectNode();
    body.put("instructionId", UUID.randomUUID().toString());
    body.put("instruction", instruction);
    body.put("model", decision.model);
    body.put("operator", decision.operator);
    body.put("reason", decision.reason);
    HttpApi.Answer answer =
        pipeline
            .api()
            .post(
                "/api/instructions",
                "application/json",
                body.toString().getBytes(StandardCharsets.UTF_8));
    if (!answer.isSuccess()) {
      throw new Failure(answer.body().path("message").asText("the instruction was refused"));
    }
    spec.commandLine()
        .getErr()
        .println(
            "told: "
                + instruction.toLowerCase(Locale.ROOT)
                + " model "
                + decision.model
                + "; `axilla model list` shows its role");
  }
}
