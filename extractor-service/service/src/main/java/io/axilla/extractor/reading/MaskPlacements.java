// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.reading;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.imaging.mask.MaskFault;
import io.axilla.extractor.imaging.mask.MaskInfo;
import io.axilla.extractor.imaging.mask.MaskReader;
import io.axilla.extractor.imaging.mask.MaskSegment;
import io.axilla.extractor.imaging.mask.UnreadableMaskException;
import io.axilla.extractor.imaging.series.SeriesFindings;
import io.axilla.extractor.imaging.series.SeriesReading;
import io.axilla.extractor.imaging.series.SeriesSource;
import io.axilla.extractor.pairing.GeometricSide;
import io.axilla.extractor.timeline.MaskReading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The masks that have to be looked at when a study is complete: those in it, and those in other
 * studies that were drawn on one of its series or only name a frame of reference that it shares.
 * Each is placed on the series it names, or, naming none, on each of its frame of reference. A mask
 * whose series is not here waits for it: it is kept without a placement.
 */
final class MaskPlacements {
  private final List<Drawn> drawn = new ArrayList<>();
  private final Set<SeriesSource> series = new HashSet<>();
  private final Map<SopInstanceUid, Set<StudyInstanceUid>> objects = new HashMap<>();
  private final List<MaskReading> unplaced = new ArrayList<>();

  /** A mask, where it belongs, and what came of placing it. */
  private static final class Drawn {
    final StudyInstanceUid study;
    final MaskSegment segment;
    final Set<SeriesInstanceUid> targets;
    final List<MaskReading.Placement> placements = new ArrayList<>();
    final Set<MaskFault> faults = EnumSet.noneOf(MaskFault.class);
    final Set<GeometricSide> sides = EnumSet.noneOf(GeometricSide.class);

    Drawn(StudyInstanceUid study, MaskSegment segment, Set<SeriesInstanceUid> targets) {
      this.study = study;
      this.segment = segment;
      this.targets = targets;
    }
  }

  private MaskPlacements() {}

  /**
   * @param look tells the frame of reference of a series from its headers
   */
  static MaskPlacements of(
      StudyInstanceUid study,
      PatientObjects patient,
      MaskReader reader,
      Function<SeriesSource, SeriesFindings> look) {
    Map<SeriesInstanceUid, String> frames = new LinkedHashMap<>();
    patient
        .series()
        .forEach(
            (uid, source) ->
                frames.put(uid, String.valueOf(look.apply(source).facts().frameOfReference())));
    MaskPlacements placements = new MaskPlacements();
    for (PatientObjects.MaskObject object : patient.masks()) {
      placements.add(study, object, patient, reader, frames);
    }
    for (PatientObjects.MaskObject object : patient.masksInConflict(study)) {
      placements.objects.put(object.sopInstance(), Set.of(study));
      placements.unplaced.add(Unplaced.inConflict(object));
    }
    return placements;
  }

  private void add(
      StudyInstanceUid study,
      PatientObjects.MaskObject object,
      PatientObjects patient,
      MaskReader reader,
      Map<SeriesInstanceUid, String> frames) {
    List<MaskSegment> segments;
    try {
      segments = reader.read(object.file());
    } catch (UnreadableMaskException e) {
      if (object.study().equals(study)) {
        objects.put(object.sopInstance(), Set.of(study));
        unplaced.add(Unplaced.unreadable(object, e.fault()));
      }
      return;
    }
    Set<SeriesInstanceUid> own = new HashSet<>();
    patient.seriesOf(study).forEach(source -> own.add(source.series()));
    List<Drawn> found = new ArrayList<>();
    boolean concerned = object.study().equals(study);
    for (MaskSegment segment : segments) {
      Set<SeriesInstanceUid> targets = targets(segment.info(), frames);
      concerned |= targets.stream().anyMatch(own::contains);
      found.add(new Drawn(object.study(), segment, targets));
    }
    if (concerned) {
      drawn.addAll(found);
      Set<StudyInstanceUid> studies = new HashSet<>(Set.of(object.study()));
      for (Drawn one : found) {
        for (SeriesInstanceUid target : one.targets) {
          SeriesSource source = patient.series().get(target);
          series.add(source);
          studies.add(source.study());
        }
      }
      objects.put(object.sopInstance(), studies);
    }
  }

  private static Set<SeriesInstanceUid> targets(
      MaskInfo info, Map<SeriesInstanceUid, String> frames) {
    Set<SeriesInstanceUid> targets = new HashSet<>();
    if (info.series() != null) {
      if (frames.containsKey(info.series())) {
        targets.add(info.series());
      }
    } else if (info.frameOfReference() != null) {
      frames.forEach(
          (uid, frame) -> {
            if (frame.equals(info.frameOfReference())) {
              targets.add(uid);
            }
          });
    }
    return targets;
  }

  /** The series on which masks have to be placed. */
  Set<SeriesSource> series() {
    return series;
  }

  /**
   * The objects of which {@link #readings} tells everything, each with the studies that hold it and
   * the series that it was placed on.
   */
  Map<SopInstanceUid, Set<StudyInstanceUid>> objects() {
    return objects;
  }

  /** Places on this series the masks that belong to it. An unreadable series takes none. */
  void place(SeriesReading reading) {
    if (!(reading instanceof SeriesReading.Read readable)) {
      return;
    }
    for (Drawn mask : drawn) {
      if (mask.targets.contains(readable.ct().series())) {
        place(mask, readable);
      }
    }
  }

  private static void place(Drawn mask, SeriesReading.Read readable) {
    io.axilla.extractor.imaging.mask.MaskReading placed = mask.segment.placeOn(readable.ct());
    if (placed instanceof io.axilla.extractor.imaging.mask.MaskReading.Refused refused) {
      mask.faults.add(refused.fault());
    } else if (placed instanceof io.axilla.extractor.imaging.mask.MaskReading.Placed sound) {
      mask.sides.add(
          sound
              .geometricSide()
              .map(side -> GeometricSide.valueOf(side.name()))
              .orElse(GeometricSide.UNCLEAR));
      mask.placements.add(
          new MaskReading.Placement(
              readable.ct().series(),
              sound.contentDigest(),
              sound.warnings().stream().map(Enum::name).toList()));
    }
  }

  List<MaskReading> readings() {
    List<MaskReading> readings = new ArrayList<>(unplaced);
    for (Drawn mask : drawn) {
      readings.add(reading(mask));
    }
    return readings;
  }

  private static MaskReading reading(Drawn mask) {
    MaskFault own = mask.segment.ownFault().orElse(null);
    // A fault on one series is not hidden by a placement on another: pairing may choose either.
    MaskFault fault = own != null ? own : mask.faults.stream().findFirst().orElse(null);
    GeometricSide side =
        mask.sides.size() == 1 ? mask.sides.iterator().next() : GeometricSide.UNCLEAR;
    return new MaskReading(
        mask.study,
        Readings.mask(mask.segment.info(), side),
        fault == null ? null : fault.name(),
        mask.placements);
  }
}
