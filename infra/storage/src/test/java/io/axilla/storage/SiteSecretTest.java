// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteSecretTest {
  @TempDir Path folder;

  @Test
  void is_made_once_and_only_its_owner_may_read_it() throws IOException {
    Path file = folder.resolve("new/secret");

    SiteSecret made = SiteSecret.loadOrCreate(file);

    assertThat(file).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SiteSecret.loadOrCreate(file).checkValue()).isEqualTo(made.checkValue());
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void those_who_start_together_have_one_secret() {
    Path file = folder.resolve("secret");

    assertThat(
            IntStream.range(0, 16)
                .parallel()
                .mapToObj(
                    i -> {
                      try {
                        return SiteSecret.loadOrCreate(file).checkValue();
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    })
                .distinct())
        .hasSize(1);
  }

  @Test
  void a_file_of_another_length_is_refused() throws IOException {
    Path file = folder.resolve("secret");
    Files.write(file, new byte[31]);

    assertThatThrownBy(() -> SiteSecret.loadOrCreate(file))
        .isInstanceOf(MalformedSecretException.class)
        .hasMessageContaining(file.toString());
  }
}
