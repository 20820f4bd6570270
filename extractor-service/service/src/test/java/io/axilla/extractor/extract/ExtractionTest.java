// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.axilla.extractor.imaging.Reference;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import io.axilla.radiomics.parameters.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Features of files against PyRadiomics' (features.csv beside the references). */
class ExtractionTest {
  private static final Extraction STUDY = new Extraction(ExtractionPlan.study());

  @TempDir private Path folder;

  private static CaseInput input(Path image, Path mask) {
    return new CaseInput(image, mask, MaskSelector.all(), null);
  }

  private static Extraction with(String yaml) {
    ParameterFile file = ParameterFile.parse(yaml);
    return new Extraction(new ExtractionPlan(file));
  }

  private static MeasuredCase measure(Extraction extraction, CaseInput input) {
    return extraction.measure(extraction.read(input), 2);
  }

  private static Map<String, Double> table(List<String> lines) {
    assertThat(lines.get(0)).isEqualTo("feature,value");
    Map<String, Double> values = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      values.put(cells[0], Double.parseDouble(cells[1]));
    }
    return values;
  }

  private static void assertEqual(Path reference, CaseInput input) throws IOException {
    Map<String, Double> expected = table(Files.readAllLines(reference));
    String csv = CaseOutput.csv(input, measure(STUDY, input), OutputFormat.LONG);

    Map<String, Double> found = table(csv.lines().toList());

    assertThat(found).containsOnlyKeys(expected.keySet());
    found.forEach(
        (name, value) -> {
          double tolerance = name.startsWith("log-sigma") ? 1e-4 : 1e-6;
          double reach = tolerance * Math.max(Math.abs(expected.get(name)), 1e-12);
          assertThat(value).as(name).isCloseTo(expected.get(name), within(reach));
        });
  }

  @ParameterizedTest
  @CsvSource({"pre,ct,seg.dcm", "post,ct,seg.dcm", "pre,image.nrrd,mask.nrrd", "post,ct,mask.nrrd"})
  void a_phantom_is_measured_as_by_pyradiomics(String role, String image, String mask)
      throws IOException {
    Path pair = Reference.phantomPair(role);
    Path reference = Reference.shared("radiomics/pairs/phantom/" + role);

    assertEqual(
        reference.resolve("features.csv"),
        input(
            (Files.exists(pair.resolve(image)) ? pair : reference).resolve(image),
            (Files.exists(pair.resolve(mask)) ? pair : reference).resolve(mask)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre", "post"})
  void seg_contours_and_nrrd_of_a_sarcoma_are_one_mask(String role) throws IOException {
    Path pair = Reference.shared("radiomics/pairs/sarcoma/" + role);
    LoadedCase seg = STUDY.read(input(pair.resolve("ct"), pair.resolve("seg.dcm")));
    LoadedCase contours = STUDY.read(input(pair.resolve("ct"), pair.resolve("rtstruct.dcm")));
    LoadedCase nrrd = STUDY.read(input(pair.resolve("image.nrrd"), pair.resolve("mask.nrrd")));

    assertThat(contours.mask().toBytes()).isEqualTo(seg.mask().toBytes());
    assertThat(nrrd.mask().toBytes()).isEqualTo(seg.mask().toBytes());
    assertThat(STUDY.measure(nrrd, 2).columns()).isEqualTo(STUDY.measure(seg, 2).columns());
    assertEqual(
        pair.resolve("features.csv"), input(pair.resolve("ct"), pair.resolve("rtstruct.dcm")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"brain1", "breast1"})
  void images_of_pyradiomics_own_tests_are_measured_as_by_it(String name) throws IOException {
    Path data = Reference.shared("radiomics/public/pyradiomics");

    assertEqual(
        data.resolve(name + "_features.csv"),
        input(data.resolve(name + "_image.nrrd"), data.resolve(name + "_label.nrrd")));
  }

  @Test
  void grids_that_differ_are_both_named_unless_the_settings_allow_it() throws IOException {
    Path image = Phantoms.image(folder.resolve("i.nrrd"), 0);
    Path mask = Phantoms.mask(folder.resolve("m.nrrd"), 1);
    Files.writeString(
        mask, Files.readString(mask).replace("origin: (0,0,0)", "origin: (0.001,0,0)"));
    CaseInput input = input(image, mask);

    assertThatThrownBy(() -> measure(with("setting: {additionalInfo: false}"), input))
        .isInstanceOf(CaseException.class)
        .hasMessageContainingAll("(0.0 0.0 0.0)", "(0.001 0.0 0.0)", "correctMask");
    assertThat(
            measure(with("setting: {correctMask: true, additionalInfo: false}"), input).columns())
        .hasSize(107);
    assertThat(
            measure(with("setting: {geometryTolerance: 0.01, additionalInfo: false}"), input)
                .columns())
        .hasSize(107);
  }

  @Test
  void the_ways_of_the_standard_change_the_numbers() throws IOException {
    CaseInput input =
        input(
            Phantoms.image(folder.resolve("i.nrrd"), 0),
            Phantoms.mask(folder.resolve("m.nrrd"), 1));
    ExtractionPlan plan =
        with("""
            featureClass: {firstorder: [Kurtosis]}
            setting: {additionalInfo: false}
            """)
            .plan();

    String usual = measure(new Extraction(plan), input).columns().get(0).text();
    String ibsi = measure(new Extraction(plan.ibsi()), input).columns().get(0).text();

    assertThat(Double.parseDouble(ibsi)).isCloseTo(Double.parseDouble(usual) - 3, within(1e-12));
  }

  @Test
  void diagnostic_columns_stand_before_the_features_and_not_in_the_long_format()
      throws IOException {
    CaseInput input =
        input(
            Phantoms.image(folder.resolve("i.nrrd"), 0),
            Phantoms.mask(folder.resolve("m.nrrd"), 1));
    MeasuredCase measured = measure(with("featureClass: {firstorder: [Mean]}"), input);

    assertThat(measured.columns().get(0).name()).isEqualTo("diagnostics_Versions_PyRadiomics");
    assertThat(measured.columns())
        .filteredOn(column -> !column.isDiagnostic())
        .singleElement()
        .satisfies(column -> assertThat(column.name()).isEqualTo("original_firstorder_Mean"));
    assertThat(CaseOutput.csv(input, measured, OutputFormat.WIDE))
        .contains("diagnostics_Image-original_Spacing");
    assertThat(CaseOutput.csv(input, measured, OutputFormat.LONG).lines())
        .hasSize(2)
        .allMatch(line -> !line.contains("diagnostics"));
  }

  @Test
  void one_row_holds_all_under_pyradiomics_names() throws IOException {
    CaseInput input =
        input(
            Phantoms.image(folder.resolve("i,1.nrrd"), 0),
            Phantoms.mask(folder.resolve("m.nrrd"), 1));

    String csv = CaseOutput.csv(input, measure(Phantoms.extraction(), input), OutputFormat.WIDE);

    assertThat(csv.lines().toList().get(0))
        .isEqualTo(
            "Image,Mask,original_shape_MeshVolume,original_firstorder_Mean,original_firstorder_Range");
    assertThat(csv.lines().toList().get(1))
        .startsWith("\"" + input.image() + "\"," + input.mask() + ",");
  }

  @Test
  void a_file_is_written_whole_or_not_at_all() throws IOException {
    Path file = folder.resolve("out.csv");
    Files.writeString(file, "before");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    part -> {
                      Files.writeString(part, "half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("out.csv");
  }
}
