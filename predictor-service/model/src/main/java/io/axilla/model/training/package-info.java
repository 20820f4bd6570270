/**
 * The study's method on a site's cohort: its choices as settings, the fit, how optimistic it is,
 * and the record of everything that a report shows.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.model.training;
