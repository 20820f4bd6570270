/**
 * Reads DICOM (and mask files) into what pairing and measuring need: CT series as volumes in
 * Hounsfield units, masks on their grid, the facts and reasons of each. Each subpackage reads one
 * thing; {@code inspect} puts them together for a person.
 */
@NullMarked
package io.axilla.extractor.imaging;

import org.jspecify.annotations.NullMarked;
