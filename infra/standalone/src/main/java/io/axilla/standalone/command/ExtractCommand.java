// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import io.axilla.extractor.extract.Batch;
import io.axilla.extractor.extract.BatchReport;
import io.axilla.extractor.extract.BatchReport.FailedCase;
import io.axilla.extractor.extract.BatchTables;
import io.axilla.extractor.extract.CaseException;
import io.axilla.extractor.extract.CaseInput;
import io.axilla.extractor.extract.CaseOutput;
import io.axilla.extractor.extract.CaseTable;
import io.axilla.extractor.extract.Extraction;
import io.axilla.extractor.extract.ExtractionPlan;
import io.axilla.extractor.extract.LoadedCase;
import io.axilla.extractor.extract.MeasuredCase;
import io.axilla.extractor.extract.OutputFormat;
import io.axilla.extractor.extract.PictureFolder;
import io.axilla.extractor.extract.UnclearCaseException;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import io.axilla.radiomics.parameters.ParameterException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code axilla extract}: the features of one case, or of a table of cases. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the features of a mask on an image, as PyRadiomics does.",
      "",
      "IMAGE: a folder or file of DICOM CT, or a NRRD, NIfTI or MetaImage file.",
      "MASK: DICOM SEG or RTSTRUCT, or a NRRD, .seg.nrrd, NIfTI or MetaImage file.",
      "SEG and RTSTRUCT come to the image's grid. A mask file on another grid needs correctMask or"
          + " geometryTolerance in the parameter file, or settings that resample both.",
      "",
      "CASES.csv is as PyRadiomics' batch input: columns Image and Mask, relative paths start at the"
          + " folder of CASES.csv. Optional: ID, Label, Segment, ROI, Series; of several that name a"
          + " mask in one row ROI counts, then Segment. Further columns are carried through. The rows"
          + " of the output have the order of the table; a case that fails has its row with the"
          + " reason in the column error.",
      "With --resume, cases whose row is in the output with the same input_digest (of the bytes of"
          + " image and mask, and of the settings) are not measured again.",
      "",
      "Exit code 1 when a case fails, 2 when several series or masks are there and none is named."
    },
    footer = {
      "",
      "Example: axilla extract ct seg.dcm --out features.csv",
      "         axilla extract image.nrrd mask.nrrd --param study.yaml --qc pictures",
      "         axilla extract --batch cases.csv --out features.csv --jobs 4 --resume"
    })
final class ExtractCommand implements Callable<Integer> {
  @Parameters(index = "0", arity = "0..1", paramLabel = "IMAGE", description = "The image.")
  private Path image;

  @Parameters(index = "1", arity = "0..1", paramLabel = "MASK", description = "The mask.")
  private Path mask;

  @Option(
      names = "--batch",
      paramLabel = "CASES.csv",
      description = "A table of cases in place of IMAGE and MASK.")
  private Path batch;

