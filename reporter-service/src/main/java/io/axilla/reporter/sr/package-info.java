/**
 * The content of the Structured Reports (DICOM PS3.3 A.35, templates TID 1500, 1411 and 1501 of
 * PS3.16): built here from an event and the objects it rests on, and read back into words; and the
 * Segmentations that they refer to where a mask came as something else. Pure: no clock, no network,
 * no files but the tables that lie beside these classes.
 */
@NullMarked
package io.axilla.reporter.sr;

import org.jspecify.annotations.NullMarked;
