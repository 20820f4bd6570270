/** Whether predicted probabilities are those that come true. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.calibration;
