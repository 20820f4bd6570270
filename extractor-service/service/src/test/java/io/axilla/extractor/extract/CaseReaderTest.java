// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axilla.extractor.imaging.Reference;
import io.axilla.extractor.imaging.inspect.MaskSelector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseReaderTest {
  private static final CaseReader READER = new CaseReader(OptionalInt.empty());

  @TempDir private Path folder;

  private static LoadedCase read(Path image, Path mask, MaskSelector selector) {
    return READER.read(new CaseInput(image, mask, selector, null));
  }

  private static LoadedCase dicomCase(String name, String mask, MaskSelector selector) {
    Path input = Reference.dicomCase(name).resolve("input");
    return read(input.resolve("ct"), input.resolve(mask), selector);
  }

  @Test
  void one_of_several_segments_must_be_named() {
    assertThatThrownBy(() -> dicomCase("seg-overlapping-node", "seg.dcm", MaskSelector.all()))
        .isInstanceOfSatisfying(
            UnclearCaseException.class,
            e -> assertThat(e.choices()).containsExactly("1  Whole axilla", "2  Node"));
    assertThatThrownBy(() -> dicomCase("seg-overlapping-node", "seg.dcm", MaskSelector.number(9)))
        .isInstanceOf(UnclearCaseException.class)
        .hasMessageContaining("no mask 9");

    LoadedCase byNumber = dicomCase("seg-overlapping-node", "seg.dcm", MaskSelector.number(1));
    LoadedCase byName =
        dicomCase("seg-overlapping-node", "seg.dcm", MaskSelector.named("whole AXILLA"));

    assertThat(byNumber.mask().voxelCount()).isEqualTo(568);
    assertThat(byName.mask()).isEqualTo(byNumber.mask());
    assertThat(byNumber.isHounsfield()).isTrue();
  }

  @Test
  void rois_without_contours_are_not_in_question() {
    assertThatThrownBy(() -> dicomCase("rt-roi-numbers", "rtstruct.dcm", MaskSelector.all()))
        .isInstanceOfSatisfying(
            UnclearCaseException.class, e -> assertThat(e.choices()).hasSize(2));
    assertThat(
            dicomCase("rt-roi-numbers", "rtstruct.dcm", MaskSelector.named("Axilla left"))
                .mask()
                .voxelCount())
        .isEqualTo(828);
  }

  @Test
  void a_mask_file_keeps_its_grid_and_a_dicom_mask_comes_to_the_images() {
    LoadedCase layers =
        dicomCase("seg-nrrd-layers", "axilla.seg.nrrd", MaskSelector.named("Axilla left"));
    LoadedCase other = dicomCase("seg-other-series-same-frame", "seg.dcm", MaskSelector.all());

    assertThat(layers.mask().geometry()).isNotEqualTo(layers.image().geometry());
    assertThat(layers.notes()).contains("mask: it lies on another grid than the image");
    assertThat(other.mask().geometry()).isEqualTo(other.image().geometry());
    assertThat(other.notes()).contains("mask: MASK_RESAMPLED", "mask: REFERENCED_SERIES_ABSENT");
  }

  @Test
  void the_only_label_of_a_file_need_not_be_named() {
    LoadedCase loaded = dicomCase("nifti-4d-float-255", "axilla.nii.gz", MaskSelector.all());

    assertThat(loaded.mask().voxelCount()).isEqualTo(568);
  }

  @Test
  void the_label_of_the_parameter_file_decides_between_several() throws IOException {
    Path image = Phantoms.image(folder.resolve("i.nrrd"), 0);
    Path mask = Phantoms.mask(folder.resolve("m.nrrd"), 2);
    CaseInput input = new CaseInput(image, mask, MaskSelector.all(), null);

    assertThatThrownBy(() -> READER.read(input))
        .isInstanceOfSatisfying(
            UnclearCaseException.class,
            e -> assertThat(e.choices()).containsExactly("1  (no name)", "2  (no name)"));
    assertThat(new CaseReader(OptionalInt.of(2)).read(input).mask().voxelCount()).isEqualTo(32);
    CaseInput named = new CaseInput(image, mask, MaskSelector.number(1), null);
    assertThat(new CaseReader(OptionalInt.of(2)).read(named).mask().voxelCount()).isEqualTo(32);
  }

  @Test
  void one_of_several_series_must_be_named() throws IOException {
    Path both = Files.createDirectory(folder.resolve("both"));
    for (String role : new String[] {"pre", "post"}) {
      try (Stream<Path> files = Files.list(Reference.phantomPair(role).resolve("ct"))) {
        for (Path file : files.toList()) {
          Files.copy(file, both.resolve(role + file.getFileName()));
        }
      }
    }
    Path mask = Reference.phantomPair("pre").resolve("seg.dcm");

    assertThatThrownBy(() -> read(both, mask, MaskSelector.all()))
        .isInstanceOfSatisfying(
            UnclearCaseException.class,
            e -> {
              assertThat(e.choices()).hasSize(2).allMatch(line -> line.contains("CT, "));
              String pre =
                  e.choices().stream()
                      .filter(line -> line.contains(" 30 files"))
                      .findFirst()
                      .orElseThrow()
                      .split(" ", 2)[0];
              CaseInput named = new CaseInput(both, mask, MaskSelector.all(), pre);
              assertThat(READER.read(named).mask().voxelCount()).isEqualTo(22_223);
            });
    assertThatThrownBy(() -> READER.read(new CaseInput(both, mask, MaskSelector.all(), "1.2.3")))
        .isInstanceOf(UnclearCaseException.class);
  }

  @Test
  void links_lead_to_what_is_meant() throws IOException {
    Path input = Reference.dicomCase("seg-unaligned-sparse").resolve("input").toAbsolutePath();
    Path ct = Files.createSymbolicLink(folder.resolve("ct"), input.resolve("ct"));

    assertThat(read(ct, input.resolve("seg.dcm"), MaskSelector.all()).mask().voxelCount())
        .isEqualTo(480);
  }

  @Test
  void says_in_one_line_what_is_not_there_or_not_readable() throws IOException {
    Path image = Phantoms.image(folder.resolve("i.nrrd"), 0);
    Path text = Files.writeString(folder.resolve("notes.txt"), "no image");
    Path cut = Files.writeString(folder.resolve("cut.nii.gz"), "no gzip");
    Path empty = folder.resolve("empty.nrrd");
    Files.writeString(
        empty, Files.readString(Phantoms.mask(folder.resolve("m.nrrd"), 1)).replaceAll("1 ", "0 "));

    for (Path mask : new Path[] {folder.resolve("absent.nrrd"), text, cut, empty, folder}) {
      assertThatThrownBy(() -> read(image, mask, MaskSelector.all()))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining(mask.toString())
          .message()
          .doesNotContain("\n");
    }
    for (Path path : new Path[] {folder.resolve("absent.nrrd"), text, cut, folder}) {
      assertThatThrownBy(() -> read(path, image, MaskSelector.all()))
          .isInstanceOf(CaseException.class)
          .hasMessageContaining(path.toString());
    }
  }

  @Test
  void a_series_with_a_gap_is_refused_by_its_code() {
    Path mask = Reference.dicomCase("seg-overlapping-node").resolve("input/seg.dcm");
    Path ct = Reference.dicomCase("missing-slice-middle").resolve("input/ct");

    assertThatThrownBy(() -> read(ct, mask, MaskSelector.number(1)))
        .isInstanceOf(CaseException.class)
        .hasMessageContaining("MISSING_SLICE");
  }
}
