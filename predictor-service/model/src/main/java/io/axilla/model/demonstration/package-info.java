/**
 * The demonstration model that Axilla ships, and how it is made: a simulated cohort of numbers,
 * drawn from a seed, and a logistic regression fitted to it. It knows nothing about any patient.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.demonstration;
