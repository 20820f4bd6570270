// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.dicom.AssociationFailedException;
import io.axilla.dicom.EchoScu;
import io.axilla.dicom.RemoteAe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla echo}: C-ECHO. */
@Command(
    name = "echo",
    mixinStandardHelpOptions = true,
    description = "Asks a DICOM peer whether it answers (C-ECHO).",
    footer = {"", "Example: axilla echo PACS@10.0.0.5:104"})
final class EchoCommand implements Runnable {
  @Parameters(paramLabel = "AET@HOST:PORT", description = "The peer.")
  private String peer;

  @Option(
      names = "--ae-title",
      paramLabel = "AET",
      defaultValue = "AXILLA",
      description = "Our AE title (default: ${DEFAULT-VALUE}).")
  private String aeTitle;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    RemoteAe remote = PipelineSettings.peer(peer);
    try {
      EchoScu.echo(aeTitle, remote);
    } catch (AssociationFailedException e) {
      throw new Failure(e.getMessage(), e);
    }
    spec.commandLine().getOut().println(remote + " answers C-ECHO");
  }
}
