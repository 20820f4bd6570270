/**
 * How well a score tells responders from others: ROC curve, areas and their comparison, and what a
 * threshold classifies. A patient is called positive when the score is not below the threshold.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.discrimination;
