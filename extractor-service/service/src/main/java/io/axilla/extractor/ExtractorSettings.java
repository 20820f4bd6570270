// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor;

import io.axilla.extractor.imaging.mask.AnatomyTable;
import io.axilla.extractor.imaging.series.EligibilityRules;
import io.axilla.extractor.imaging.series.KernelTable;
import io.axilla.extractor.imaging.study.StudyTable;
import io.axilla.extractor.pairing.PairingRules;
import io.axilla.radiomics.settings.ExtractionSettings;
import java.time.ZoneId;

/**
 * How a site's extractor works.
 *
 * @param zone whose days count for pairing
 * @param readers how many studies are read at a time
 * @param workers how many matches are measured at a time
 */
public record ExtractorSettings(
    PairingRules rules,
    ExtractionSettings extraction,
    EligibilityRules eligibility,
    KernelTable kernels,
    StudyTable studies,
    AnatomyTable anatomy,
    ZoneId zone,
    int readers,
    int workers,
    String software) {
  public ExtractorSettings {
    if (readers < 1 || workers < 1) {
      throw new IllegalArgumentException("readers and workers are at least 1");
    }
  }
}
