/** Readers of the image files of research: NRRD, NIfTI and MetaImage. DICOM is read elsewhere. */
@NullMarked
package io.axilla.radiomics.io;

import org.jspecify.annotations.NullMarked;
