// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.contracts.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a series.
 *
 * @param fault why it is not readable; null if it is, as far as was looked
 * @param explanation what the fault is, in words; never a patient's data
 * @param ineligible why the pipeline does not take it
 */
public record SeriesFindings(
    SeriesFacts facts,
    @Nullable SeriesFault fault,
    @Nullable String explanation,
    List<Ineligibility> ineligible,
    List<SeriesWarning> warnings) {
  public SeriesFindings {
    ineligible = List.copyOf(ineligible);
    warnings = List.copyOf(warnings);
  }

  static SeriesFindings of(
      SeriesFacts facts, Set<Ineligibility> ineligible, Set<SeriesWarning> warnings) {
    return new SeriesFindings(
        facts, null, null, ineligible.stream().sorted().toList(), List.copyOf(warnings));
  }

  SeriesFindings withFault(SeriesFault found, String what) {
    return new SeriesFindings(facts, found, what, ineligible, warnings);
  }

  /** Readable and eligible. */
  public boolean isUsable() {
    return fault == null && ineligible.isEmpty();
  }

  /** The one code that says why it is not usable. */
  public Optional<Code> reason() {
    if (fault != null) {
      return Optional.of(Code.of(fault));
    }
    return ineligible.stream().findFirst().map(Code::of);
  }
}
