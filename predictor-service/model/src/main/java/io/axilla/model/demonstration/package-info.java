/**
 * The demonstration model that Axilla ships, as a file. Phantoms alone stand behind it: it knows
 * nothing about any patient.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.demonstration;
