// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Settings of the extractor. A key of `axilla.extractor` that is not here is an error at start. */
@ConfigMapping(prefix = "axilla.extractor")
public interface ExtractorConfig {
  /** Days before the first dose in which a scan may be the one before. */
  @WithDefault("60")
  int preWindow();

  /** Days after the last dose in which a scan may be the one after, while surgery is unknown. */
  @WithDefault("90")
  int postWindow();

  /**
   * ClinicalTrialTimePointID, exactly as written, to PRE or POST; with none given PRE and POST mean
   * themselves.
   */
  Map<String, String> timePoints();

  /** Time zone whose days count for pairing, such as Europe/Zurich; without it the machine's. */
  Optional<String> zone();

  /** Fewest slices of a series that is taken. */
  @WithDefault("20")
  int minSlices();

  /** Largest angle between a series' normal and the patient's long axis, degrees. */
  @WithDefault("20")
  double maxTilt();

  /** Largest distance between slices, mm. */
  @WithDefault("5")
  double maxSliceSpacing();

  /** Table of soft convolution kernels; without it the shipped one. */
  Optional<Path> kernels();

  /**
   * Table of studies that show another body part or serve another purpose; without it the shipped
   * one.
   */
  Optional<Path> studies();

  /** Table of codes and labels of masks; without it the shipped one. */
  Optional<Path> anatomy();

  /** How many studies are read at a time. */
  @WithDefault("1")
  int readers();

  /** How many matches are measured at a time. */
  @WithDefault("1")
  int workers();
}
