// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a measured scan beside its features.
 *
 * @param maskVoxels voxels of the mask on the CT's grid
 * @param maskVolumeMm3 their volume, mm3
 * @param sliceSpacing step between slices, mm
 * @param contrast whether a contrast agent is stated
 * @param kvp tube voltage, kV
 * @param kernel ConvolutionKernel
 * @param manufacturer Manufacturer
 */
public record ScanFacts(
    long maskVoxels,
    double maskVolumeMm3,
    double sliceSpacing,
    boolean contrast,
    @Nullable Double kvp,
    @Nullable String kernel,
    @Nullable String manufacturer) {
  public ScanFacts {
    Require.that(maskVoxels > 0, "maskVoxels is not positive");
    Require.that(
        maskVolumeMm3 > 0 && Double.isFinite(maskVolumeMm3), "maskVolumeMm3 is not positive");
    Require.that(sliceSpacing > 0 && Double.isFinite(sliceSpacing), "sliceSpacing is not positive");
  }
}
