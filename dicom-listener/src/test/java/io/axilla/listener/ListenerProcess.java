// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import io.axilla.messaging.KafkaSettings;
import io.axilla.messaging.Platform;
import io.axilla.storage.DatabaseSettings;
import io.axilla.storage.ObjectStore;
import io.axilla.storage.PatientDirectory;
import io.axilla.storage.PatientKeys;
import io.axilla.storage.SiteSecret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A listener in a JVM of its own, to be watched or killed. Ends when its input does. */
final class ListenerProcess implements AutoCloseable {
  private static final String LISTENING = "listening ";

  private final Process process;
  private final int port;

  private ListenerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * @param prefix a command that runs the JVM, such as strace; or nothing
   * @param options of the JVM
   */
  static ListenerProcess start(
      List<String> prefix, List<String> options, Path folder, String kafka, Duration quietPeriod)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(ListenerProcess.class.getName());
    command.add(folder.toString());
    command.add(kafka);
    command.add(quietPeriod.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(LISTENING)) {
        return new ListenerProcess(process, Integer.parseInt(line.substring(LISTENING.length())));
      }
    }
    throw new IllegalStateException("the listener did not start");
  }

  int port() {
    return port;
  }

  /** The exit code of a process that ends by itself. */
  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the listener goes on");
    }
    return process.exitValue();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  static DatabaseSettings database(Path folder) {
    return DatabaseSettings.h2(folder.resolve("db"));
  }

  static Platform platform(Path folder, String kafka) throws IOException {
    DatabaseSettings database = database(folder);
    SiteSecret secret = SiteSecret.loadOrCreate(folder.resolve("secret"));
    return new Platform(
        new KafkaSettings(kafka),
        database,
        ObjectStore.open(folder.resolve("store")),
        new PatientKeys(secret, "", Map.of()),
        PatientDirectory.open(database, secret),
        new SimpleMeterRegistry(),
        Clock.systemUTC());
  }

  static ListenerSettings settings(Duration quietPeriod) {
    return new ListenerSettings(
        0, "AXILLA", "127.0.0.1", Set.of(), quietPeriod, Set.of(Bed.PACS), Set.of(Bed.DEVICE_UID));
  }

  /** Arguments: folder, bootstrap servers, quiet period. */
  @SuppressWarnings("SystemOut") // its output is how it talks to the test
  public static void main(String[] arguments) throws Exception {
    Platform platform = platform(Path.of(arguments[0]), arguments[1]);
    try (DicomListener listener =
        DicomListener.start(settings(Duration.parse(arguments[2])), platform)) {
      System.out.println(LISTENING + listener.port());
      while (System.in.read() >= 0) {
        // Only its end says something.
      }
    }
    platform.directory().close();
  }
}
