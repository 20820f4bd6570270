// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla send}: C-STORE of files. */
@Command(
    name = "send",
    mixinStandardHelpOptions = true,
    description = "Sends DICOM files, or all those of a folder, to a peer (C-STORE).",
    footer = {"", "Example: axilla send study --to AXILLA@127.0.0.1:11112"})
final class SendCommand implements Runnable {
  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  private List<Path> paths;

  @Option(names = "--to", paramLabel = "AET@HOST:PORT", required = true, description = "The peer.")
  private String peer;

  @Option(
      names = "--ae-title",
      paramLabel = "AET",
      defaultValue = "AXILLA_SEND",
      description = "Our AE title (default: ${DEFAULT-VALUE}).")
  private String aeTitle;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    int sent = DicomSender.send(aeTitle, PipelineSettings.peer(peer), paths);
    spec.commandLine().getErr().println(sent + " objects sent to " + peer);
  }
}
