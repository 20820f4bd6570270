// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.messaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings that the broker holds for a share group. */
final class ShareGroupSettings {
  /** Deliveries after which a broker drops a record silently: the most that it can be asked for. */
  private static final int DELIVERY_LIMIT = 10;

  /** What it does unasked. */
  private static final int USUAL_DELIVERY_LIMIT = 5;

  private static final Logger LOG = LoggerFactory.getLogger(ShareGroupSettings.class);

  private ShareGroupSettings() {}

  /**
   * A new group begins with the oldest record.
   *
   * @return deliveries after which the broker drops a record
   * @throws KafkaUnavailableException when Kafka does not answer, or is older than 4.2
   */
  static int ensure(KafkaSettings kafka, String group) throws InterruptedException {
    try (Admin admin = KafkaClients.admin(kafka)) {
      set(admin, group, "share.auto.offset.reset", "earliest");
      try {
        set(admin, group, "share.delivery.count.limit", Integer.toString(DELIVERY_LIMIT));
        return DELIVERY_LIMIT;
      } catch (ExecutionException e) {
        LOG.info(
            "the broker keeps its own delivery limit because={}", String.valueOf(e.getCause()));
        return USUAL_DELIVERY_LIMIT;
      }
    } catch (ExecutionException e) {
      throw new KafkaUnavailableException(kafka, e.getCause());
    }
  }

  private static void set(Admin admin, String group, String name, String value)
      throws ExecutionException, InterruptedException {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.GROUP, group),
                List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }
}
