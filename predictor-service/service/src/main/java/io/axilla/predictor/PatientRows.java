// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Side;
import io.axilla.model.clinical.ClinicalRow;
import io.axilla.model.clinical.ClinicalTable;
import io.axilla.model.clinical.ClinicalValues;
import io.axilla.model.clinical.Course;
import io.axilla.model.clinical.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one patient in a table, and what they make of the record that is there. */
record PatientRows(PatientKey patient, List<ClinicalRow> rows) {
  /** Why these rows cannot stand beside each other. */
  List<Refusal> contradictions() {
    List<Refusal> refusals = new ArrayList<>();
    for (ClinicalRow row : rows) {
      long sameSide =
          rows.stream().filter(other -> Objects.equals(other.side(), row.side())).count();
      boolean unsidedBesideSided =
          row.side() == null && rows.stream().anyMatch(other -> other.side() != null);
      boolean otherCourse = rows.stream().anyMatch(other -> !other.course().equals(row.course()));
      if (sameSide > 1) {
        refusals.add(
            new Refusal(
                row.row(),
                null,
                Refusal.Code.DUPLICATE_ROW,
                "the table has two rows for this patient and side; leave one"));
      } else if (unsidedBesideSided) {
        refusals.add(
            new Refusal(
                row.row(),
                ClinicalTable.SIDE,
                Refusal.Code.MISSING_VALUE,
                "another row of this patient names a side; name this row's side too"));
      } else if (otherCourse) {
        refusals.add(
            new Refusal(
                row.row(),
                null,
                Refusal.Code.CONTRADICTING_ROWS,
                "the rows of this patient differ in nac_start, nac_end, surgery_date or"
                    + " nac_abandoned; make them equal"));
      }
    }
    return refusals;
  }

  /** Why these rows cannot be laid over the record that is there. */
  List<Refusal> contradictions(PatientRecord known) {
    Optional<String> outOfOrder = course(known).outOfOrder();
    if (outOfOrder.isPresent()) {
      return rows.stream()
          .map(
              row ->
                  new Refusal(
                      row.row(),
                      outOfOrder.get(),
                      Refusal.Code.DATES_OUT_OF_ORDER,
                      "with the dates recorded before, the order nac_start, nac_end, surgery_date is"
                          + " broken; send all three"))
          .toList();
    }
    return rows.stream()
        .filter(row -> row.side() == null && known.sides().size() == 2)
        .map(
            row ->
                new Refusal(
                    row.row(),
                    ClinicalTable.SIDE,
                    Refusal.Code.MISSING_VALUE,
                    "both sides of this patient are recorded; name the row's side"))
        .toList();
  }

  /** The record after these rows; equal to the known one when they bring nothing new. */
  PatientRecord over(PatientRecord known, String source, Instant now) {
    int version = known.version() + 1;
    Map<Side, SideRecord> sides = new EnumMap<>(Side.class);
    sides.putAll(known.sides());
    SideRecord unsided = known.unsided();
    boolean changed = known.version() == 0 || !course(known).equals(known.course());
    boolean bothSides = rows.stream().map(ClinicalRow::side).distinct().count() > 1;
    for (ClinicalRow row : rows) {
      Side side = sideOf(row, known);
      SideRecord before = side == null ? unsided : sides.getOrDefault(side, null);
      // What was said while nobody knew the side passes to the one that is named, never to both.
      ClinicalValues base = side == null || bothSides ? values(before) : known.of(side);
      ClinicalValues after = base.updated(row.spokenOf(), row.values());
      if (before != null && before.values().equals(after)) {
        continue;
      }
      changed = true;
      SideRecord record = new SideRecord(version, source, now, after);
      if (side == null) {
        unsided = record;
      } else {
        sides.put(side, record);
      }
    }
    return changed ? new PatientRecord(version, course(known), now, sides, unsided) : known;
  }

  /** A row without a side speaks of the one side that is known, if one is. */
  @Nullable Side sideOf(ClinicalRow row, PatientRecord known) {
    if (row.side() != null) {
      return Side.valueOf(row.side());
    }
    return known.sides().size() == 1 ? known.sides().keySet().iterator().next() : null;
  }

  private static ClinicalValues values(@Nullable SideRecord record) {
    return record == null ? ClinicalValues.NONE : record.values();
  }

  private Course course(PatientRecord known) {
    return rows.get(0).updated(known.course());
  }

  @Override
  public String toString() {
    return "PatientRows" + rows;
  }
}
