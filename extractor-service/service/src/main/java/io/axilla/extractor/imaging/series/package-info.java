/**
 * Reads CT series into volumes in Hounsfield units, or says why a series cannot be used
 * (pairing.md, usable series).
 */
@NullMarked
package io.axilla.extractor.imaging.series;

import org.jspecify.annotations.NullMarked;
