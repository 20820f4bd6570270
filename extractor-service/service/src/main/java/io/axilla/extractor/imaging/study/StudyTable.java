// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import io.axilla.extractor.imaging.vocabulary.Phrase;
import io.axilla.extractor.imaging.vocabulary.SiteTable;
import io.axilla.extractor.imaging.vocabulary.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A site's table of studies that have no place in a timeline. One sign of another purpose keeps a
 * study out; a sign of another part of the body does so only where nothing speaks of the thorax, so
 * that {@code ABDOMEN} beside "CT chest and abdomen" stays in. What the table does not know stays
 * in.
 */
public final class StudyTable {
  private static final String[] COLUMNS = {"attribute", "means", "words or code"};

  private enum Attribute {
    /** BodyPartExamined. */
    BODY_PART,
    /** StudyDescription, procedure descriptions and code meanings. */
    DESCRIPTION,
    /** A procedure code, scheme|value. */
    PROCEDURE
  }

  private enum Meaning {
    THORAX,
    NOT_THORAX,
    NOT_DIAGNOSTIC
  }

  private record Entry(Attribute attribute, Meaning meaning, Optional<Phrase> words, String code) {
    boolean speaksIn(StudyPurpose study) {
      return switch (attribute) {
        case BODY_PART -> isIn(study.bodyParts());
        case DESCRIPTION -> isIn(study.descriptions());
        case PROCEDURE -> study.procedureCodes().contains(code);
      };
    }

    private boolean isIn(List<Words> texts) {
      return texts.stream().anyMatch(text -> words.orElseThrow().isIn(text));
    }
  }

  private final List<Entry> entries;

  private StudyTable(SiteTable table) {
    List<Entry> read = new ArrayList<>();
    for (SiteTable.Row row : table.rows()) {
      Attribute attribute = table.constant(row, 0, Attribute.class);
      Optional<Phrase> words =
          attribute == Attribute.PROCEDURE ? Optional.empty() : Optional.of(table.phrase(row, 2));
      read.add(new Entry(attribute, table.constant(row, 1, Meaning.class), words, row.cell(2)));
    }
    entries = List.copyOf(read);
  }

  public static StudyTable shipped() {
    return new StudyTable(
        SiteTable.shipped(StudyTable.class, "/io/axilla/extractor/imaging/studies.csv", COLUMNS));
  }

  public static StudyTable read(Path file) {
    return new StudyTable(SiteTable.read(file, COLUMNS));
  }

  public Optional<StudyExclusion> exclude(StudyPurpose study) {
    if (says(Meaning.NOT_DIAGNOSTIC, study)) {
      return Optional.of(StudyExclusion.NOT_DIAGNOSTIC);
    }
    if (says(Meaning.NOT_THORAX, study) && !says(Meaning.THORAX, study)) {
      return Optional.of(StudyExclusion.NOT_THORAX);
    }
    return Optional.empty();
  }

  private boolean says(Meaning meaning, StudyPurpose study) {
    return entries.stream().anyMatch(e -> e.meaning() == meaning && e.speaksIn(study));
  }
}
