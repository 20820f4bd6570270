// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.imaging.Reference;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskReading;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.radiomics.image.IndexBox;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each reference case against its expect.json, through the JSON that a person would get. */
class DicomCasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> MASK_FILES =
      List.of("seg.dcm", "rtstruct.dcm", "axilla.nrrd", "axilla.seg.nrrd", "axilla.nii.gz");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comma-and-long-decimals",
        "deflated",
        "duplicate-slices",
        "enhanced-ct-shuffled",
        "gantry-tilt",
        "gb18030-name",
        "jpeg-lossless-wrap",
        "localizer-in-series",
        "missing-slice-middle",
        "nifti-4d-float-255",
        "nifti-mni-sform",
        "odd-lengths",
        "overlay-in-high-bits",
        "pixel-padding",
        "rescale-per-slice",
        "rounded-positions-shuffled",
        "rt-between-slices",
        "rt-keyhole",
        "rt-roi-numbers",
        "seg-fractional-200",
        "seg-nrrd-layers",
        "seg-other-series-same-frame",
        "seg-overlapping-node",
        "seg-shared-segment-number",
        "seg-unaligned-sparse",
        "side-head-first-left",
        "side-swapped"
      })
  void case_is_read_as_expected(String name) throws IOException {
    Path folder = Reference.dicomCase(name);
    JsonNode expected = JSON.readTree(folder.resolve("expect.json").toFile());
    Path ct = folder.resolve("input/ct");
    Path mask =
        MASK_FILES.stream()
            .map(file -> folder.resolve("input").resolve(file))
            .filter(Files::exists)
            .findFirst()
            .orElse(null);

    JsonNode found =
        JSON.readTree(
            InspectionJson.write(Inspection.of(ct, mask, MaskSelector.all(), points(expected))));

    if (expected.get("outcome").asText().equals("error")) {
      assertThat(reasons(found)).contains(expected.get("kind").asText());
      return;
    }
    JsonNode series = found.get("series").get(0);
    assertThat(series.get("reason").isNull()).as("readable: %s", series).isTrue();
    checkVolume(expected.path("volume"), series);
    checkMeanHu(expected, ct, mask);
    if (expected.has("mask")) {
      checkMask(expected, axilla(found));
    }
    if (expected.get("outcome").asText().equals("warning")) {
      assertThat(warnings(found)).contains(expected.get("kind").asText());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty-patient-id", "same-id-other-issuer"})
  void two_studies_that_are_not_one_patient_are_told_apart(String name) throws IOException {
    Path folder = Reference.dicomCase(name);
    JsonNode expected = JSON.readTree(folder.resolve("expect.json").toFile());

    JsonNode found =
        JSON.readTree(
            InspectionJson.write(
                Inspection.of(folder.resolve("input"), null, MaskSelector.all(), List.of())));

    assertThat(found.get("patients")).hasSize(2);
    for (JsonNode patient : found.get("patients")) {
      assertThat(patient.get("reason").asText()).isEqualTo(expected.get("kind").asText());
      assertThat(patient.get("studies")).hasSize(1);
    }
  }

  @Test
  void a_selector_shows_only_the_mask_that_is_meant() {
    Path input = Reference.dicomCase("rt-roi-numbers").resolve("input");

    Inspection byName =
        Inspection.of(
            input.resolve("ct"),
            input.resolve("rtstruct.dcm"),
            MaskSelector.named("axilla LEFT"),
            List.of());
    Inspection byNumber =
        Inspection.of(
            input.resolve("ct"), input.resolve("rtstruct.dcm"), MaskSelector.number(7), List.of());

    assertThat(byName.masks()).hasSize(1).isEqualTo(byNumber.masks());
    assertThat(byName.masks().get(0).voxels()).isEqualTo(828);
    assertThat(InspectionText.write(byName)).contains("828 voxels").contains("Axilla left");
  }

  @Test
  void empty_rois_are_shown_with_their_reason() {
    Path input = Reference.dicomCase("rt-roi-numbers").resolve("input");

    Inspection found = Inspection.of(input, null, MaskSelector.all(), List.of());

    assertThat(found.masks())
        .filteredOn(mask -> "EMPTY_MASK".equals(mask.reason()))
        .extracting(MaskReport::label)
        .containsExactlyInAnyOrder("Axilla right", "Marker");
  }

  private static void checkVolume(JsonNode volume, JsonNode series) {
    assertThat(doubles(series.get("size"))).isEqualTo(doubles(volume.get("size")));
    double tolerance = volume.path("spacing_tolerance").asDouble(1e-6);
    for (String vector : List.of("spacing", "origin", "direction")) {
      assertThat(doubles(series.get(vector)))
          .as(vector)
          .containsExactly(doubles(volume.get(vector)), within(tolerance));
    }
    for (JsonNode point : volume.path("hu")) {
      assertThat(sample(series, point.get("lps")).get("value").asDouble())
          .as("HU at %s", point)
          .isCloseTo(point.get("hu").asDouble(), within(volume.get("hu_tolerance").asDouble()));
    }
    for (JsonNode point : volume.path("hu_at_most_lps")) {
      assertThat(sample(series, point).get("value").asDouble())
          .isLessThanOrEqualTo(volume.get("hu_at_most").asDouble());
    }
  }

  private static void checkMask(JsonNode expected, JsonNode mask) {
    JsonNode wanted = expected.get("mask");
    assertThat(mask.get("voxels").asDouble())
        .isCloseTo(
            wanted.get("voxels").asDouble(), within(wanted.get("voxels_tolerance").asDouble()));
    if (wanted.get("voxels_tolerance").asInt() == 0) {
      assertThat(mask.get("volumeMm3").asDouble())
          .isCloseTo(wanted.get("volume_mm3").asDouble(), within(1e-6));
      assertThat(doubles(mask.get("centroid")))
          .containsExactly(doubles(wanted.get("centroid_lps")), within(6e-4));
    }
    for (JsonNode point : wanted.get("inside")) {
      assertThat(sample(mask, point).get("inside").asBoolean()).as("inside %s", point).isTrue();
    }
    for (JsonNode point : wanted.get("outside")) {
      assertThat(sample(mask, point).get("inside").asBoolean()).as("outside %s", point).isFalse();
    }
    if (expected.has("geometric_side")) {
      assertThat(mask.get("geometricSide").asText())
          .isEqualTo(expected.get("geometric_side").asText());
      assertThat(mask.get("side").asText()).isEqualTo(expected.get("coded_side").asText());
      assertThat(mask.get("region").asText()).isEqualTo("AXILLA");
    }
  }

  /** Means over all voxels, which no sample shows. */
  private static void checkMeanHu(JsonNode expected, Path ctFolder, @Nullable Path maskFile)
      throws IOException {
    CtVolume ct = volume(ctFolder);
    double[] hu = ct.volume().toDoubles();
    if (expected.path("volume").has("hu_mean")) {
      assertThat(Arrays.stream(hu).average().orElseThrow())
          .isCloseTo(expected.get("volume").get("hu_mean").asDouble(), within(1e-4));
    }
    JsonNode wanted = expected.path("mask");
    if (maskFile != null && wanted.has("mean_hu")) {
      Mask mask = axilla(maskFile, ct);
      double sum = 0;
      for (int n = 0; n < hu.length; n++) {
        sum += mask.containsFlat(n) ? hu[n] : 0;
      }
      assertThat(sum / mask.voxelCount()).isCloseTo(wanted.get("mean_hu").asDouble(), within(1e-4));
      IndexBox box = mask.boundingBox();
      checkPoint(ct.geometry().toLps(box.lowI(), box.lowJ(), box.lowK()), wanted, 0);
      checkPoint(ct.geometry().toLps(box.highI(), box.highJ(), box.highK()), wanted, 1);
    }
  }

  private static void checkPoint(Vector3 corner, JsonNode wanted, int which) {
    assertThat(new double[] {corner.x(), corner.y(), corner.z()})
        .containsExactly(doubles(wanted.get("bounds_lps").get(which)), within(1e-3));
  }

  private static CtVolume volume(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      SeriesSource source =
          new SeriesSource(
              new StudyInstanceUid("2.25.1"),
              new SeriesInstanceUid("2.25.2"),
              files.toList(),
              false);
      return ((SeriesReading.Read) SeriesReader.shipped().read(source)).ct();
    }
  }

  private static Mask axilla(Path file, CtVolume ct) {
    List<MaskSegment> segments =
        new MaskReader(AnatomyTable.shipped(), new PersonHashes("")).read(file);
    MaskSegment axilla =
        segments.stream()
            .filter(s -> s.ownFault().isEmpty())
            .filter(s -> segments.size() == 1 || isAxilla(s.info().label()))
            .findFirst()
            .orElseThrow();
    return ((MaskReading.Placed) axilla.placeOn(ct)).mask();
  }

  private static JsonNode axilla(JsonNode found) {
    List<JsonNode> usable = new ArrayList<>();
    found
        .get("masks")
        .forEach(
            mask -> {
              if (mask.get("reason").isNull()) {
                usable.add(mask);
              }
            });
    assertThat(usable).isNotEmpty();
    return usable.size() == 1
        ? usable.get(0)
        : usable.stream().filter(m -> isAxilla(m.get("label").asText())).findFirst().orElseThrow();
  }

  private static boolean isAxilla(@Nullable String label) {
    return label != null && label.toLowerCase(Locale.ROOT).contains("axilla");
  }

  private static List<Vector3> points(JsonNode expected) {
    List<JsonNode> nodes = new ArrayList<>();
    expected.path("volume").path("hu").forEach(point -> nodes.add(point.get("lps")));
    expected.path("volume").path("hu_at_most_lps").forEach(nodes::add);
    expected.path("mask").path("inside").forEach(nodes::add);
    expected.path("mask").path("outside").forEach(nodes::add);
    return nodes.stream()
        .map(p -> new Vector3(p.get(0).asDouble(), p.get(1).asDouble(), p.get(2).asDouble()))
        .toList();
  }

  private static JsonNode sample(JsonNode of, JsonNode at) {
    for (JsonNode sample : of.get("samples")) {
      if (Arrays.equals(doubles(sample.get("at")), doubles(at))) {
        return sample;
      }
    }
    throw new AssertionError("no sample at " + at);
  }

  private static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    for (int n = 0; n < values.length; n++) {
      values[n] = array.get(n).asDouble();
    }
    return values;
  }

  private static Set<String> reasons(JsonNode found) {
    Set<String> reasons = new HashSet<>();
    found.get("series").forEach(s -> reasons.add(s.get("reason").asText()));
    found.get("masks").forEach(m -> reasons.add(m.get("reason").asText()));
    return reasons;
  }

  private static Set<String> warnings(JsonNode found) {
    Set<String> warnings = new HashSet<>();
    found.get("series").forEach(s -> s.get("warnings").forEach(w -> warnings.add(w.asText())));
    found.get("masks").forEach(m -> m.get("warnings").forEach(w -> warnings.add(w.asText())));
    return warnings;
  }
}