  @Option(
      names = "--param",
      paramLabel = "FILE",
      description = "A PyRadiomics parameter file. Without: the settings of the study.")
  private Path parameters;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the features go. Without: standard output.")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "long|wide|parquet",
      description = {
        "long: a row for each feature (default for one case).",
        "wide: a row for each case under PyRadiomics' column names (default for a table).",
        "parquet: the same as an Apache Parquet file."
      })
  private OutputFormat format;

  @Option(
      names = "--ibsi",
      description =
          "The standard's way wherever PyRadiomics departs from it (docs/ibsi-conformance.md).")
  private boolean ibsi;

  @Option(
      names = "--qc",
      paramLabel = "DIR",
      description =
          "Draws a picture of each case there: three planes with the mask, and a histogram.")
  private Path pictures;

  @ArgGroup private Which which;

  @Option(
      names = "--series",
      paramLabel = "UID",
      description = "SeriesInstanceUID of the image, when there are several.")
  private String series;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description =
          "Cases of a table that are measured at a time, each by one processor. Without: one case at"
              + " a time, by all processors.")
  private Integer jobs;

  @Option(
      names = "--resume",
      description = "Goes on with a table: takes over what is in the output for the same input.")
  private boolean resume;

  @Spec private CommandSpec spec;

  /** Which of several masks; in a table, where a row names none. */
  static final class Which {
    @Option(
        names = "--segment",
        paramLabel = "N",
        description =
            "The mask of this SegmentNumber or SegmentLabel, or this segment of a .seg.nrrd.")
    String segment;

    @Option(names = "--roi", paramLabel = "NAME", description = "The mask of this ROIName.")
    String roi;

    @Option(
        names = "--label",
        paramLabel = "N",
        description = "The voxels of this value. Wins over the label of the parameter file.")
    Integer label;

    MaskSelector selector() {
      if (roi != null) {
        return MaskSelector.named(roi);
      }
      return segment != null ? MaskSelector.of(segment) : MaskSelector.number(label);
    }
  }

  @Override
  public Integer call() {
    requireSense();
    requireFolder();
    try {
      Extraction extraction = new Extraction(plan());
      return batch == null ? one(extraction) : many(extraction);
    } catch (UnclearCaseException e) {
      err().println("axilla: " + e.getMessage());
      e.choices().forEach(choice -> err().println("  " + choice));
      return 2;
    } catch (CaseException e) {
      throw new Failure(e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new Failure("cannot read: " + e.getCause().getMessage() + ": check the path", e);
    } catch (IOException e) {
      throw new Failure("cannot read or write " + e.getMessage() + ": check path and disk", e);
    }
  }

  private void requireSense() {
    if (batch == null) {
      usage(image == null || mask == null, "IMAGE and MASK are needed, or --batch");
      usage(jobs != null || resume, "--jobs and --resume are for --batch");
      usage(format == OutputFormat.PARQUET && out == null, "--format parquet needs --out FILE");
    } else {
      usage(image != null, "IMAGE and MASK stand in CASES.csv when there is --batch");
      usage(out == null, "--batch needs --out FILE");
      usage(format == OutputFormat.LONG, "--format long is for one case");
      usage(jobs != null && jobs < 1, "--jobs must be 1 or more");
    }
  }

  /** Before hours of work, not after. */
  private void requireFolder() {
    Path folder = out == null ? null : out.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new Failure("there is no folder " + folder + ": make it, or name another --out");
    }
  }

  private void usage(boolean isWrong, String message) {
    if (isWrong) {
      throw new picocli.CommandLine.ParameterException(spec.commandLine(), message);
    }
  }

  private ExtractionPlan plan() throws IOException {
    ExtractionPlan plan;
    if (parameters == null) {
      plan = ExtractionPlan.study();
    } else if (!Files.isRegularFile(parameters)) {
      throw new Failure("there is no file " + parameters + ": name a parameter file with --param");
    } else {
      try {
        plan = ExtractionPlan.read(parameters);
      } catch (ParameterException e) {
        throw new Failure(parameters + ": " + e.getMessage(), e);
      }
    }
    return ibsi ? plan.ibsi() : plan;
  }

  private MaskSelector selector() {
    return which == null ? MaskSelector.all() : which.selector();
  }

  private int one(Extraction extraction) throws IOException {
    OutputFormat as = format == null ? OutputFormat.LONG : format;
    CaseInput input = new CaseInput(image, mask, selector(), series);
    LoadedCase loaded = extraction.read(input);
    loaded.notes().forEach(note -> err().println("axilla: " + note));
    err()
        .printf(
            "axilla: image of %s voxels, mask of %,d voxels (%.2f mL)%n",
            loaded.image().geometry().size(),
            loaded.mask().voxelCount(),
            loaded.mask().volumeMm3() / 1000);
    err().flush();
    MeasuredCase measured = extraction.measure(loaded, Runtime.getRuntime().availableProcessors());
    if (pictures != null) {
      Path picture = new PictureFolder(pictures).draw(input, loaded, extraction.plan());
      err().println("axilla: picture " + picture);
    }
    if (out == null) {
      spec.commandLine().getOut().print(CaseOutput.csv(input, measured, as));
      spec.commandLine().getOut().flush();
    } else {
      CaseOutput.write(out, input, measured, as);
    }
    err().println("axilla: " + measured.columns().size() + " columns measured");
    return 0;
  }

  private int many(Extraction extraction) throws IOException {
    if (!Files.isRegularFile(batch)) {
      throw new Failure("there is no file " + batch + ": name a table of cases with --batch");
    }
    boolean isParquet = format == OutputFormat.PARQUET;
    Path rows = isParquet ? out.resolveSibling(out.getFileName() + ".rows.csv") : out;
    CaseTable table = CaseTable.open(batch, selector(), series);
    BatchReport report =
        new Batch(
                table,
                extraction,
                jobs == null ? 1 : jobs,
                pictures == null ? null : new PictureFolder(pictures))
            .run(rows, resume, ProgressLine.onStandardError(err()));
    if (isParquet) {
      BatchTables.toParquet(rows, out);
    }
    if (report.failures().isEmpty()) {
      if (isParquet) {
        Files.delete(rows);
      }
      return 0;
    }
    for (FailedCase failure : report.failures()) {
      err().println("  " + failure.label() + ": " + failure.reason());
    }
    throw new Failure(
        report.failures().size()
            + " of "
            + report.total()
            + " cases failed, listed above and in the column error of "
            + out
            + ": mend them and run again with --resume");
  }

  private PrintWriter err() {
    return Objects.requireNonNull(spec.commandLine().getErr());
  }
}
