// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.contracts.DocumentKind;
import io.axilla.reporter.sr.SeriesReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What the destination may have and a report replaces: a withdrawal both reports of the last
 * result, any other the last of its kind or the withdrawal that followed it.
 */
final class Predecessors {
  private Predecessors() {}

  static List<SeriesReference> of(DocumentRow document, List<DocumentRow> others) {
    List<DocumentRow> before =
        new ArrayList<>(
            others.stream()
                .filter(DocumentRow::isReport)
                .filter(other -> other.id() < document.id() && other.mayBeThere())
                .filter(
                    other ->
                        document.kind() == DocumentKind.WITHDRAWAL
                            || !other.caseVersion().equals(document.caseVersion())
                            || other.issue() != document.issue())
                .toList());
    Collections.reverse(before);
    List<DocumentRow> replaced = new ArrayList<>();
    if (document.kind() == DocumentKind.WITHDRAWAL) {
      before.stream()
          .takeWhile(other -> other.kind() != DocumentKind.WITHDRAWAL)
          .filter(other -> replaced.stream().noneMatch(r -> r.kind() == other.kind()))
          .forEach(replaced::add);
      Collections.reverse(replaced);
    } else {
      before.stream()
          .filter(other -> Set.of(document.kind(), DocumentKind.WITHDRAWAL).contains(other.kind()))
          .findFirst()
          .ifPresent(replaced::add);
    }
    return replaced.stream().map(DocumentRow::reference).toList();
  }
}
