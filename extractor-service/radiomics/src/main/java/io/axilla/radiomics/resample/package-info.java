/**
 * Image and mask on a grid of another spacing, as PyRadiomics asks ITK for it: the grid is aligned
 * with the corner of the first voxel and reaches as far around the mask as the filters may see.
 */
@NullMarked
package io.axilla.radiomics.resample;

import org.jspecify.annotations.NullMarked;
