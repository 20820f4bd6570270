// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import static io.axilla.extractor.pairing.TimelineFixture.brief;
import static org.assertj.core.api.Assertions.assertThat;

import io.axilla.extractor.pairing.TimelineFixture.SeriesFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rule 11: "no contrast before contrast, soft kernel before others, slice spacing nearest 1.25 mm,
 * more slices, then the lesser UID". Each test lets the other series win every later comparison.
 */
class SeriesRuleTest {
  private final TimelineFixture f = new TimelineFixture();
  private final SeriesFixture first = f.postCt;
  private final SeriesFixture second = f.post.ct("2.25.20.2");

  @BeforeEach
  void draw_nothing_after() {
    f.remove(f.postMask);
    first.spacing = 1.25;
    second.spacing = 1.25;
  }

  private void assertPreferred(SeriesFixture series) {
    assertThat(brief(f.decide()))
        .isEqualTo("WAITING 2.25.10.1:2.25.71/1 " + series.uid + ":- POST_MASK");
  }

  @Test
  void no_contrast_comes_first() {
    first.contrast = true;
    second.soft = false;

    assertPreferred(second);
  }

  @Test
  void then_a_soft_kernel() {
    first.soft = false;
    second.spacing = 5.0;

    assertPreferred(second);
  }

  @Test
  void then_the_spacing_nearest_to_1_25() {
    first.spacing = 1.0;
    second.spacing = 1.49;
    second.slices = 100;

    assertPreferred(second);
  }

  @Test
  void spacings_are_as_near_as_they_are_written() {
    first.spacing = 0.95;
    second.spacing = 1.55;
    second.slices = 301;

    assertPreferred(second);
  }

  @Test
  void then_more_slices() {
    second.slices = 301;

    assertPreferred(second);
  }

  @Test
  void a_number_of_slices_that_is_not_known_comes_last() {
    first.slices = null;

    assertPreferred(second);
  }

  @Test
  void then_the_lesser_uid() {
    f.post.ct("2.25.20.0").spacing = 1.26;

    assertPreferred(first);
  }

  @Test
  void a_spacing_that_is_not_known_comes_last() {
    first.spacing = null;
    second.spacing = 5.0;

    assertPreferred(second);
  }

  @Test
  void series_that_cannot_be_used_are_not_preferred() {
    first.usable = false;

    assertPreferred(second);
  }

  @Test
  void the_chosen_mask_decides_whatever_is_preferred() {
    second.contrast = true;
    second.soft = false;
    f.mask("2.25.73", second);

    assertThat(f.decide().post().series().value()).isEqualTo(second.uid);
  }
}
