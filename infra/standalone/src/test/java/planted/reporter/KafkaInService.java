// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.reporter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Kafka and CDI in a service's core, and a legacy date. */
@ApplicationScoped
public final class KafkaInService {
  ConsumerRecord<String, String> record;
  Date date;

  void print() {
    System.out.println(date);
  }
}
