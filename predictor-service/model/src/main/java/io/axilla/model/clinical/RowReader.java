// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row; every fault of it is told, not only the first. */
final class RowReader {
  /** VR LO (PS3.5 section 6.2): at most 64 characters, no backslash, no control characters. */
  private static final String IDENTIFIER = "[^\\\\\\p{Cntrl}]{1,64}";

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2199;

  private final Csv.Row row;
  private final List<String> header;
  private final Map<String, String> cells = new HashMap<>();
  private final List<Refusal> refusals = new ArrayList<>();

  RowReader(List<String> header, Csv.Row row) {
    this.header = header;
    this.row = row;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** The row, or null with {@link #refusals()}. */
  @Nullable ClinicalRow read() {
    if (row.cells().size() != header.size()) {
      refuse(
          null,
          Refusal.Code.ROW_LENGTH,
          "the row has "
              + row.cells().size()
              + " cells, the header "
              + header.size()
              + "; a comma inside of a cell needs quotes around the cell");
      return null;
    }
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), row.cells().get(i));
    }
    String patientId = identifier(ClinicalTable.PATIENT_ID);
    if (patientId == null && cell(ClinicalTable.PATIENT_ID).isEmpty()) {
      refuse(ClinicalTable.PATIENT_ID, Refusal.Code.MISSING_VALUE, "the patient ID must be there");
    }
    String issuer = identifier(ClinicalTable.ISSUER);
    String side = side();
    ClinicalValues values = values();
    Course course =
        new Course(
            date(ClinicalTable.NAC_START),
            date(ClinicalTable.NAC_END),
            date(ClinicalTable.SURGERY_DATE),
            abandoned());
    course
        .outOfOrder()
        .ifPresent(
            column ->
                refuse(
                    column,
                    Refusal.Code.DATES_OUT_OF_ORDER,
                    "the dates must be in the order nac_start, nac_end, surgery_date; correct them"));
    if (!refusals.isEmpty() || patientId == null) {
      return null;
    }
    return new ClinicalRow(
        row.number(), issuer, patientId, side, values, course, Set.copyOf(header));
  }

  private @Nullable String identifier(String column) {
    String text = cell(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.matches(IDENTIFIER)) {
      refuse(
          column,
          Refusal.Code.IMPOSSIBLE_VALUE,
          "it must have at most 64 characters, without backslash and control characters");
      return null;
    }
    return text;
  }

  private @Nullable String side() {
    String side = cell(ClinicalTable.SIDE).toUpperCase(Locale.ROOT);
    if (side.isEmpty() || side.equals("LEFT") || side.equals("RIGHT")) {
      return side.isEmpty() ? null : side;
    }
    refuse(
        ClinicalTable.SIDE,
        Refusal.Code.IMPOSSIBLE_VALUE,
        "side must be LEFT or RIGHT; both sides take two rows");
    return null;
  }

  private ClinicalValues values() {
    Map<ClinicalVariable, String> values = new EnumMap<>(ClinicalVariable.class);
    for (ClinicalVariable variable : ClinicalVariable.values()) {
      String text = cell(variable.columnName());
      if (!text.isEmpty()) {
        try {
          values.put(variable, variable.canonical(text));
        } catch (ImpossibleValueException e) {
          refuse(
              variable.columnName(),
              Refusal.Code.IMPOSSIBLE_VALUE,
              e.getMessage() + "; correct it, or leave it empty if it is not known");
        }
      }
    }
    return new ClinicalValues(values);
  }

  private @Nullable LocalDate date(String column) {
    String text = cell(column);
    if (text.isEmpty()) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException e) {
      // Told below: to the sender, no date and a date of another century are one fault.
    }
    refuse(
        column,
        Refusal.Code.IMPOSSIBLE_DATE,
        "it must be a day of the calendar as YYYY-MM-DD, from " + FIRST_YEAR + " on");
    return null;
  }

  private boolean abandoned() {
    String text = cell(ClinicalTable.NAC_ABANDONED).toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      refuse(
          ClinicalTable.NAC_ABANDONED,
          Refusal.Code.IMPOSSIBLE_VALUE,
          "nac_abandoned must be true or false, or empty");
    }
    return text.equals("true");
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }

  private void refuse(@Nullable String column, Refusal.Code code, String reason) {
    refusals.add(new Refusal(row.number(), column, code, reason));
  }
}
