/**
 * Which features there are, under PyRadiomics' names and IBSI's codes, and how each follows from
 * the voxels, the histogram, the shape or a texture matrix.
 */
@NullMarked
package io.axilla.radiomics.feature;

import org.jspecify.annotations.NullMarked;
