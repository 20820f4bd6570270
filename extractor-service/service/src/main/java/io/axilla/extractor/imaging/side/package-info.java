/**
 * Finds the side of the body on which a mask lies from its voxels alone (pairing.md, geometric
 * side).
 */
@NullMarked
package io.axilla.extractor.imaging.side;

import org.jspecify.annotations.NullMarked;
