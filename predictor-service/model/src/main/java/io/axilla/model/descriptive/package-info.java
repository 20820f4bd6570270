/** Mean, spread, quantiles and ranks as R computes them: the bricks of all other statistics. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.descriptive;
