// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import java.io.IOException;
import java.io.OutputStream;

/** Tells a full disk by a type of its own. */
final class SpaceWatchingStream extends OutputStream {
  private final OutputStream file;

  SpaceWatchingStream(OutputStream file) {
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      file.write(bytes, from, length);
    } catch (IOException e) {
      throw NoSpaceException.recognise(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
