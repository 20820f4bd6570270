/**
 * Clinical findings as the study has them: which variables there are, which values are possible,
 * and the table that a clinic sends. What is impossible is refused with row, column, code and mend,
 * and never with the value itself: a value can be a patient's name in the wrong column.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.clinical;
