/**
 * The radiomics signature: features and weights that the lasso chooses, and the score they make.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.signature;
