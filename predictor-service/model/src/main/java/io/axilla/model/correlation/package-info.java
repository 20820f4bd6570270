/** Correlation of features with findings and with each other, over the pairs that are complete. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.correlation;
