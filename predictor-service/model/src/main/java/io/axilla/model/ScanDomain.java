// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the training cohort's scans of one time point were made. What is null or empty was not
 * recorded.
 *
 * @param patients of how many anything was recorded
 * @param sliceSpacingMm distance of neighbouring slices, millimetres
 * @param tubeVoltageKv peak kilovoltage (KVP)
 * @param kernels Convolution Kernel as the images name it
 * @param manufacturers Manufacturer as the images name it
 */
public record ScanDomain(
    int patients,
    @Nullable Contrast contrast,
    @Nullable Range sliceSpacingMm,
    @Nullable Range tubeVoltageKv,
    List<SeenValue> kernels,
    List<SeenValue> manufacturers) {
  /** Numbers of patients scanned with and without contrast agent. */
  public record Contrast(int with, int without) {
    public Contrast {
      if (with < 0 || without < 0 || with + without < 1) {
        throw new IllegalArgumentException("with and without must count at least one patient");
      }
    }
  }

  public ScanDomain {
    kernels = List.copyOf(kernels);
    manufacturers = List.copyOf(manufacturers);
    if (patients < 1) {
      throw new IllegalArgumentException("patients must be 1 or more");
    }
  }
}
