// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/** A mask that fits a study, and the usable series of it that the mask belongs to. */
record PlacedMask(MaskCandidate mask, Series series) {}
