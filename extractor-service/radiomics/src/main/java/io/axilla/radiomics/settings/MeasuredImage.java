// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.settings;

/** An image type together with how features are measured on it. */
public record MeasuredImage(ImageType type, Measuring measuring) {}
