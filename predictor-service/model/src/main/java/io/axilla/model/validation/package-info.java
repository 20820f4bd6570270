/** What a model owes to the patients it was fitted on, and a score to each of its features. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.validation;
