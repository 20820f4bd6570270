// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.series;

import io.axilla.radiomics.image.Geometry;
import java.util.EnumSet;
import java.util.Set;

/**
 * A site's rules for series that the pipeline takes.
 *
 * @param minSlices at least so many slices
 * @param maxTiltDegrees the slices' normal at most so far from the patient's z
 * @param maxSliceSpacing slices at most so far apart, mm
 */
public record EligibilityRules(int minSlices, double maxTiltDegrees, double maxSliceSpacing) {
  public static final EligibilityRules DEFAULT = new EligibilityRules(20, 20, 5);

  /** Header values are decimals: 5 mm and 20 degrees are still within 5 and 20. */
  private static final double ROUNDING = 1e-6;

  public EligibilityRules {
    if (minSlices < 1 || !(maxTiltDegrees >= 0) || !(maxSliceSpacing > 0)) {
      throw new IllegalArgumentException("eligibility rules must be positive");
    }
  }

  Set<Ineligibility> against(Geometry geometry) {
    Set<Ineligibility> found = EnumSet.noneOf(Ineligibility.class);
    if (geometry.size().k() < minSlices) {
      found.add(Ineligibility.TOO_FEW_SLICES);
    }
    double cosine = Math.min(1, Math.abs(geometry.direction().k().z()));
    if (Math.toDegrees(Math.acos(cosine)) > maxTiltDegrees + ROUNDING) {
      found.add(Ineligibility.NOT_AXIAL);
    }
    if (geometry.spacing().z() > maxSliceSpacing + ROUNDING) {
      found.add(Ineligibility.SLICES_TOO_THICK);
    }
    return found;
  }
}
