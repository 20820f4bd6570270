/** What decisions by a model are worth against treating all or none. */
@org.jspecify.annotations.NullMarked
package io.axilla.model.decision;
