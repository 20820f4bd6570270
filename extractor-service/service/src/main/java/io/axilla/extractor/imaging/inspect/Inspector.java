// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.inspect;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.extractor.imaging.mask.MaskFault;
import io.axilla.extractor.imaging.mask.MaskInfo;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskReading;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.mask.UnreadableMaskException;
import io.axilla.extractor.imaging.series.CtVolume;
import io.axilla.extractor.imaging.series.SeriesFindings;
import io.axilla.extractor.imaging.series.SeriesReader;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.radiomics.image.Geometry;
import io.axilla.radiomics.image.GridSize;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Vector3;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is at a path, one volume in memory at a time. */
final class Inspector {
  private final MaskReader masks = MaskReader.shipped();
  private final SeriesReader reader = SeriesReader.shipped();
  private final MaskSelector selector;
  private final List<Vector3> points;

  Inspector(MaskSelector selector, List<Vector3> points) {
    this.selector = selector;
    this.points = List.copyOf(points);
  }

  /** How well a CT suits a mask; the best one found so far keeps the mask. */
  private enum Suits {
    OTHER_FRAME,
    UNSTATED,
    SAME_FRAME,
    SAME_SERIES;

    static Suits of(MaskInfo mask, CtVolume ct) {
      if (ct.series().equals(mask.series())) {
        return SAME_SERIES;
      }
      if (mask.frameOfReference() == null || ct.frameOfReference() == null) {
        return UNSTATED;
      }
      return mask.frameOfReference().equals(ct.frameOfReference()) ? SAME_FRAME : OTHER_FRAME;
    }
  }

  private static final class Candidate {
    private final MaskSegment segment;
    private @Nullable Suits suits;
    private MaskReport report;

    Candidate(MaskSegment segment, MaskReport report) {
      this.segment = segment;
      this.report = report;
    }
  }

  Inspection inspect(Path path, @Nullable Path maskFile) {
    Contents contents = Contents.of(path);
    List<Path> maskFiles = new ArrayList<>(contents.masks());
    if (maskFile != null && maskFiles.stream().noneMatch(f -> isSame(f, maskFile))) {
      maskFiles.add(maskFile);
    }
    List<MaskReport> unreadable = new ArrayList<>();
    List<Candidate> candidates = candidates(maskFiles, unreadable);
    List<SeriesReport> series = new ArrayList<>();
    for (SeriesSource source : contents.series()) {
      series.add(read(source, candidates));
    }
    List<MaskReport> reports = new ArrayList<>();
    candidates.forEach(candidate -> reports.add(candidate.report));
    reports.addAll(unreadable);
    return new Inspection(
        series,
        reports,
        contents.studies().size() > 1 ? Patients.of(contents.studies()) : List.of());
  }

  private static boolean isSame(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  private List<Candidate> candidates(List<Path> files, List<MaskReport> unreadable) {
    List<Candidate> candidates = new ArrayList<>();
    for (Path file : files) {
      try {
        for (MaskSegment segment : masks.read(file)) {
          if (selector.takes(segment.info())) {
            MaskFault fault = segment.ownFault().orElse(null);
            candidates.add(
                new Candidate(segment, unplaced(segment.info(), fault, "no CT to place it on")));
          }
        }
      } catch (UnreadableMaskException e) {
        unreadable.add(
            new MaskReport(
                String.valueOf(file.getFileName()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.fault().name(),
                e.getMessage(),
                List.of(),
                null,
                null,
                null,
                List.of()));
      }
    }
    return candidates;
  }

  private SeriesReport read(SeriesSource source, List<Candidate> candidates) {
    SeriesReading reading = reader.read(source);
    if (reading instanceof SeriesReading.Read readable) {
      CtVolume ct = readable.ct();
      for (Candidate candidate : candidates) {
        Suits suits = Suits.of(candidate.segment.info(), ct);
        if (candidate.suits == null || suits.compareTo(candidate.suits) > 0) {
          candidate.suits = suits;
          candidate.report = placed(candidate.segment.placeOn(ct), ct.series());
        }
      }
      return report(reading.findings(), ct);
    }
    return report(reading.findings(), null);
  }

  private SeriesReport report(SeriesFindings found, @Nullable CtVolume ct) {
    List<SeriesReport.Sample> samples =
        ct == null
            ? List.of()
            : points.stream().map(at -> new SeriesReport.Sample(at, value(ct, at))).toList();
    return new SeriesReport(
        found.facts().study().value(),
        found.facts().series().value(),
        found.facts().modality(),
        found.fault() == null ? null : found.fault().name(),
        found.explanation(),
        names(found.ineligible()),
        names(found.warnings()),
        ct == null ? null : ct.geometry(),
        samples);
  }

  private MaskReport placed(MaskReading reading, SeriesInstanceUid on) {
    if (reading instanceof MaskReading.Refused refused) {
      return unplaced(refused.info(), refused.fault(), refused.explanation());
    }
    MaskReading.Placed placed = (MaskReading.Placed) reading;
    MaskInfo info = placed.info();
    Mask mask = placed.mask();
    return new MaskReport(
        info.object().value(),
        info.segment(),
        info.kind().name(),
        info.label(),
        nameOf(info.region()),
        nameOf(info.side()),
        placed.geometricSide().map(Side::name).orElse("UNCLEAR"),
        info.series() == null ? null : info.series().value(),
        on.value(),
        null,
        null,
        names(placed.warnings()),
        mask.voxelCount(),
        mask.volumeMm3(),
        mask.centroid(),
        points.stream().map(at -> new MaskReport.Sample(at, isInside(mask, at))).toList());
  }

  private static MaskReport unplaced(
      MaskInfo info, @Nullable MaskFault fault, @Nullable String explanation) {
    return new MaskReport(
        info.object().value(),
        info.segment(),
        info.kind().name(),
        info.label(),
        nameOf(info.region()),
        nameOf(info.side()),
        null,
        info.series() == null ? null : info.series().value(),
        null,
        nameOf(fault),
        explanation,
        List.of(),
        null,
        null,
        null,
        List.of());
  }

  private static @Nullable Double value(CtVolume ct, Vector3 at) {
    return voxel(ct.geometry(), at).map(v -> ct.volume().at(v[0], v[1], v[2])).orElse(null);
  }

  private static boolean isInside(Mask mask, Vector3 at) {
    return voxel(mask.geometry(), at).map(v -> mask.contains(v[0], v[1], v[2])).orElse(false);
  }

  /** The voxel whose box holds a point. */
  private static Optional<int[]> voxel(Geometry grid, Vector3 at) {
    Vector3 index = grid.toIndex(at);
    int i = (int) Math.floor(index.x() + 0.5);
    int j = (int) Math.floor(index.y() + 0.5);
    int k = (int) Math.floor(index.z() + 0.5);
    GridSize size = grid.size();
    boolean within = i >= 0 && j >= 0 && k >= 0 && i < size.i() && j < size.j() && k < size.k();
    return within ? Optional.of(new int[] {i, j, k}) : Optional.empty();
  }

  private static List<String> names(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).toList();
  }

  private static @Nullable String nameOf(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
