/**
 * How events travel: plain kafka-clients, one SQL transaction per record, an outbox for what is
 * said, a dead letter for what fails.
 */
@org.jspecify.annotations.NullMarked
package io.axilla.messaging;
