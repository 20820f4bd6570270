/** A single-node Kafka (KRaft) in this JVM, for a site without one of its own and for tests. */
@org.jspecify.annotations.NullMarked
package io.axilla.embeddedkafka;
