/**
 * A cohort of patients with outcome, findings and features, read from a folder of CSV files. What
 * contradicts itself is refused with file, row and column, and never with a value or a patient's
 * identifier.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.cohort;
