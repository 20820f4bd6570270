// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelTableTest {
  private final KernelTable kernels = KernelTable.shipped();

  @ParameterizedTest
  @CsvSource({
    "GE MEDICAL SYSTEMS, STANDARD, true",
    "GE MEDICAL SYSTEMS, soft, true",
    "GE MEDICAL SYSTEMS, LUNG, false",
    "GE MEDICAL SYSTEMS, BONEPLUS, false",
    "SIEMENS, B30f, true",
    "SIEMENS, B45f, true",
    "SIEMENS, B46f, false",
    "SIEMENS, B70f, false",
    "SIEMENS, I31f, true",
    "SIEMENS, I70f, false",
    "Siemens Healthineers, Br40d, true",
    "Siemens Healthineers, Br60d, false",
    "Siemens Healthineers, Bl57d, false",
    "Philips, B, true",
    "Philips, D, false",
    "TOSHIBA, FC08, true",
    "TOSHIBA, FC52, false",
    "Canon Medical Systems, FC18-H, true",
    "CANON_MEC, FC01, true",
    "Unknown Maker, STANDARD, false"
  })
  void kernels_are_soft_by_manufacturer(String manufacturer, String kernel, boolean soft) {
    assertThat(kernels.isSoft(manufacturer, kernel)).isEqualTo(soft);
  }

  @Test
  void unknown_is_not_soft() {
    assertThat(kernels.isSoft(null, "B30f")).isFalse();
    assertThat(kernels.isSoft("SIEMENS", null)).isFalse();
  }
}
