// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.imaging.inspect.Inspection;
import io.axilla.extractor.imaging.inspect.InspectionJson;
import io.axilla.extractor.imaging.inspect.InspectionText;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import io.axilla.radiomics.image.Vector3;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla inspect}: what Axilla would read there. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what Axilla would read in a path: every series and mask, readable or why not.",
      "Exit code 1 when nothing there is readable."
    },
    footer = {
      "",
      "Example: axilla inspect study --at 12.5,-40,110",
      "         axilla inspect ct --mask seg.dcm --json"
    })
final class InspectCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", description = "A DICOM file, or a folder of such files.")
  private Path path;

  @Option(
      names = "--mask",
      paramLabel = "FILE",
      description = "A mask to look at with the images of PATH.")
  private Path mask;

  @ArgGroup private Which which;

  @Option(
      names = "--at",
      paramLabel = "X,Y,Z",
      description = "A point in patient coordinates (LPS, mm); may be given several times.")
  private List<String> points = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  /** Which of several masks. */
  static final class Which {
    @Option(names = "--segment", paramLabel = "N", description = "SegmentNumber of a SEG.")
    Integer segment;

    @Option(names = "--roi", paramLabel = "NAME", description = "ROIName of a structure set.")
    String roi;

    @Option(names = "--label", paramLabel = "N", description = "Label value of a file.")
    Integer label;

    MaskSelector selector() {
      if (roi != null) {
        return MaskSelector.named(roi);
      }
      return MaskSelector.number(segment != null ? segment : label);
    }
  }

  @Override
  public Integer call() {
    if (!Files.exists(path)) {
      throw new Failure("there is no " + path + ": name a DICOM file or a folder of such files");
    }
    if (mask != null && !Files.isRegularFile(mask)) {
      throw new Failure("there is no file " + mask + ": name the file of a mask with --mask");
    }
    Inspection inspection;
    try {
      inspection =
          Inspection.of(
              path, mask, which == null ? MaskSelector.all() : which.selector(), points());
    } catch (UncheckedIOException e) {
      throw new Failure("cannot read " + path + ": " + e.getCause().getMessage(), e);
    }
    spec.commandLine()
        .getOut()
        .println(json ? InspectionJson.write(inspection) : InspectionText.write(inspection));
    spec.commandLine().getOut().flush();
    if (!inspection.isAnythingReadable()) {
      throw new Failure("nothing in " + path + " is readable: the reasons are in the output");
    }
    return 0;
  }

  private List<Vector3> points() {
    List<Vector3> read = new ArrayList<>();
    for (String point : points) {
      String[] parts = point.split(",", -1);
      try {
        if (parts.length != 3) {
          throw new NumberFormatException(point);
        }
        read.add(
            new Vector3(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2])));
      } catch (NumberFormatException e) {
        throw new ParameterException(
            spec.commandLine(), point + " is no point: write --at X,Y,Z in mm", e);
      }
    }
    return read;
  }
}
