/** Fixtures for the tests of imaging: reference files, and DICOM made in a temporary folder. */
@NullMarked
package io.axilla.extractor.imaging;

import org.jspecify.annotations.NullMarked;
