// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.clinical;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One sound row of a clinical table.
 *
 * @param row as a spreadsheet counts
 * @param issuer of the patient ID; null when not given
 * @param side {@code LEFT}, {@code RIGHT}, or null when not given
 * @param columns columns that the table has, in its order: of others it says nothing
 */
public record ClinicalRow(
    int row,
    @Nullable String issuer,
    String patientId,
    @Nullable String side,
    ClinicalValues values,
    Course course,
    Set<String> columns) {
  public ClinicalRow {
    columns = Set.copyOf(columns);
  }

  /** The variables that the table speaks of, be the cell empty or not. */
  public List<ClinicalVariable> spokenOf() {
    return columns.stream().flatMap(name -> ClinicalVariable.ofColumn(name).stream()).toList();
  }

  /** The course after this row has spoken: columns that the table lacks stay as they were. */
  public Course updated(Course known) {
    return new Course(
        columns.contains(ClinicalTable.NAC_START) ? course.nacStart() : known.nacStart(),
        columns.contains(ClinicalTable.NAC_END) ? course.nacEnd() : known.nacEnd(),
        columns.contains(ClinicalTable.SURGERY_DATE) ? course.surgery() : known.surgery(),
        columns.contains(ClinicalTable.NAC_ABANDONED)
            ? course.nacAbandoned()
            : known.nacAbandoned());
  }

  /** Without what tells who the patient is. */
  @Override
  public String toString() {
    return "ClinicalRow[row " + row + "]";
  }
}
