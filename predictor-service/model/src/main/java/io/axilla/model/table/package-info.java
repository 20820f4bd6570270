/**
 * Results that are tables: rows of one record type, with or without a key. A number that does not
 * exist is NaN; in JSON it is {@code null}.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.table;
