/** A logistic regression as an addition of points on paper. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.nomogram;
