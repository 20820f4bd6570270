/**
 * The texture matrices of a discretised region: co-occurrence (GLCM), run length (GLRLM), size zone
 * (GLSZM), dependence (GLDM) and neighbourhood difference (NGTDM). Features of them are elsewhere.
 */
@NullMarked
package io.axilla.radiomics.texture;

import org.jspecify.annotations.NullMarked;
