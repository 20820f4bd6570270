// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.testing.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of document against dciodvfy (dicom3tools), and read by highdicom where that is. */
class DocumentsValidatorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"phantom", "sarcoma"})
  void dciodvfy_finds_no_error(String name) throws Exception {
    Tool dciodvfy = Tool.required("dciodvfy");
    for (Path file : documents(name)) {
      String output = dciodvfy.run(folder, "-new", file.toString()).output();
      assertThat(output).as(file.getFileName().toString()).doesNotContain("Error");
      assertThat(unexpectedWarnings(output)).as(file.getFileName().toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"phantom", "sarcoma"})
  void highdicom_reads_groups_and_values(String name) throws Exception {
    Tool python = Tool.python("highdicom");
    for (Path file : documents(name)) {
      if (!hasNumbers(file)) {
        continue; // highdicom cannot read a NUM whose Measured Value Sequence is empty, as PS3.3
        // allows
      }
      Tool.Outcome outcome =
          python.run(
              folder,
              "-c",
              """
              import sys, highdicom as hd, pydicom
              sr = hd.sr.srread(sys.argv[1])
              c = sr.content
              v, i = c.get_volumetric_roi_measurement_groups(), c.get_image_measurement_groups()
              for g in v + i:
                  print(g.tracking_identifier, [(m.name.meaning, m.value) for m in g.get_measurements()])
              print(len(v), len(i), 'groups read')
              """,
              file.toString());
      String groups = file.getFileName().toString().contains("evidence") ? "2 0" : "0 1";
      assertThat(outcome.output()).contains("AX-L").contains(groups + " groups read");
    }
  }

  private static boolean hasNumbers(Path file) {
    String name = file.getFileName().toString();
    return !name.contains("withheld") && !name.contains("withdrawal");
  }

  private List<Path> documents(String name) throws IOException {
    Optional<Pair> pair = name.equals("phantom") ? Optional.of(Pair.phantom()) : Pair.sarcoma();
    assumeTrue(pair.isPresent(), "the reference pair is not beside the project");
    for (var entry : Documents.all(pair.get()).entrySet()) {
      Dataset document = entry.getValue();
      Path file =
          Optional.ofNullable(System.getenv("AXILLA_KEEP_DOCUMENTS"))
              .map(Path::of)
              .orElse(folder)
              .resolve(name + "-" + entry.getKey() + ".dcm");
      DicomFile.write(file, document, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }
    Path written =
        Optional.ofNullable(System.getenv("AXILLA_KEEP_DOCUMENTS")).map(Path::of).orElse(folder);
    try (Stream<Path> files = Files.list(written)) {
      return files.filter(f -> f.getFileName().toString().startsWith(name)).sorted().toList();
    }
  }

  /** Our own scheme, and an attribute that is newer than the validator. */
  private static List<String> unexpectedWarnings(String output) {
    return output
        .lines()
        .filter(line -> line.contains("Warning"))
        .filter(line -> !line.contains("99AXPCR"))
        .filter(line -> !line.contains("DeviceUID"))
        .toList();
  }
}
