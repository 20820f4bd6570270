// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aoju.bus.image.metric.Connection;
import org.jspecify.annotations.Nullable;

/**
 * The library's connection of an SCU over a socket of ours: with all timeouts, an end to blocked
 * writes, and TLS that verifies the host name.
 */
final class ScuWire extends Connection {
  private static final long serialVersionUID = 1L;
  private static final int PDU_LENGTH = 131072;

  private final transient ScuSettings settings;
  private final transient RemoteAe peer;
  private final transient ScheduledExecutorService timers;
  private transient volatile @Nullable GuardedSocket socket;

  ScuWire(ScuSettings settings, RemoteAe peer, ScheduledExecutorService timers) {
    this.settings = settings;
    this.peer = peer;
    this.timers = timers;
    int connect = Timeouts.millis(settings.connectTimeout());
    int response = Timeouts.millis(settings.responseTimeout());
    setConnectTimeout(connect);
    setAcceptTimeout(connect);
    setResponseTimeout(response);
    setRetrieveTimeout(response);
    setReleaseTimeout(connect);
    setReceivePDULength(PDU_LENGTH);
    setSendPDULength(PDU_LENGTH);
    setTcpNoDelay(true);
  }

  /** No TCP or TLS connection came about. */
  static final class Unreachable extends IOException {
    private static final long serialVersionUID = 1L;

    private Unreachable(IOException cause) {
      super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
  }

  @Override
  public Socket connect(Connection remote) throws IOException {
    GuardedSocket plain = new GuardedSocket(Timeouts.millis(settings.responseTimeout()));
    socket = plain;
    var unused = timers.scheduleWithFixedDelay(plain::closeIfStalled, 1, 1, TimeUnit.SECONDS);
    int timeout = Timeouts.millis(settings.connectTimeout());
    try {
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(peer.host(), peer.port()), timeout);
      if (settings.tls().isEmpty()) {
        plain.limitPdus();
        return plain;
      }
      plain.setSoTimeout(timeout);
      Socket secured = Tls.connect(settings.tls().get(), plain, peer);
      plain.setSoTimeout(0);
      return secured;
    } catch (IOException e) {
      plain.closeQuietly();
      throw new Unreachable(e);
    }
  }

  /** Whether the peer stopped to read what we send. */
  boolean stalled() {
    GuardedSocket current = socket;
    return current != null && current.stalled();
  }

  void close() {
    GuardedSocket current = socket;
    if (current != null) {
      current.closeQuietly();
    }
  }
}
