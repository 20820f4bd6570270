// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose writes have an end, which the platform offers for reads alone: {@link
 * #closeIfStalled} is called now and then and closes it when a write has been waiting too long for
 * a peer that does not read.
 */
final class GuardedSocket extends Socket {
  private final long writeTimeoutNanos;
  private volatile long writingSince;
  private volatile boolean writing;
  private volatile boolean stalled;
  private @Nullable OutputStream guarded;
  private @Nullable InputStream limited;

  GuardedSocket(int writeTimeoutMillis) {
    this.writeTimeoutNanos = writeTimeoutMillis * 1_000_000L;
  }

  @Override
  public synchronized OutputStream getOutputStream() throws IOException {
    if (guarded == null) {
      guarded = new Watched(super.getOutputStream());
    }
    return guarded;
  }

  /** Bounds the length of PDUs; for a socket that carries them itself, not TLS records. */
  synchronized void limitPdus() throws IOException {
    limited = new PduLimit(super.getInputStream());
  }

  @Override
  public synchronized InputStream getInputStream() throws IOException {
    return limited != null ? limited : super.getInputStream();
  }

  void closeIfStalled() {
    if (writing && System.nanoTime() - writingSince > writeTimeoutNanos) {
      stalled = true;
      closeQuietly();
    }
  }

  /** Whether it was closed because the peer did not read. */
  boolean stalled() {
    return stalled;
  }

  void closeQuietly() {
    try {
      close();
    } catch (IOException e) {
      // Nothing can be done about it, and nothing is lost.
    }
  }

  private final class Watched extends FilterOutputStream {
    Watched(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
      writingSince = System.nanoTime();
      writing = true;
      try {
        out.write(b, off, len);
      } finally {
        writing = false;
      }
    }
  }
}
