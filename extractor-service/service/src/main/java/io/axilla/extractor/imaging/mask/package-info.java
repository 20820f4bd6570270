/**
 * Reads masks (SEG, RT Structure Set, NRRD, NIfTI) and places them on the grid of a CT, or says why
 * not (pairing.md, usable masks).
 */
@NullMarked
package io.axilla.extractor.imaging.mask;

import org.jspecify.annotations.NullMarked;
