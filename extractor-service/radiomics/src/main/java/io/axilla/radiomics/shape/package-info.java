/** What the mask alone tells: its surface mesh, the longest distances across it and its axes. */
@NullMarked
package io.axilla.radiomics.shape;

import org.jspecify.annotations.NullMarked;
