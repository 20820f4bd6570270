// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.radiomics.io;

import io.axilla.radiomics.image.Geometry;
import java.util.Optional;

/**
 * The two transforms that a NIfTI header may state, in LPS. Codes: 0 none, 1 scanner, 2 aligned to
 * another scan, 3 Talairach, 4 MNI, 5 another template.
 *
 * @param qform empty where there is none, or it is no grid at right angles
 * @param sform empty where there is none, or it is no grid at right angles
 */
public record NiftiTransforms(
    int qformCode, Optional<Geometry> qform, int sformCode, Optional<Geometry> sform) {}
