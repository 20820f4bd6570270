/** Readers of the image files of research: NRRD and NIfTI. DICOM is read elsewhere. */
@NullMarked
package io.axilla.radiomics.io;

import org.jspecify.annotations.NullMarked;
