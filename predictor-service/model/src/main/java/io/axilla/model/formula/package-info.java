/**
 * The study's regression models: their variables, fits, and what a fit says about every patient.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.formula;
