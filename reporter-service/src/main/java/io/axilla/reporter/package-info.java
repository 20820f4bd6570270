/**
 * The reporter: turns results into Structured Reports, delivers them, and tells where every case
 * stands. {@link io.axilla.reporter.sr} is what a document says, {@link io.axilla.reporter.deliver}
 * how it gets to the destinations, {@link io.axilla.reporter.worklist} what is known of the cases,
 * {@link io.axilla.reporter.app} the pages and the HTTP API.
 */
@NullMarked
package io.axilla.reporter;

import org.jspecify.annotations.NullMarked;
