// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.MaskCandidate.Region;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timeline to bend: a plain match of the left side, with chemotherapy from 2022-01-20 to
 * 2022-06-01, a scan ten days before and one ten days after it, a mask on each.
 */
final class TimelineFixture {
  static final String NAC_START = "2022-01-20";
  static final String NAC_END = "2022-06-01";

  private final List<StudyFixture> studies = new ArrayList<>();
  private final List<MaskFixture> masks = new ArrayList<>();
  private final List<OperatorOverride> overrides = new ArrayList<>();
  List<Side> sides = List.of(Side.LEFT);
  @Nullable String nacStart = NAC_START;
  @Nullable String nacEnd = NAC_END;
  @Nullable String surgery;
  @Nullable String asOf = "2022-06-20";
  boolean abandoned;
  boolean hasClinical = true;
  PairingRules rules = PairingRules.DEFAULT;

  final StudyFixture pre = study("2.25.10", "2022-01-10");
  final StudyFixture post = study("2.25.20", "2022-06-11");
  final SeriesFixture preCt = pre.ct("2.25.10.1");
  final SeriesFixture postCt = post.ct("2.25.20.1");
  final MaskFixture preMask = mask("2.25.71", preCt);
  final MaskFixture postMask = mask("2.25.72", postCt);

  StudyFixture study(String uid, String date) {
    StudyFixture study = new StudyFixture(uid, date);
    studies.add(study);
    return study;
  }

  /** A study with one usable series, {@code uid.1}. */
  StudyFixture ctStudy(String uid, String date) {
    StudyFixture study = study(uid, date);
    study.ct(uid + ".1");
    return study;
  }

  MaskFixture mask(String object, SeriesFixture on) {
    MaskFixture mask = new MaskFixture(object, on);
    masks.add(mask);
    return mask;
  }

  MaskFixture mask(String object, StudyFixture on) {
    return mask(object, on.series.get(0));
  }

  void remove(StudyFixture study) {
    studies.remove(study);
    masks.removeIf(mask -> study.series.contains(mask.on));
  }

  void remove(MaskFixture mask) {
    masks.remove(mask);
  }

  void use(long n, Role role, StudyFixture study) {
    use(n, Side.LEFT, role, study.uid, null, null);
  }

  void use(long n, Role role, StudyFixture study, SeriesFixture series) {
    use(n, Side.LEFT, role, study.uid, series.uid, null);
  }

  void use(long n, Role role, StudyFixture study, MaskFixture mask) {
    use(n, Side.LEFT, role, study.uid, null, mask);
  }

  void use(
      long n,
      Side side,
      Role role,
      String study,
      @Nullable String series,
      @Nullable MaskFixture mask) {
    overrides.add(
        new OperatorOverride.UseForRole(
            n,
            side,
            role,
            new StudyInstanceUid(study),
            series == null ? null : new SeriesInstanceUid(series),
            mask == null ? null : mask.key()));
  }

  void exclude(long n, StudyFixture study) {
    overrides.add(new OperatorOverride.ExcludeStudy(n, new StudyInstanceUid(study.uid)));
  }

  void exclude(long n, SeriesFixture series) {
    overrides.add(new OperatorOverride.ExcludeSeries(n, new SeriesInstanceUid(series.uid)));
  }

  void exclude(long n, MaskFixture mask) {
    overrides.add(new OperatorOverride.ExcludeMask(n, mask.key()));
  }

  void hold(long n, Side side) {
    overrides.add(new OperatorOverride.Hold(n, side, null));
  }

  Timeline timeline() {
    ClinicalDates clinical =
        new ClinicalDates(1, sides, day(nacStart), day(nacEnd), day(surgery), abandoned);
    return new Timeline(
        day(asOf),
        "pk-1",
        hasClinical ? clinical : null,
        studies.stream().map(StudyFixture::build).toList(),
        masks.stream().map(MaskFixture::build).toList(),
        overrides);
  }

  List<Decision> decideAll() {
    return Pairing.decide(timeline(), rules);
  }

  /** The decision of the first side. */
  Decision decide() {
    return decideAll().get(0);
  }

  /** The decision in short: state, what stands for each role, and the codes. */
  static String brief(Decision decision) {
    String codes =
        Stream.of(decision.waitingFor(), decision.refusedBecause(), decision.warnings())
            .flatMap(List::stream)
            .map(PairingCode::name)
            .collect(Collectors.joining(" "));
    return (decision.state()
            + " "
            + brief(decision.pre())
            + " "
            + brief(decision.post())
            + " "
            + codes)
        .strip();
  }

  private static String brief(Decision.@Nullable Scan scan) {
    if (scan == null) {
      return "-";
    }
    String mask =
        scan.mask() == null ? "-" : scan.mask().object().value() + "/" + scan.mask().segment();
    return scan.series().value() + ":" + mask;
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  static final class StudyFixture {
    final String uid;
    final List<SeriesFixture> series = new ArrayList<>();
    String date;
    @Nullable String time = "09:15";
    @Nullable String timePoint;
    Identity identity = new Identity("n1", "b1", Identity.Sex.F);
    boolean complete = true;

    StudyFixture(String uid, String date) {
      this.uid = uid;
      this.date = date;
    }

    SeriesFixture ct(String uid) {
      SeriesFixture ct = new SeriesFixture(uid);
      series.add(ct);
      return ct;
    }

    /** None of its series can be used. */
    void spoil() {
      series.forEach(s -> s.usable = false);
    }

    Study build() {
      return new Study(
          new StudyInstanceUid(uid),
          LocalDate.parse(date),
          time == null ? null : LocalTime.parse(time),
          timePoint,
          identity,
          complete,
          series.stream().map(SeriesFixture::build).toList());
    }
  }

  static final class SeriesFixture {
    final String uid;
    @Nullable String frame;
    String modality = "CT";
    boolean usable = true;
    @Nullable Integer slices = 300;
    @Nullable Double spacing = 1.0;
    boolean contrast;
    boolean soft = true;

    SeriesFixture(String uid) {
      this.uid = uid;
      this.frame = uid + ".9";
    }

    Series build() {
      return new Series(
          new SeriesInstanceUid(uid),
          frame,
          modality,
          usable,
          usable ? null : "MISSING_SLICE",
          slices,
          spacing,
          contrast,
          soft);
    }
  }

  static final class MaskFixture {
    final String object;
    final SeriesFixture on;
    int segment = 1;
    boolean namesSeries = true;
    @Nullable String frame;
    @Nullable Region region = Region.AXILLA;
    @Nullable Side side = Side.LEFT;
    GeometricSide geometry = GeometricSide.LEFT;
    @Nullable String created = "2022-06-12T10:00:00";
    boolean empty;

    MaskFixture(String object, SeriesFixture on) {
      this.object = object;
      this.on = on;
      this.frame = on.frame;
    }

    MaskFixture side(Side value) {
      side = value;
      geometry = GeometricSide.valueOf(value.name());
      return this;
    }

    MaskKey key() {
      return new MaskKey(new SopInstanceUid(object), segment);
    }

    MaskCandidate build() {
      return new MaskCandidate(
          key(),
          MaskKind.SEG,
          namesSeries ? new SeriesInstanceUid(on.uid) : null,
          frame,
          region,
          side,
          geometry,
          created == null ? null : LocalDateTime.parse(created),
          "c1",
          empty);
    }
  }
}
