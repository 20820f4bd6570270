/**
 * What is known of each patient, and what pairing makes of it. Every change locks the patient's
 * row, decides anew, and leaves its events in the outbox of the same transaction.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.extractor.timeline;
