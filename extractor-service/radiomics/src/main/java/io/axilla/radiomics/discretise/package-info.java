/** From grey values to grey levels. */
@NullMarked
package io.axilla.radiomics.discretise;

import org.jspecify.annotations.NullMarked;
