package io.axilla.standalone.app;

import io.axilla.embeddedkafka.EmbeddedKafka;
import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Topics;
import io.axilla.standalone.command.Failure;
import io.axilla.standalone.command.Launcher;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Path;
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
    boolean ownDatabase = System.getProperty("axilla.site.db.url", System.getenv("AXILLA_SITE_DB_URL")) == null;
    AutoCloseable lock = ownBroker || ownDatabase ? DataFolderLock.take(data) : () -> {};
    EmbeddedKafka broker = null;
    if (ownBroker) {
      broker = EmbeddedKafka.start(data.resolve("kafka"), 0);
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
      }
    };
  }

  private static void close(EmbeddedKafka broker, AutoCloseable lock) {
    if (broker != null) {
      broker.close();
    }
    try {
      lock.close();
    } catch (Exception e) {
      throw new Failure("the lock of the data folder could not be released", e);
    }
  }

  private static Failure asFailure(Throwable thrown) {
    if (thrown instanceof Failure failure) {
      return failure;
    }
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return new Failure("the services did not start: " + root.getMessage(), thrown);
  }
}
