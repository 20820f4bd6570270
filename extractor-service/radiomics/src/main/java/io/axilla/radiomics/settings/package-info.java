/**
 * Everything that the numbers depend on, as one record with a canonical text and a digest; the
 * vocabulary is that of PyRadiomics' parameter files.
 */
@NullMarked
package io.axilla.radiomics.settings;

import org.jspecify.annotations.NullMarked;
