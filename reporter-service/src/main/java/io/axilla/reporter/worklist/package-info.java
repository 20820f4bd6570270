/** What is known of every enrolled case: kept up to date from events, read by pages and API. */
@NullMarked
package io.axilla.reporter.worklist;

import org.jspecify.annotations.NullMarked;
