/**
 * How documents get to the destinations: what is to be sent and what no longer, in SQL; building
 * and storing the bytes once; sending them until the destination has them.
 *
 * <p>A result and its documents change only under the lock of their case. A document goes QUEUED,
 * perhaps HELD, then DELIVERED or FAILED; DROPPED when it is outdated before that. From the moment
 * in which a first send may have begun ({@code first_sent}) the destination may have it, and a
 * withdrawal must follow it there.
 */
@NullMarked
package io.axilla.reporter.deliver;

import org.jspecify.annotations.NullMarked;
