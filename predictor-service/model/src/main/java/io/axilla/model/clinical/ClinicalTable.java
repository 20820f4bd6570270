// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of clinical records: its sound rows, and why the others are not. A fault of the table as
 * a whole (header, separator, encoding) leaves no rows.
 *
 * <p>What only a site can know, whether two rows are of one patient, is not looked at here.
 */
public record ClinicalTable(List<ClinicalRow> rows, List<Refusal> refusals) {
  public static final String PATIENT_ID = "patient_id";
  public static final String ISSUER = "issuer";
  public static final String SIDE = "side";
  public static final String NAC_START = "nac_start";
  public static final String NAC_END = "nac_end";
  public static final String SURGERY_DATE = "surgery_date";
  public static final String NAC_ABANDONED = "nac_abandoned";

  /** Every column that a table may have, in the order of the documentation. */
  public static final List<String> COLUMNS =
      Stream.of(
              Stream.of(PATIENT_ID, ISSUER),
              Stream.of(ClinicalVariable.values()).map(ClinicalVariable::columnName),
              Stream.of(SIDE, NAC_START, NAC_END, SURGERY_DATE, NAC_ABANDONED))
          .flatMap(names -> names)
          .toList();

  public ClinicalTable {
    rows = List.copyOf(rows);
    refusals = List.copyOf(refusals);
  }

  /** Reads CSV: UTF-8 with or without byte order mark, commas, columns in any order. */
  public static ClinicalTable ofCsv(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return refused(1, null, Refusal.Code.NOT_UTF8, "the file is not UTF-8; save it as CSV UTF-8");
    }
    List<Csv.Row> rows;
    try {
      rows = Csv.rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (Csv.QuotesException e) {
      return refused(
          e.row(),
          null,
          Refusal.Code.QUOTES,
          "a quoted cell does not end where it should; double the quotes inside of it");
    }
    if (rows.isEmpty()) {
      return refused(
          1, null, Refusal.Code.EMPTY_FILE, "the file is empty; it needs a header and rows");
    }
    Csv.Row header = rows.get(0);
    List<Refusal> faults = faultsOfHeader(header);
    if (!faults.isEmpty()) {
      return new ClinicalTable(List.of(), faults);
    }
    if (rows.size() == 1) {
      return refused(
          header.number(), null, Refusal.Code.EMPTY_FILE, "there is no row below the header");
    }
    return read(header.cells(), rows.subList(1, rows.size()));
  }

  /** One record, by column name, as a form or a JSON object gives it; it counts as row 1. */
  public static ClinicalTable ofRecord(Map<String, String> cells) {
    Csv.Row header = new Csv.Row(1, List.copyOf(cells.keySet()));
    List<Refusal> faults = faultsOfHeader(header);
    if (!faults.isEmpty()) {
      return new ClinicalTable(List.of(), faults);
    }
    List<String> texts = cells.values().stream().map(String::strip).toList();
    return read(header.cells(), List.of(new Csv.Row(1, texts)));
  }

  private static ClinicalTable read(List<String> header, List<Csv.Row> rows) {
    List<ClinicalRow> sound = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Csv.Row row : rows) {
      RowReader reader = new RowReader(header, row);
      ClinicalRow read = reader.read();
      if (read == null) {
        refusals.addAll(reader.refusals());
      } else {
        sound.add(read);
      }
    }
    return new ClinicalTable(sound, refusals);
  }

  private static List<Refusal> faultsOfHeader(Csv.Row header) {
    List<String> names = header.cells();
    for (String separator : List.of(";", "\t")) {
      if (names.size() == 1 && names.get(0).contains(separator)) {
        String found = separator.equals(";") ? "semicolons" : "tabs";
        return List.of(
            new Refusal(
                header.number(),
                null,
                Refusal.Code.SEPARATOR,
                "the columns are separated by " + found + "; save the file as CSV with commas"));
      }
    }
    if (names.stream().noneMatch(COLUMNS::contains)) {
      // A table without a header begins with a patient: none of it is repeated in the answer.
      return List.of(
          new Refusal(
              header.number(),
              null,
              Refusal.Code.MISSING_COLUMN,
              "the first row holds no column name; it must be the header, with at least patient_id"));
    }
    List<Refusal> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!COLUMNS.contains(name)) {
        faults.add(
            new Refusal(
                header.number(),
                name,
                Refusal.Code.UNKNOWN_COLUMN,
                "there is no such column; the nearest is "
                    + NearestName.of(name, COLUMNS)
                    + ": rename or remove it"));
      } else if (!seen.add(name)) {
        faults.add(
            new Refusal(
                header.number(),
                name,
                Refusal.Code.DUPLICATE_COLUMN,
                "the column stands twice; remove one"));
      }
    }
    if (!seen.contains(PATIENT_ID)) {
      faults.add(
          new Refusal(
              header.number(),
              PATIENT_ID,
              Refusal.Code.MISSING_COLUMN,
              "the column must be there"));
    }
    return faults;
  }

  private static ClinicalTable refused(
      int row, @Nullable String column, Refusal.Code code, String reason) {
    return new ClinicalTable(List.of(), List.of(new Refusal(row, column, code, reason)));
  }
}
