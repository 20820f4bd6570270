// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.aoju.bus.image.metric.PDVInputStream;

/**
 * A data set as it comes in fragments; remembers whether its end was reached and whether the peer
 * failed before.
 */
final class PduDataset extends InputStream {
  private final PDVInputStream fragments;
  private boolean ended;
  private boolean broken;

  PduDataset(PDVInputStream fragments) {
    this.fragments = fragments;
  }

  /** Whether the transfer failed, rather than whoever read it. */
  boolean broken() {
    return broken;
  }

  void skipToEnd() throws IOException {
    byte[] rest = new byte[8192];
    while (read(rest, 0, rest.length) >= 0) {}
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    Objects.checkFromIndexSize(off, len, b.length);
    if (broken) {
      throw new IOException("the peer went away before the end of the data set");
    }
    if (ended) {
      return -1;
    }
    if (len == 0) {
      return 0;
    }
    try {
      int n = fragments.read(b, off, len);
      ended = n < 0;
      return n;
    } catch (IOException e) {
      broken = true;
      throw new IOException("the peer went away before the end of the data set", e);
    }
  }

  /** The rest of the data set stays where it is; the association goes on from there. */
  @Override
  public void close() {}
}
