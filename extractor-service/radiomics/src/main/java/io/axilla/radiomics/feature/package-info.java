/** Which features there are, under PyRadiomics' names and IBSI's codes. */
@NullMarked
package io.axilla.radiomics.feature;

import org.jspecify.annotations.NullMarked;
