// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import io.axilla.embeddedkafka.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A broker in a JVM of its own, on a port that stays the same when it is started again. */
final class BrokerProcess implements AutoCloseable {
  private final Path folder;
  private final int port = Ports.free();
  private Process process;

  BrokerProcess(Path folder) throws IOException {
    this.folder = folder;
    process = launch();
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  private Process launch() throws IOException {
    Process started =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                folder.toString(),
                String.valueOf(port))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Ports.isOpen(port));
    return started;
  }

  /** As by kill -9. */
  void kill() {
    process.destroyForcibly();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the broker goes on");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void startAgain() throws IOException {
    process = launch();
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String... arguments) {
    try {
      EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
