// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.masks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.Match;
import io.axilla.contracts.MatchVersion;
import io.axilla.contracts.ModelRef;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.contracts.TimePoint;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.DicomFile;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Tag;
import io.axilla.dicom.TransferSyntax;
import io.axilla.dicom.Uid;
import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskReading;
import io.axilla.extractor.imaging.mask.MaskWarning;
import io.axilla.extractor.imaging.mask.Region;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.imaging.study.PersonHashes;
import io.axilla.extractor.measure.MeasuredScan;
import io.axilla.reporter.sr.DocumentFrame;
import io.axilla.reporter.sr.MaskCopy;
import io.axilla.reporter.sr.SegmentationDocument;
import io.axilla.reporter.sr.SopReference;
import io.axilla.reporter.sr.Subject;
import io.axilla.simulator.Grid;
import io.axilla.simulator.PatientPosition;
import io.axilla.simulator.PhantomPatient;
import io.axilla.simulator.PhantomStudy;
import io.axilla.storage.MaskRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy of a mask that the reporter sends is, to the extractor, the mask that it measured. */
class RtStructReportTest {
  private static final Sha256 ANY = Sha256.ofParts("any");
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void phantoms_in_every_position(PatientPosition position) throws Exception {
    PhantomStudy study =
        new PhantomStudy(
            PhantomPatient.of(5), false, new Grid(112, 112, 24, 4, 5), position, false);
    Path ct = Files.createDirectory(folder.resolve("ct"));
    for (Dataset slice : study.ct()) {
      Path file = ct.resolve(slice.string(Tag.SOPInstanceUID).orElseThrow() + ".dcm");
      DicomFile.write(file, slice, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    }
    Path seg = folder.resolve("seg.dcm");
    DicomFile.write(seg, study.segmentation(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    Side side = study.patient().left() ? Side.LEFT : Side.RIGHT;

    check(ct, seg, side);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pre", "post"})
  void contours_of_a_real_scan(String role) throws Exception {
    String shared =
        Optional.ofNullable(System.getenv("AXILLA_SHARED"))
            .orElse(System.getProperty("axilla.root", "../..") + "/../shared");
    Path scan = Path.of(shared, "reference/radiomics/pairs/sarcoma", role);
    assumeTrue(Files.isDirectory(scan), "the reference pair is not beside the project");

    check(scan.resolve("ct"), scan.resolve("rtstruct.dcm"), Side.LEFT);
  }

  private void check(Path ctFolder, Path maskFile, Side side) throws Exception {
    List<Path> files;
    try (Stream<Path> listed = Files.list(ctFolder)) {
      files = listed.sorted().toList();
    }
    CtVolume ct = ct(files);
    MaskReading.Placed original = mask(maskFile, ct);
    ResponsePredicted result = result(ct, original, side);
    MaskRaster raster =
        new MeasuredScan(
                ct.volume(),
                original.mask(),
                ct.slices().stream()
                    .map(slice -> new MaskRaster.Slice(slice.instance(), slice.frame()))
                    .toList(),
                ct.contentDigest(),
                original.contentDigest(),
                result.pre())
            .raster();

    Dataset header = DicomFile.readWithoutPixels(files.get(0)).dataset();
    Dataset copy =
        SegmentationDocument.of(
            new DocumentFrame(
                Subject.of(header),
                new SopClassUid(SopClass.SEGMENTATION_STORAGE),
                new SopInstanceUid(Uid.v5("copy")),
                new SeriesInstanceUid(Uid.v5("series")),
                1,
                result.at(),
                ZoneOffset.UTC,
                List.of()),
            result,
            new MaskCopy(
                TimePoint.PRE,
                ct.series(),
                raster.slices().stream()
                    .map(
                        slice ->
                            new SopReference(
                                new SopClassUid(SopClass.CT_IMAGE_STORAGE), slice.instance()))
                    .toList(),
                header,
                raster));
    Path file =
        Optional.ofNullable(System.getenv("AXILLA_KEEP_DOCUMENTS"))
            .map(keep -> Path.of(keep, "copy-" + ct.series() + ".dcm"))
            .orElse(folder.resolve("copy.dcm"));
    DicomFile.write(file, copy, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    MaskReading.Placed read = mask(file, ct);
    assertThat(read.mask().toBytes()).isEqualTo(original.mask().toBytes());
    assertThat(read.mask().isEmpty()).isFalse();
    assertThat(read.warnings())
        .doesNotContain(MaskWarning.MASK_RESAMPLED, MaskWarning.REFERENCED_SERIES_ABSENT);
    assertThat(read.info().region()).isEqualTo(Region.AXILLA);
    assertThat(read.info().side()).isEqualTo(side);
    assertThat(read.info().series()).isEqualTo(ct.series());
  }

  private static CtVolume ct(List<Path> files) throws IOException {
    Dataset header = DicomFile.readWithoutPixels(files.get(0)).dataset();
    SeriesReading reading =
        SeriesReader.shipped()
            .read(
                new SeriesSource(
                    new StudyInstanceUid(header.string(Tag.StudyInstanceUID).orElseThrow()),
                    new SeriesInstanceUid(header.string(Tag.SeriesInstanceUID).orElseThrow()),
                    files,
                    false));
    return ((SeriesReading.Read) reading).ct();
  }

  private static MaskReading.Placed mask(Path file, CtVolume ct) {
    return (MaskReading.Placed)
        new MaskReader(AnatomyTable.shipped(), new PersonHashes("key"))
            .read(file)
            .get(0)
            .placeOn(ct);
  }

  private static ResponsePredicted result(CtVolume ct, MaskReading.Placed mask, Side side) {
    MaskRef ref = new MaskRef(mask.info().object(), mask.info().segment(), mask.info().kind());
    ScanFacts facts =
        new ScanFacts(
            mask.mask().voxelCount(), mask.mask().volumeMm3(), 2.5, false, 120.0, null, null, null);
    return new ResponsePredicted(
        ResponsePredicted.VERSION,
        new PatientKey("ab".repeat(32)),
        new Match(
            new CaseId("a".repeat(52)),
            side,
            1,
            new MatchVersion(ANY.value()),
            null,
            ANY,
            new ScanRef(new StudyInstanceUid("2.25.1"), ct.series(), ref, day(1)),
            new ScanRef(new StudyInstanceUid("2.25.2"), ct.series(), ref, day(2)),
            ANY,
            List.of(),
            List.of()),
        new CaseVersion(ANY.value()),
        null,
        ANY,
        new ModelRef(ANY, "none", "1", true, 1, 0.5, "none"),
        ModelRole.ACTIVE,
        new Prediction(0.5, none(), none(), List.of(), List.of(), List.of(), List.of()),
        1,
        facts,
        facts,
        List.of(),
        "axilla test",
        Instant.parse("2022-06-21T08:30:00Z"));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2022, 1, day);
  }

  private static @Nullable Double none() {
    return null;
  }
}
