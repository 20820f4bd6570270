// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.OwnDevice;
import io.axilla.dicom.PixelDecoder;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import io.axilla.dicom.testing.Tool;
import io.axilla.storage.MaskRaster;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentationDocumentTest {
  private final Pair pair = Pair.phantom();
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"phantom", "sarcoma"})
  void dciodvfy_finds_no_error(String name) throws Exception {
    Tool dciodvfy = Tool.required("dciodvfy");
    Optional<Pair> chosen = name.equals("phantom") ? Optional.of(pair) : Pair.sarcoma();
    assumeTrue(chosen.isPresent(), "the reference pair is not beside the project");
    for (Pair.Scan scan : List.of(chosen.get().pre(), chosen.get().post())) {
      Dataset document = document(scan, Rasters.of(scan, 5_001), MaskKind.RTSTRUCT, chosen.get());
      Path file = folder.resolve(name + scan.role() + ".dcm");
      DicomFile.write(file, document, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
      assertThat(dciodvfy.run(folder, "-new", file.toString()).output())
          .contains("Segmentation")
          .doesNotContain("Error")
          .doesNotContain("Warning");
    }
  }

  @Test
  void every_slice_with_some_of_the_mask_is_a_frame_with_its_bits_place_and_image() {
    int voxels =
        2 * pair.pre().header().integer(Tag.Rows, 0) * pair.pre().header().integer(Tag.Columns, 0);
    MaskRaster raster = Rasters.of(pair.pre(), voxels);

    Dataset document =
        DicomFile.decode(DicomFile.encode(document(pair.pre(), raster, MaskKind.RTSTRUCT, pair)))
            .dataset();

    int plane = raster.grid().rows() * raster.grid().columns();
    BitSet bits =
        BitSet.valueOf(PixelDecoder.rawBytes(DicomFile.decode(DicomFile.encode(document))));
    List<Dataset> frames = document.items(Tag.PerFrameFunctionalGroupsSequence);
    assertThat(frames.size()).isGreaterThan(1).isEqualTo(document.integer(Tag.NumberOfFrames, 0));
    assertThat(bits.cardinality()).isEqualTo(voxels);
    int slice = 1; // the first that holds some
    for (Dataset frame : frames) {
      int first = (slice - 1) * plane;
      assertThat(bits.get(first, first + plane)).isEqualTo(raster.plane(slice));
      assertThat(item(frame, Tag.PlanePositionSequence).doubles(Tag.ImagePositionPatient)[2])
          .isEqualTo(raster.grid().position(slice).z());
      assertThat(
              item(item(frame, Tag.DerivationImageSequence), Tag.SourceImageSequence)
                  .string(Tag.ReferencedSOPInstanceUID))
          .contains(raster.slices().get(slice).instance().value());
      assertThat(item(frame, Tag.FrameContentSequence).doubles(Tag.DimensionIndexValues))
          .containsExactly(1, slice);
      slice++;
    }
    assertThat(item(document, Tag.ReferencedSeriesSequence).items(Tag.ReferencedInstanceSequence))
        .hasSameSizeAs(frames);
  }

  @Test
  void it_says_that_it_is_a_copy_and_of_what_and_names_nobody() {
    Dataset document = document(pair.post(), Rasters.of(pair.post(), 300), MaskKind.RTSTRUCT, pair);

    assertThat(document.string(Tag.StudyInstanceUID)).contains(pair.post().study().value());
    assertThat(document.string(Tag.SeriesDescription))
        .contains("Axilla mask post-NAC - RESEARCH USE ONLY");
    assertThat(document.string(Tag.ContentDescription))
        .contains("Copy on the CT's grid of RTSTRUCT, ROI 4");
    assertThat(document.string(Tag.ContentCreatorName)).isEmpty();
    assertThat(document.string(Tag.DeviceUID)).contains(OwnDevice.UID);
    assertThat(document.string(Tag.ContentDate)).contains("20220621");
    Dataset segment = item(document, Tag.SegmentSequence);
    assertThat(segment.string(Tag.SegmentLabel)).contains("Axilla left");
    assertThat(segment.string(Tag.SegmentDescription).orElseThrow())
        .contains(pair.post().references().maskInstance().instance().value())
        .contains(pair.post().series().value())
        .contains("within the contours");
    assertThat(segment.string(Tag.TrackingUID)).contains(Uid.v5(Results.CASE.value()));
  }

  @Test
  void a_segmentation_that_was_resampled_says_so_and_lossy_stays_lossy() {
    Pair.Scan scan = pair.pre();
    scan.header()
        .set(Tag.LossyImageCompression, "01")
        .set(Tag.LossyImageCompressionRatio, "12")
        .set(Tag.LossyImageCompressionMethod, "ISO_10918_1");

    Dataset document = document(scan, Rasters.of(scan, 300), MaskKind.SEG, pair);

    assertThat(item(document, Tag.SegmentSequence).string(Tag.SegmentDescription).orElseThrow())
        .contains("SEG, segment 4")
        .contains("nearest neighbour");
    assertThat(document.string(Tag.LossyImageCompression)).contains("01");
    assertThat(document.string(Tag.LossyImageCompressionMethod)).contains("ISO_10918_1");
  }

  @Test
  void the_frames_of_a_multi_frame_ct_are_told_apart() {
    MaskRaster single = Rasters.of(pair.pre(), 5_001);
    SopInstanceUid whole = single.slices().get(0).instance();
    byte[] inside =
        new byte[single.slices().size() * single.grid().rows() * single.grid().columns()];
    inside[0] = 1;
    inside[inside.length - 1] = 1;
    MaskRaster raster =
        MaskRaster.of(
            single.grid(),
            Stream.iterate(1, n -> n + 1)
                .limit(single.slices().size())
                .map(n -> new MaskRaster.Slice(whole, n))
                .toList(),
            inside);

    Dataset document = document(pair.pre(), raster, MaskKind.RTSTRUCT, pair);

    Dataset last = document.items(Tag.PerFrameFunctionalGroupsSequence).get(1);
    assertThat(
            item(item(last, Tag.DerivationImageSequence), Tag.SourceImageSequence)
                .integer(Tag.ReferencedFrameNumber))
        .hasValue(single.slices().size());
    assertThat(item(document, Tag.ReferencedSeriesSequence).items(Tag.ReferencedInstanceSequence))
        .hasSize(1);
  }

  private static Dataset document(Pair.Scan scan, MaskRaster raster, MaskKind kind, Pair pair) {
    ResponsePredicted result = Results.ofMasks(Results.number(pair), kind, kind);
    DocumentFrame frame =
        new DocumentFrame(
            Subject.of(scan.header()),
            new SopClassUid(SopClass.SEGMENTATION_STORAGE),
            new SopInstanceUid(Uid.v5("test", "seg", scan.role().name())),
            new SeriesInstanceUid(Uid.v5("test", "seg-series", scan.role().name())),
            1,
            Results.AT,
            ZoneId.of("Europe/Berlin"),
            List.of());
    return SegmentationDocument.of(frame, result, Rasters.copy(scan, raster));
  }

  private static Dataset item(Dataset in, int sequence) {
    return in.item(sequence).orElseThrow();
  }
}
