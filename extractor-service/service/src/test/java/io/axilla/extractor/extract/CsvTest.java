// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  private static CsvReader reader(String text) throws IOException {
    return new CsvReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<List<String>> read(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CsvReader reader = reader(text);
    for (List<String> row = reader.read(); row != null; row = reader.read()) {
      rows.add(row);
    }
    return rows;
  }

  @Test
  void what_is_written_is_read() throws IOException {
    List<String> cells =
        List.of("", "plain", "a,b", "he said \"no\"", "two\nlines", "\r", "é 漢", " blanks ");

    assertThat(read(CsvLine.of(cells) + CsvLine.of(List.of("x"))))
        .containsExactly(cells, List.of("x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2\r\n", "\uFEFFa,b\r1,2\r", "a,b\n1,2"})
  void line_breaks_and_byte_order_marks_do_not_matter(String text) throws IOException {
    assertThat(read(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2", "a,b\n1", "a,b\n1,\"2\n", "a,\"b"})
  void a_torn_line_is_told(String text) throws IOException {
    CsvReader reader = reader(text);
    while (reader.read() != null) {}

    assertThat(reader.isWhole()).isFalse();
  }

  @Test
  void a_record_is_found_again_by_its_position() throws IOException {
    String text = "\uFEFFé,b\n\"1\n1\",2\n3,4\n";
    CsvReader reader = reader(text);
    reader.read();
    reader.read();

    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int position = (int) reader.position();
    assertThat(new String(bytes, position, bytes.length - position, StandardCharsets.UTF_8))
        .isEqualTo("3,4\n");
    assertThat(reader.isWhole()).isTrue();
  }
}
