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
 * @param contrast whether with contrast agent; null when the images leave it open
 * @param kvp tube voltage, kV
 * @param kernel ConvolutionKernel
 * @param manufacturer Manufacturer
 * @param patientSex PatientSex: F, M or O
 */
public record ScanFacts(
    long maskVoxels,
    double maskVolumeMm3,
    double sliceSpacing,
    @Nullable Boolean contrast,
    @Nullable Double kvp,
    @Nullable String kernel,
    @Nullable String manufacturer,
    @Nullable String patientSex) {
  public ScanFacts {
    Require.that(maskVoxels > 0, "maskVoxels is not positive");
    Require.that(
        maskVolumeMm3 > 0 && Double.isFinite(maskVolumeMm3), "maskVolumeMm3 is not positive");
    Require.that(sliceSpacing > 0 && Double.isFinite(sliceSpacing), "sliceSpacing is not positive");
    Require.that(
        patientSex == null || patientSex.matches("[FMO]"), "patientSex is none of F, M and O");
  }
}
