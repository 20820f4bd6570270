// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.filter;

import io.axilla.radiomics.image.Volume;

/**
 * What a filter makes of an image.
 *
 * @param name the image type in a column name, such as {@code wavelet-LLH}
 * @param volume the part that was asked for
 */
public record DerivedImage(String name, Volume volume) {}
