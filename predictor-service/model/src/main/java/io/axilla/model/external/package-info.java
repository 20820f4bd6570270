/**
 * A model on patients it was not made from: how well it tells them apart, how right its
 * probabilities are, and, on request, an updated model.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.external;
