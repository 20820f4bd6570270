// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.aoju.bus.image.metric.AdvancedHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A storage SCP (DICOM PS3.4 Annex B) that also answers C-ECHO and, with a {@link QueryResponder},
 * C-FIND of the Study Root model (PS3.4 Annex C). One thread serves one connection from its
 * acceptance, through the TLS handshake, to its end, and closes it whatever happens.
 */
public final class StoreScp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreScp.class);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ScpSettings settings;
  private final ServerSocket listening;
  private final ScpDevice device;
  private final Set<GuardedSocket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService workers;
  private final ScheduledExecutorService timers;
  private final Thread acceptor;

  private StoreScp(
      ScpSettings settings,
      Set<String> sopClasses,
      ObjectSink sink,
      @Nullable QueryResponder responder)
      throws IOException {
    this.settings = settings;
    this.listening = new GuardedServerSocket(Timeouts.millis(settings.idleTimeout()));
    this.listening.setReuseAddress(true);
    this.listening.bind(
        new InetSocketAddress(InetAddress.getByName(settings.bindAddress()), settings.port()), 128);
    this.workers = Executors.newCachedThreadPool(named("dicom-scp-" + port() + "-"));
    this.timers =
        Executors.newSingleThreadScheduledExecutor(named("dicom-scp-timer-" + port() + "-"));
    this.device = new ScpDevice(settings, sopClasses, sink, responder, timers);
    var unused =
        timers.scheduleWithFixedDelay(
            () -> connections.forEach(GuardedSocket::closeIfStalled), 1, 1, TimeUnit.SECONDS);
    this.acceptor = named("dicom-scp-accept-" + port() + "-").newThread(this::accept);
    this.acceptor.start();
  }

  /**
   * Starts to listen.
   *
   * @param sopClasses the storage SOP classes that are accepted
   * @throws IOException if the address cannot be bound
   */
  public static StoreScp start(ScpSettings settings, Set<String> sopClasses, ObjectSink sink)
      throws IOException {
    return new StoreScp(settings, sopClasses, sink, null);
  }

  /** Starts to listen, and answers queries as well. */
  public static StoreScp start(
      ScpSettings settings, Set<String> sopClasses, ObjectSink sink, QueryResponder responder)
      throws IOException {
    return new StoreScp(settings, sopClasses, sink, responder);
  }

  /** The TCP port, also when the settings left it open. */
  public int port() {
    return listening.getLocalPort();
  }

  /** Whether connections are accepted. */
  public boolean isListening() {
    return acceptor.isAlive() && !listening.isClosed();
  }

  /** Connections that are open now. */
  public int openConnections() {
    return connections.size();
  }

  /**
   * Stops to listen, lets objects that are being stored be finished for a few seconds, and ends all
   * associations.
   */
  @Override
  public void close() {
    try {
      listening.close();
      device.awaitQuiet(GRACE);
      connections.forEach(GuardedSocket::closeQuietly);
      workers.shutdown();
      workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      LOG.warn("closing the DICOM port failed: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      workers.shutdownNow();
      timers.shutdownNow();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        GuardedSocket socket = (GuardedSocket) listening.accept();
        if (connections.size() >= 2 * settings.maxAssociations() + 8) {
          // Beyond what could be told its rejection; such a crowd does not even get a thread.
          socket.closeQuietly();
          continue;
        }
        connections.add(socket);
        try {
          workers.execute(() -> serve(socket));
        } catch (RejectedExecutionException | OutOfMemoryError e) {
          connections.remove(socket);
          socket.closeQuietly();
        }
      } catch (IOException e) {
        if (!listening.isClosed()) {
          LOG.warn("accepting a DICOM connection failed: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  /** Runs an association to its end: the device's executor is this thread. */
  private void serve(GuardedSocket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(Timeouts.millis(settings.requestTimeout()));
      Socket secured = secured(socket);
      socket.setSoTimeout(Timeouts.millis(settings.idleTimeout()));
      AdvancedHandler.INSTANCE.onAccept(device.connection(), secured);
    } catch (IOException | RuntimeException e) {
      LOG.debug(
          "connection from {} ended: {}",
          socket.getRemoteSocketAddress(),
          e.getClass().getSimpleName());
    } catch (Error e) {
      LOG.error(
          "connection from {} ended by {}",
          socket.getRemoteSocketAddress(),
          e.getClass().getName());
    } finally {
      connections.remove(socket);
    }
  }

  private Socket secured(GuardedSocket socket) throws IOException {
    if (settings.tls().isPresent()) {
      return Tls.accept(settings.tls().get(), socket);
    }
    socket.limitPdus();
    return socket;
  }

  /** Keeps a persistent failure, such as no file descriptors left, from spinning. */
  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private static final class GuardedServerSocket extends ServerSocket {
    private final int writeTimeoutMillis;

    GuardedServerSocket(int writeTimeoutMillis) throws IOException {
      this.writeTimeoutMillis = writeTimeoutMillis;
    }

    @Override
    public Socket accept() throws IOException {
      GuardedSocket socket = new GuardedSocket(writeTimeoutMillis);
      implAccept(socket);
      return socket;
    }
  }
}
