// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.app;

import io.axilla.standalone.command.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process at a time uses the embedded broker and database of a data folder. */
final class DataFolderLock {
  private DataFolderLock() {}

  static AutoCloseable take(Path data) {
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(
              data.resolve("axilla.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        throw new Failure(
            "another Axilla uses the folder "
                + data
                + ": stop it, or name another folder with --data");
      }
      return channel;
    } catch (IOException e) {
      throw new Failure(
          "cannot write to the data folder "
              + data
              + ": make it writable, or name another with --data",
          e);
    }
  }
}
