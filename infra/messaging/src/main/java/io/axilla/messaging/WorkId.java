// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import io.axilla.contracts.Sha256;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A group's work on one record.
 *
 * @param digest of the record: a topic that was made anew has other records at the same offsets
 */
record WorkId(String group, String topic, int partition, long offset, Sha256 digest) {
  static WorkId of(String group, ConsumerRecord<String, byte[]> record) {
    byte[] value = record.value();
    return new WorkId(
        group,
        record.topic(),
        record.partition(),
        record.offset(),
        Sha256.of(value == null ? new byte[0] : value));
  }
}
