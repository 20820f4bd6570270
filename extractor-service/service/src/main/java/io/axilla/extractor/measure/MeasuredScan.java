// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.measure;

import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.Sha256;
import io.axilla.radiomics.image.Mask;
import io.axilla.radiomics.image.Volume;

/**
 * A scan and its mask on one grid, as they are to be measured.
 *
 * @param series digest of the series' content, to be compared with what was matched
 * @param mask digest of the mask's content
 */
public record MeasuredScan(Volume volume, Mask roi, Sha256 series, Sha256 mask, ScanFacts facts) {}
