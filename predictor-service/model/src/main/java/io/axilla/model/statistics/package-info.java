/**
 * All numbers of an analysis, assembled from the packages beside this one, and their JSON.
 *
 * <p>Data flow one way: cohort, filters, signature, models, predictions, and what judges them.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.statistics;
