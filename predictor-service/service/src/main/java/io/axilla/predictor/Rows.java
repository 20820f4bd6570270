// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Code;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values of this package's tables stand in their columns. */
final class Rows {
  private Rows() {}

  static void setInstant(PreparedStatement statement, int index, @Nullable Instant at)
      throws SQLException {
    statement.setObject(index, at == null ? null : at.atOffset(ZoneOffset.UTC));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static String codes(List<Code> codes) {
    return codes.stream().map(Code::value).collect(Collectors.joining(" "));
  }

  static List<Code> codes(@Nullable String text) {
    return text == null || text.isEmpty()
        ? List.of()
        : Stream.of(text.split(" ", -1)).map(Code::new).toList();
  }
}
