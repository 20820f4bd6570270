/**
 * Which features a model may use: stable between readers, not constant, different in responders.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.selection;
