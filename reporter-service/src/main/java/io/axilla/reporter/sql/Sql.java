// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sql;

import io.axilla.contracts.Code;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters in one call, and the columns that JDBC has no type for. */
public final class Sql {
  private Sql() {}

  /** Makes a value of the row that the result set stands on. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Returns how many rows it changed. */
  public static int update(Connection tx, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = tx.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  public static <T> List<T> list(
      Connection tx, String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = tx.prepareStatement(sql)) {
      bind(statement, parameters);
      List<T> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
      return rows;
    }
  }

  public static <T> Optional<T> first(
      Connection tx, String sql, RowReader<T> reader, @Nullable Object... parameters)
      throws SQLException {
    return list(tx, sql, reader, parameters).stream().findFirst();
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  /** Codes as the tables keep them. */
  public static String text(List<Code> codes) {
    return codes.stream().map(Code::value).collect(Collectors.joining(" "));
  }

  public static List<Code> codes(@Nullable String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.strip().split(" ")).map(Code::new).toList();
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof Instant instant) {
        statement.setTimestamp(i + 1, Timestamp.from(instant));
      } else if (value instanceof Enum<?> constant) {
        statement.setString(i + 1, constant.name());
      } else if (value instanceof io.axilla.contracts.Identifier identifier) {
        statement.setString(i + 1, identifier.value());
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }
}
