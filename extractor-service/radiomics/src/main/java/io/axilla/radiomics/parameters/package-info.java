/** PyRadiomics' parameter files as settings; what cannot be honoured is refused by name. */
@NullMarked
package io.axilla.radiomics.parameters;

import org.jspecify.annotations.NullMarked;
