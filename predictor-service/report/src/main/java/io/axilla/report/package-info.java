/**
 * The report of a training: one HTML file that needs no other, and its PDF.
 *
 * <p>Nothing is computed here that a reader could take for a result; numbers come from the model
 * library. No patient's data are in it.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.report;
