/** Filters that make derived images of the resampled one. */
@NullMarked
package io.axilla.radiomics.filter;

import org.jspecify.annotations.NullMarked;
