/**
 * Radiomics features of a volume inside a mask, equal to PyRadiomics' numbers: {@code
 * FeatureExtractor} takes an image, a mask and the settings, and gives a complete {@code
 * FeatureVector} or an {@code ExtractionException}.
 */
@NullMarked
package io.axilla.radiomics;

import org.jspecify.annotations.NullMarked;
