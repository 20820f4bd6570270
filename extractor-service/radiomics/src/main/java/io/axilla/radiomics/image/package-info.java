/**
 * Voxels together with their place in the patient: {@code Volume} and {@code Mask}, immutable, in
 * LPS coordinates (DICOM PS3.3 C.7.6.2), millimetres.
 */
@NullMarked
package io.axilla.radiomics.image;

import org.jspecify.annotations.NullMarked;
