// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.contracts.MaskKind;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.contracts.StudyInstanceUid;
import io.axilla.extractor.pairing.Decision.State;
import io.axilla.extractor.pairing.MaskCandidate.Region;
import io.axilla.extractor.pairing.OperatorOverride.ExcludeStudy;
import io.axilla.extractor.pairing.OperatorOverride.UseForRole;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to hold of every timeline; each property on some thousands from fixed seeds. */
class PairingPropertyTest {
  private static final int TIMELINES_PER_SEED = 1000;
  private static final StudyInstanceUid ADDED = new StudyInstanceUid("2.25.999999");

  @Test
  void the_random_timelines_reach_every_state_and_every_code() {
    Set<String> seen = new TreeSet<>();
    Set<State> states = EnumSet.noneOf(State.class);
    forEachTimeline(
        1,
        (timeline, random) -> {
          for (Decision decision : decide(timeline)) {
            states.add(decision.state());
            Stream.of(decision.waitingFor(), decision.refusedBecause(), decision.warnings())
                .flatMap(List::stream)
                .forEach(code -> seen.add(code.name()));
          }
        });

    assertThat(states).containsExactly(State.values());
    assertThat(seen).containsAll(PairingCodeTest.all().map(PairingCode::name).toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void shuffling_changes_nothing(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) ->
            assertThat(decide(TimelineTransforms.shuffled(timeline, random)))
                .isEqualTo(decide(timeline)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void a_study_that_is_added_and_excluded_changes_nothing(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) -> {
          Study other = RandomTimelines.next(random).studies().get(0);
          Study added =
              new Study(
                  ADDED,
                  other.date(),
                  other.time(),
                  random.nextBoolean() ? "PRE" : null,
                  new Identity("n9", "b9", Identity.Sex.M),
                  random.nextBoolean(),
                  List.of(ctSeries(frameOfSome(timeline, random), true)));
          Timeline with = with(timeline, added, null);
          List<OperatorOverride> overrides = new ArrayList<>(timeline.overrides());
          overrides.add(new ExcludeStudy(1000, ADDED));

          assertThat(decide(withOverrides(with, overrides))).isEqualTo(decide(timeline));
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33, 34, 35})
  void a_study_during_chemotherapy_changes_nothing(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) -> {
          ClinicalDates clinical = timeline.clinical();
          if (clinical == null || clinical.nacStart() == null || clinical.nacEnd() == null) {
            return;
          }
          long days = ChronoUnit.DAYS.between(clinical.nacStart(), clinical.nacEnd());
          if (days < 2) {
            return;
          }
          LocalDate between = clinical.nacStart().plusDays(1 + random.nextInt((int) days - 1));
          Study added =
              likeTheOthers(timeline, between, random.nextBoolean(), random.nextBoolean());

          assertThat(decide(with(timeline, added, null))).isEqualTo(decide(timeline));
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {41, 42, 43, 44, 45})
  void a_later_study_without_a_mask_adds_a_warning_to_a_match_and_no_more(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) -> {
          for (Decision match : matches(timeline)) {
            for (Role role : Role.values()) {
              Study chosen = chosen(timeline, match, role);
              Study added =
                  likeTheOthers(
                      timeline, chosen.date(), random.nextBoolean(), random.nextBoolean());
              Decision after = decision(with(timeline, added, null), match.side());

              Set<WarningCode> warnings = new TreeSet<>(match.warnings());
              for (Role either : Role.values()) {
                boolean isLater = Study.BY_TIME.compare(added, chosen(timeline, match, either)) > 0;
                if (isLater && qualifiesByDate(timeline, match, either, added.date())) {
                  warnings.add(either.newerCt);
                }
              }
              assertThat(after)
                  .isEqualTo(
                      new Decision(
                          match.side(),
                          State.MATCHED,
                          match.pre(),
                          match.post(),
                          List.of(),
                          List.of(),
                          List.copyOf(warnings)));
            }
          }
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52, 53, 54, 55})
  void a_later_study_with_a_mask_is_taken_or_waited_for_where_the_role_goes_by_date(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) -> {
          for (Decision match : matches(timeline)) {
            for (Role role : Role.values()) {
              Study chosen = chosen(timeline, match, role);
              boolean complete = random.nextBoolean();
              boolean usable = random.nextBoolean();
              Study added = likeTheOthers(timeline, chosen.date(), complete, usable);
              if (!qualifiesByDate(timeline, match, role, chosen.date())) {
                continue;
              }
              Timeline with = with(timeline, added, axillaMask(added, match.side()));
              Decision after = decision(with, match.side());
              Decision.Scan scan = role == Role.PRE ? after.pre() : after.post();

              if (complete && usable) {
                assertThat(scan.study()).isEqualTo(ADDED);
                assertThat(scan.mask()).isEqualTo(axillaMask(added, match.side()).mask());
              } else {
                assertThat(scan).isNull();
                assertThat(after.waitingFor())
                    .contains(complete ? role.usableCt : WaitingCode.STUDY_INCOMPLETE);
              }
            }
          }
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62, 63, 64, 65})
  void in_a_match_every_mask_is_of_its_side_and_belongs_to_the_series_shown(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) -> {
          for (Decision match : matches(timeline)) {
            for (Role role : Role.values()) {
              Decision.Scan scan = role == Role.PRE ? match.pre() : match.post();
              MaskCandidate mask =
                  timeline.masks().stream()
                      .filter(m -> m.mask().equals(scan.mask()))
                      .findAny()
                      .orElseThrow();
              Series series =
                  chosen(timeline, match, role).usableSeries(scan.series()).orElseThrow();

              assertThat(mask.side() == null ? mask.geometricSide().side() : mask.side())
                  .isEqualTo(match.side());
              assertThat(mask.geometricSide().side()).isIn(match.side(), null);
              assertThat(mask.empty()).isFalse();
              if (mask.series() == null) {
                assertThat(mask.frameOfReference()).isEqualTo(series.frameOfReference());
              } else {
                assertThat(mask.series()).isEqualTo(series.series());
              }
            }
          }
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72, 73, 74, 75})
  void left_and_right_exchanged_everywhere_exchange_the_decisions(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) -> {
          List<Decision> expected =
              decide(timeline).stream()
                  .map(
                      d ->
                          new Decision(
                              d.side() == null ? null : d.side().other(),
                              d.state(),
                              d.pre(),
                              d.post(),
                              d.waitingFor(),
                              d.refusedBecause(),
                              d.warnings()))
                  .toList();

          assertThat(decide(TimelineTransforms.mirrored(timeline)))
              .containsExactlyInAnyOrderElementsOf(expected);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {81, 82})
  void a_timeline_reads_as_it_was_written(long seed) {
    forEachTimeline(
        seed,
        (timeline, random) ->
            assertThat(TimelineJson.read(TimelineJson.write(timeline))).isEqualTo(timeline));
  }

  private static void forEachTimeline(long seed, BiConsumer<Timeline, Random> property) {
    Random random = new Random(seed);
    for (int i = 0; i < TIMELINES_PER_SEED; i++) {
      Timeline timeline = RandomTimelines.next(random);
      try {
        property.accept(timeline, random);
      } catch (AssertionError e) {
        throw new AssertionError(
            "timeline " + i + " of seed " + seed + ": " + TimelineJson.write(timeline), e);
      }
    }
  }

  private static List<Decision> decide(Timeline timeline) {
    return Pairing.decide(timeline, PairingRules.DEFAULT);
  }

  private static Decision decision(Timeline timeline, @Nullable Side side) {
    return decide(timeline).stream().filter(d -> d.side() == side).findAny().orElseThrow();
  }

  private static List<Decision> matches(Timeline timeline) {
    return decide(timeline).stream().filter(d -> d.state() == State.MATCHED).toList();
  }

  private static Study chosen(Timeline timeline, Decision match, Role role) {
    StudyInstanceUid uid = (role == Role.PRE ? match.pre() : match.post()).study();
    return timeline.studies().stream().filter(s -> s.study().equals(uid)).findAny().orElseThrow();
  }

  /** Whether an added study of this day competes for the role: it goes by date, in its window. */
  private static boolean qualifiesByDate(
      Timeline timeline, Decision match, Role role, LocalDate date) {
    boolean overridden =
        timeline.overrides().stream()
            .anyMatch(
                o ->
                    o instanceof UseForRole use
                        && use.side() == match.side()
                        && use.role() == role);
    Timeline remaining = ExclusionRule.apply(timeline);
    boolean stated =
        remaining.studies().stream()
            .anyMatch(study -> study.hasCt() && role.name().equals(study.timePointId()));
    ClinicalDates clinical = timeline.clinical();
    if (overridden || stated || clinical == null) {
      return false;
    }
    LocalDate anchor = role == Role.PRE ? clinical.nacStart() : clinical.nacEnd();
    if (anchor == null) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(anchor, date);
    if (role == Role.PRE) {
      return days >= -60 && days <= 0;
    }
    return days >= 0
        && (clinical.surgery() == null ? days <= 90 : !date.isAfter(clinical.surgery()));
  }

  /** Of the day's last minute, of nobody else, in a frame of reference of its own. */
  private static Study likeTheOthers(
      Timeline timeline, LocalDate date, boolean complete, boolean usable) {
    Identity identity =
        ExclusionRule.apply(timeline).studies().stream()
            .filter(Study::hasUsableSeries)
            .map(Study::identity)
            .findFirst()
            .orElse(Identity.ABSENT);
    return new Study(
        ADDED,
        date,
        LocalTime.of(23, 59),
        null,
        identity,
        complete,
        List.of(ctSeries("2.25.999999.9", usable)));
  }

  private static Series ctSeries(@Nullable String frame, boolean usable) {
    return new Series(
        new SeriesInstanceUid("2.25.999999.1"), frame, "CT", usable, null, 300, 1.0, false, true);
  }

  private static MaskCandidate axillaMask(Study study, @Nullable Side side) {
    return new MaskCandidate(
        new MaskKey(new SopInstanceUid("2.25.888888"), 1),
        MaskKind.SEG,
        study.series().get(0).series(),
        "2.25.999999.9",
        Region.AXILLA,
        side,
        GeometricSide.valueOf(side.name()),
        null,
        null,
        false);
  }

  private static @Nullable String frameOfSome(Timeline timeline, Random random) {
    List<String> frames =
        timeline.studies().stream()
            .flatMap(study -> study.series().stream())
            .flatMap(series -> Stream.ofNullable(series.frameOfReference()))
            .toList();
    return frames.isEmpty() ? null : frames.get(random.nextInt(frames.size()));
  }

  private static Timeline with(Timeline timeline, Study study, @Nullable MaskCandidate mask) {
    List<Study> studies = new ArrayList<>(timeline.studies());
    studies.add(study);
    List<MaskCandidate> masks = new ArrayList<>(timeline.masks());
    if (mask != null) {
      masks.add(mask);
    }
    return new Timeline(
        timeline.asOf(),
        timeline.patientKey(),
        timeline.clinical(),
        studies,
        masks,
        timeline.overrides());
  }

  private static Timeline withOverrides(Timeline timeline, List<OperatorOverride> overrides) {
    return new Timeline(
        timeline.asOf(),
        timeline.patientKey(),
        timeline.clinical(),
        timeline.studies(),
        timeline.masks(),
        overrides);
  }
}
