// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.Side;
import io.axilla.contracts.StudyInstanceUid;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided for this patient. Not named Override, which would hide the annotation in
 * the whole package.
 */
public sealed interface OperatorOverride {
  /** Counts up within the patient; of several for one side and role the highest decides. */
  long n();

  /**
   * This study is the one for the side and role.
   *
   * @param series the one to measure; null leaves it to the rules
   * @param mask the one to measure in; null leaves it to the rules
   */
  record UseForRole(
      long n,
      Side side,
      Role role,
      StudyInstanceUid study,
      @Nullable SeriesInstanceUid series,
      @Nullable MaskKey mask)
      implements OperatorOverride {}

  /** As if this study had never come. */
  record ExcludeStudy(long n, StudyInstanceUid study) implements OperatorOverride {}

  /** As if this series had never come. */
  record ExcludeSeries(long n, SeriesInstanceUid series) implements OperatorOverride {}

  /** As if this mask had never come. */
  record ExcludeMask(long n, MaskKey mask) implements OperatorOverride {}

  /** Nothing is decided for this side. */
  record Hold(long n, Side side, @Nullable String why) implements OperatorOverride {}
}
