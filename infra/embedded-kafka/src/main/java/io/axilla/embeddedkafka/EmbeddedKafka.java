// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.embeddedkafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * Broker and controller in one, listening on the loopback interface, persistent in a folder. Starts
 * within seconds also after kill -9; what was acknowledged before is still there.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String NODE = "1";
  private static final String LOCK_FILE = ".axilla-broker";

  private final KafkaRaftServer server;
  private final FileChannel lock;
  private final int port;

  private EmbeddedKafka(KafkaRaftServer server, FileChannel lock, int port) {
    this.server = server;
    this.lock = lock;
    this.port = port;
  }

  /**
   * @param port 0 for any free one
   * @throws PortTakenException when something else listens there
   * @throws FolderTakenException when another broker uses the folder
   */
  public static EmbeddedKafka start(Path folder, int port) throws IOException {
    return start(folder, port, Map.of());
  }

  /**
   * @param overrides broker settings that replace ours
   */
  public static EmbeddedKafka start(Path folder, int port, Map<String, String> overrides)
      throws IOException {
    Path directory = folder.toAbsolutePath();
    Files.createDirectories(directory);
    int[] free = freePorts();
    int clientPort = port == 0 ? free[0] : checkedFree(port);
    FileChannel lock = lock(directory);
    try {
      Properties settings = BrokerSettings.of(directory, clientPort, free[1], overrides);
      format(directory);
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      return new EmbeddedKafka(server, lock, clientPort);
    } catch (Throwable e) {
      lock.close();
      throw e;
    }
  }

  /** What clients are given to connect. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /**
   * Stops in order; returns when everything is on disk. Two threads that close it at a time both
   * wait for that: otherwise the second would take the controller from the broker that the first
   * waits for, and it waits for minutes.
   */
  @Override
  public synchronized void close() throws IOException {
    if (lock.isOpen()) {
      server.shutdown();
      server.awaitShutdown();
      lock.close();
    }
  }

  /** Does nothing to a folder that is formatted already. */
  private static void format(Path directory) {
    if (Files.exists(directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
      return;
    }
    try {
      new Formatter()
          .setNodeId(Integer.parseInt(NODE))
          .setClusterId(Uuid.randomUuid().toString())
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setIgnoreFormatted(true)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("The broker's folder " + directory + " cannot be set up", e);
    }
  }

  /** Kafka ends the process when its own lock is taken; this one is asked first. */
  private static FileChannel lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new FolderTakenException(directory);
    }
    return channel;
  }

  private static int checkedFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return port;
    } catch (IOException e) {
      throw new PortTakenException(port, e);
    }
  }

  /** Two that differ: both are held until both are known. */
  private static int[] freePorts() throws IOException {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new int[] {one.getLocalPort(), other.getLocalPort()};
    }
  }
}
