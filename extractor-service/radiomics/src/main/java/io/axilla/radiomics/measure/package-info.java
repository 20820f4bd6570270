/**
 * How each feature follows from the values, the histogram, the shape or a texture matrix: small
 * functions of the matrix, apart from how it is counted.
 */
@NullMarked
package io.axilla.radiomics.measure;

import org.jspecify.annotations.NullMarked;
