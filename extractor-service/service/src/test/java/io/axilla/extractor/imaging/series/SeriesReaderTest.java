// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.Code;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import io.axilla.extractor.imaging.CtFiles;
import io.axilla.radiomics.image.PixelType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeriesReaderTest {
  @TempDir private Path folder;
  private CtFiles ct;

  @BeforeEach
  void twenty_slices() {
    ct = new CtFiles(folder, 20);
  }

  @Test
  void a_sound_series_is_usable_with_its_facts() {
    ct.slices()
        .forEach(
            s ->
                s.set(Tag.Manufacturer, "SIEMENS")
                    .set(Tag.ConvolutionKernel, "B30f")
                    .set(Tag.KVP, "120")
                    .set(Tag.ContrastBolusAgent, "Iomeprol"));

    SeriesReading reading = ct.read();

    assertThat(reading.findings().isUsable()).isTrue();
    assertThat(reading.findings().reason()).isEmpty();
    SeriesFacts facts = reading.facts();
    assertThat(facts.slices()).isEqualTo(20);
    assertThat(facts.sliceSpacing()).isEqualTo(2);
    assertThat(facts.contrast()).isTrue();
    assertThat(facts.kernelSoft()).isTrue();
    assertThat(facts.kvp()).isEqualTo(120);
    assertThat(facts.manufacturer()).isEqualTo("SIEMENS");
    assertThat(facts.frameOfReference()).isEqualTo(CtFiles.FRAME);
    assertThat(((SeriesReading.Read) reading).ct().volume().at(3, 2, 7)).isEqualTo(73);
  }

  @Test
  void contrast_is_unknown_where_the_attribute_is_empty_and_none_where_it_is_not_there() {
    ct.slices().forEach(s -> s.remove(Tag.ContrastBolusAgent));
    assertThat(ct.read().facts().contrast()).isFalse();

    ct.slices().forEach(s -> s.setEmpty(Tag.ContrastBolusAgent));
    assertThat(ct.read().facts().contrast()).isNull();

    ct.slices().get(3).set(Tag.ContrastBolusAgent, "Iomeprol");
    assertThat(ct.read().facts().contrast()).isTrue();
  }

  @Test
  void sex_is_taken_where_it_is_one_of_the_standard() {
    ct.slices().forEach(s -> s.set(Tag.PatientSex, "f"));
    assertThat(ct.read().facts().patientSex()).isEqualTo("F");

    ct.slices().forEach(s -> s.set(Tag.PatientSex, "W"));
    assertThat(ct.read().facts().patientSex()).isNull();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(SeriesFault.NOT_CT, s -> s.set(Tag.Modality, "MR")),
        fault(SeriesFault.NOT_CT, s -> s.set(Tag.SOPClassUID, SopClass.MR_IMAGE_STORAGE)),
        fault(SeriesFault.MISSING_RESCALE, s -> s.remove(Tag.RescaleSlope)),
        fault(SeriesFault.MISSING_RESCALE, s -> s.setEmpty(Tag.RescaleIntercept)),
        fault(SeriesFault.MISSING_RESCALE, s -> s.set(Tag.RescaleType, "Z_EFF")),
        fault(SeriesFault.INVALID_VALUE, s -> s.remove(Tag.ImagePositionPatient)),
        fault(SeriesFault.INVALID_VALUE, s -> s.remove(Tag.PixelSpacing)),
        fault(SeriesFault.INVALID_VALUE, s -> s.setDouble(Tag.PixelSpacing, 0, 1)),
        fault(SeriesFault.INVALID_VALUE, s -> s.setDouble(Tag.RescaleSlope, 0)),
        fault(
            SeriesFault.INVALID_VALUE,
            s -> s.setDouble(Tag.ImageOrientationPatient, 1, 0, 0, 0.5, 0.5, 0)),
        fault(
            SeriesFault.MIXED_ORIENTATION,
            s -> s.setDouble(Tag.ImageOrientationPatient, 1, 0, 0, 0, 0, -1)),
        fault(SeriesFault.MIXED_GEOMETRY, s -> s.set(Tag.FrameOfReferenceUID, "2.25.7")),
        fault(SeriesFault.MIXED_GEOMETRY, s -> s.setDouble(Tag.PixelSpacing, 0.9, 0.7)),
        fault(SeriesFault.UNREADABLE_PIXELS, s -> s.setBytes(Tag.PixelData, CtFiles.words(1, 2))),
        fault(SeriesFault.UNREADABLE_PIXELS, s -> s.remove(Tag.PixelData)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void one_slice_that_is_wrong_makes_the_series_unreadable(
      SeriesFault fault, Consumer<Dataset> change) {
    change.accept(ct.slice(5));

    SeriesReading reading = ct.read();

    assertThat(reading).isInstanceOf(SeriesReading.Refused.class);
    assertThat(reading.findings().fault()).isEqualTo(fault);
    assertThat(reading.findings().isUsable()).isFalse();
  }

  @Test
  void localizers_are_left_out_and_alone_are_no_volume() {
    ct.slice(0).set(Tag.ImageType, "ORIGINAL", "PRIMARY", "LOCALIZER");
    assertThat(ct.read().facts().slices()).isEqualTo(19);

    ct.slices().forEach(s -> s.set(Tag.ImageType, "ORIGINAL", "PRIMARY", "LOCALIZER"));
    assertThat(ct.read().findings().fault()).isEqualTo(SeriesFault.LOCALIZER);
  }

  @Test
  void identical_duplicates_are_dropped_and_differing_ones_refuse() {
    Dataset twin = ct.slice(4).copy().set(Tag.SOPInstanceUID, Uid.v5("twin"));
    ct.slices().add(twin);
    SeriesReading same = ct.read();
    assertThat(same).isInstanceOf(SeriesReading.Read.class);
    assertThat(same.findings().warnings()).containsExactly(SeriesWarning.DUPLICATE_SLICE);

    twin.setBytes(Tag.PixelData, CtFiles.words(new int[CtFiles.ROWS * CtFiles.COLUMNS]));
    assertThat(ct.read().findings().fault()).isEqualTo(SeriesFault.DUPLICATE_POSITION);
  }

  @Test
  void a_conflict_of_objects_refuses_whatever_the_files_say() {
    SeriesSource source = ct.write();
    SeriesSource conflict = new SeriesSource(source.study(), source.series(), source.files(), true);

    assertThat(SeriesReader.shipped().read(conflict).findings().fault())
        .isEqualTo(SeriesFault.OBJECT_CONFLICT);
    assertThat(SeriesReader.shipped().look(conflict).fault())
        .isEqualTo(SeriesFault.OBJECT_CONFLICT);
  }

  @Test
  void a_file_that_is_no_dicom_refuses() throws IOException {
    SeriesSource source = ct.write();
    Files.writeString(source.files().get(3), "not DICOM at all, though it goes by the name");

    assertThat(SeriesReader.shipped().read(source).findings().fault())
        .isEqualTo(SeriesFault.UNREADABLE_PIXELS);
  }

  @Test
  void site_rules_make_a_readable_series_ineligible() {
    ct.slices().remove(19);
    assertThat(ct.read().findings().ineligible()).containsExactly(Ineligibility.TOO_FEW_SLICES);
    assertThat(ct.read().findings().reason()).contains(Code.of(Ineligibility.TOO_FEW_SLICES));

    ct = new CtFiles(folder, 20);
    ct.slices().forEach(s -> s.set(Tag.ConversionType, "WSD"));
    assertThat(ct.read().findings().ineligible()).containsExactly(Ineligibility.SECONDARY_CAPTURE);

    ct = new CtFiles(folder, 20);
    for (int k = 0; k < 20; k++) {
      ct.slice(k).setDouble(Tag.ImagePositionPatient, 0, 0, 5.1 * k);
    }
    assertThat(ct.read().findings().ineligible()).containsExactly(Ineligibility.SLICES_TOO_THICK);
  }

  @ParameterizedTest
  @CsvSource({"19.9, true", "20, true", "20.1, false", "90, false"})
  void the_normal_is_within_20_degrees_of_z(double degrees, boolean axial) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    for (int k = 0; k < 20; k++) {
      ct.slice(k)
          .setDouble(Tag.ImageOrientationPatient, 1, 0, 0, 0, c, s)
          .setDouble(Tag.ImagePositionPatient, 0, -2 * s * k, 2 * c * k);
    }

    assertThat(ct.read().findings().ineligible().contains(Ineligibility.NOT_AXIAL))
        .isEqualTo(!axial);
  }

  @Test
  void whole_hounsfield_units_stay_int16_as_long_as_they_fit() {
    assertThat(ct.volume().volume().pixelType()).isEqualTo(PixelType.INT16);

    ct.slice(3).setDouble(Tag.RescaleIntercept, 40000);
    CtVolume wide = ct.volume();
    assertThat(wide.volume().pixelType()).isEqualTo(PixelType.INT32);
    assertThat(wide.volume().at(2, 0, 3)).isEqualTo(40032);
    assertThat(wide.volume().at(2, 0, 2)).isEqualTo(22);

    ct.slice(3).setDouble(Tag.RescaleIntercept, 0.5);
    CtVolume broken = ct.volume();
    assertThat(broken.volume().pixelType()).isEqualTo(PixelType.FLOAT32);
    assertThat(broken.volume().at(2, 0, 3)).isEqualTo(32.5);
  }

  @Test
  void content_digest_ignores_encoding_order_and_split_of_the_rescale() {
    CtVolume plain = ct.volume();
    SeriesReader reader = SeriesReader.shipped();

    SeriesSource deflated = ct.write(TransferSyntax.DEFLATED, "z");
    List<Path> reversed = new ArrayList<>(deflated.files());
    Collections.reverse(reversed);
    CtVolume other =
        ((SeriesReading.Read)
                reader.read(new SeriesSource(deflated.study(), deflated.series(), reversed, false)))
            .ct();
    CtVolume implicit =
        ((SeriesReading.Read) reader.read(ct.write(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, "i")))
            .ct();
    for (int k = 0; k < 20; k++) {
      int[] shifted = new int[CtFiles.ROWS * CtFiles.COLUMNS];
      for (int n = 0; n < shifted.length; n++) {
        shifted[n] = 10 * k + n % CtFiles.COLUMNS + 1000;
      }
      ct.slice(k)
          .setDouble(Tag.RescaleIntercept, -1000)
          .setBytes(Tag.PixelData, CtFiles.words(shifted));
    }

    assertThat(other.contentDigest()).isEqualTo(plain.contentDigest());
    assertThat(other.slices()).isEqualTo(plain.slices());
    assertThat(implicit.contentDigest()).isEqualTo(plain.contentDigest());
    assertThat(ct.volume().contentDigest()).isEqualTo(plain.contentDigest());
  }

  @Test
  void content_digest_tells_voxels_and_places_apart() {
    CtVolume plain = ct.volume();

    ct.slices().forEach(s -> s.setDouble(Tag.PixelSpacing, 0.8, 0.71));
    CtVolume wider = ct.volume();
    ct = new CtFiles(folder, 20);
    ct.slice(19).setBytes(Tag.PixelData, CtFiles.words(new int[CtFiles.ROWS * CtFiles.COLUMNS]));

    assertThat(wider.contentDigest()).isNotEqualTo(plain.contentDigest());
    assertThat(ct.volume().contentDigest()).isNotEqualTo(plain.contentDigest());
  }

  @Test
  void padding_is_noted_and_keeps_its_value() {
    int[] values = new int[CtFiles.ROWS * CtFiles.COLUMNS];
    values[0] = -2000;
    ct.slice(2).setInt(Tag.PixelPaddingValue, -2000).setBytes(Tag.PixelData, CtFiles.words(values));

    CtVolume volume = ct.volume();

    int padded = volume.geometry().flatIndex(0, 0, 2);
    assertThat(volume.isPadding(padded)).isTrue();
    assertThat(volume.isPadding(padded + 1)).isFalse();
    assertThat(volume.volume().at(0, 0, 2)).isEqualTo(-2000);
  }

  @Test
  void a_look_at_the_headers_needs_no_pixels() {
    ct.slices().forEach(s -> s.remove(Tag.PixelData));

    SeriesFindings found = SeriesReader.shipped().look(ct.write());

    assertThat(found.isUsable()).isTrue();
    assertThat(found.facts().slices()).isEqualTo(20);
  }

  @Test
  void explanations_hold_no_identity() {
    ct.slices().forEach(s -> s.set(Tag.PatientName, "DOE^JANE").set(Tag.PatientID, "4711"));
    ct.slice(5).remove(Tag.PixelSpacing);

    assertThat(ct.read().findings().toString()).doesNotContain("DOE").doesNotContain("4711");
  }

  private static Arguments fault(SeriesFault fault, Consumer<Dataset> change) {
    return Arguments.of(fault, change);
  }
}
