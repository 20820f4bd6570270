// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Follows the protocol data units (DICOM PS3.8 Section 9.3) of a stream and ends it at one that is
 * longer than anybody was told to send: the library would allocate up to 16 MB on the word of six
 * bytes.
 */
final class PduLimit extends FilterInputStream {
  /** Above the largest length that settings can announce. */
  private static final long LONGEST = 2L << 20;

  private final ByteBuffer header = ByteBuffer.allocate(6);
  private long rest;

  PduLimit(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int off, int len) throws IOException {
    int n = in.read(b, off, len);
    for (int at = off; at < off + n; ) {
      if (rest > 0) {
        int skipped = (int) Math.min(rest, off + n - at);
        rest -= skipped;
        at += skipped;
      } else if (!header.put(b[at++]).hasRemaining()) {
        rest = Integer.toUnsignedLong(header.getInt(2));
        header.clear();
        if (rest > LONGEST) {
          throw new IOException("PDU of " + rest + " bytes");
        }
      }
    }
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(n, 8192)]));
  }
}
