// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.embeddedkafka.EmbeddedKafka;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Topics;
import io.axilla.standalone.command.Failure;
import io.axilla.standalone.command.Launcher;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.Quarkus;
import io.smallrye.config.ConfigValidationException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Broker first, then topics, then Quarkus with the services; the broker stops last. */
final class QuarkusLauncher implements Launcher {
  @Override
  public int launch(Map<String, String> settings, Task task) {
    settings.forEach(System::setProperty);
    Path data = Path.of(settings.get("axilla.site.data"));
    String kafka = System.getProperty("axilla.site.kafka", System.getenv("AXILLA_SITE_KAFKA"));
    boolean ownBroker = kafka == null;
    boolean ownDatabase =
        System.getProperty("axilla.site.db.url", System.getenv("AXILLA_SITE_DB_URL")) == null;
    AutoCloseable lock = ownBroker || ownDatabase ? DataFolderLock.take(data) : () -> {};
    EmbeddedKafka broker = null;
    if (ownBroker) {
      broker = startBroker(data.resolve("kafka"));
      kafka = broker.bootstrapServers();
      System.setProperty("axilla.site.kafka", kafka);
    }
    Topics.ensure(new KafkaSettings(kafka));
    if (broker != null) {
      Runtime.getRuntime().addShutdownHook(new Thread(afterQuarkus(broker), "embedded-kafka-stop"));
    }
    AtomicInteger code = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    ServicesApplication.task = task;
    Quarkus.run(
        ServicesApplication.class,
        (exit, thrown) -> {
          code.set(exit);
          failure.set(thrown);
        });
    close(broker, lock);
    if (failure.get() != null) {
      throw asFailure(failure.get());
    }
    return code.get();
  }

  @Override
  public List<String> problems(Map<String, String> settings) {
    return ConfigurationProblems.of(settings);
  }

  private static EmbeddedKafka startBroker(Path folder) {
    try {
      return EmbeddedKafka.start(folder, 0);
    } catch (IOException e) {
      throw new Failure(
          "the embedded broker cannot use " + folder + ": make room there or name another --data",
          e);
    }
  }

  /** Hooks of the JVM run side by side: the services must have stopped before their broker does. */
  private static Runnable afterQuarkus(EmbeddedKafka broker) {
    return () -> {
      try {
        for (int i = 0; i < 180; i++) {
          ArcContainer container = Arc.container();
          if (container == null || !container.isRunning()) {
            break;
          }
          Thread.sleep(50);
        }
        broker.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        // The process ends; what the broker acknowledged is on disk.
        return;
      }
    };
  }

  private static void close(EmbeddedKafka broker, AutoCloseable lock) {
    try {
      if (broker != null) {
        broker.close();
      }
      lock.close();
    } catch (Exception e) {
      throw new Failure("the embedded broker or its folder's lock did not close cleanly", e);
    }
  }

  private static Failure asFailure(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      return failure;
    }
    Throwable root = thrown;
    while (root.getCause() != null && !(root instanceof ConfigValidationException)) {
      root = root.getCause();
    }
    if (root instanceof ConfigValidationException invalid) {
      return new Failure(
          "the configuration cannot be used: "
              + String.join("; ", ConfigurationProblems.of(invalid))
              + ": correct or remove it in the file, the environment or the option that says it",
          thrown);
    }
    return new Failure("the services did not start: " + root.getMessage(), thrown);
  }
}
