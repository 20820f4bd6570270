/**
 * Tails and quantiles of the distributions that tests and intervals need, exact far out in the
 * tails. The special functions are Hipparchus'; quantiles are found by root search on the tails
 * because Hipparchus stops at an absolute accuracy of 1e-9.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.distribution;
