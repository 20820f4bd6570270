// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.cohort;

import org.jspecify.annotations.Nullable;

/**
 * How one scan was made; null: not recorded.
 *
 * @param contrast whether with contrast agent
 * @param sliceSpacingMm distance of neighbouring slices, millimetres
 * @param tubeVoltageKv peak kilovoltage
 */
public record Scan(
    @Nullable Boolean contrast,
    @Nullable Double sliceSpacingMm,
    @Nullable Double tubeVoltageKv,
    @Nullable String kernel,
    @Nullable String manufacturer) {
  public static final Scan NOT_RECORDED = new Scan(null, null, null, null, null);
}
