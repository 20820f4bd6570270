// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.Code;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.SeriesInstanceUid;
import io.axilla.contracts.SopClassUid;
import io.axilla.contracts.SopInstanceUid;
import io.axilla.dicom.Dataset;
import io.axilla.dicom.SopClass;
import io.axilla.dicom.Uid;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One document of each kind about a pair. */
public final class Documents {
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private Documents() {}

  public static Map<String, Dataset> all(Pair pair) {
    Map<String, Dataset> documents = new LinkedHashMap<>();
    documents.put("evidence", evidence(pair, List.of()));
    documents.put("prediction", prediction(pair, Results.number(pair), List.of()));
    documents.put("withheld", prediction(pair, Results.withheld(pair), List.of()));
    documents.put(
        "superseding",
        prediction(pair, Results.overridden(pair), List.of(reference(pair, "prediction"))));
    documents.put("superseding-evidence", evidence(pair, List.of(reference(pair, "evidence"))));
    documents.put(
        "withdrawal",
        WithdrawalDocument.of(
            frame(
                pair,
                "withdrawal",
                List.of(reference(pair, "evidence"), reference(pair, "prediction"))),
            Results.number(pair),
            pair.pre().references(),
            pair.post().references(),
            new Withdrawal(
                List.of(new Code("WITHDRAWN_BY_OPERATOR")), "Dr. Li", "wrong patient's mask")));
    return documents;
  }

  static Dataset evidence(Pair pair, List<SeriesReference> predecessors) {
    return EvidenceDocument.of(
        frame(pair, "evidence" + predecessors.size(), predecessors),
        Results.number(pair),
        pair.pre().references(),
        pair.post().references());
  }

  static Dataset prediction(
      Pair pair, ResponsePredicted result, List<SeriesReference> predecessors) {
    return PredictionDocument.of(
        frame(pair, "prediction" + predecessors.size(), predecessors),
        result,
        pair.pre().references(),
        pair.post().references(),
        reference(pair, "evidence"));
  }

  static DocumentFrame frame(Pair pair, String kind, List<SeriesReference> predecessors) {
    return new DocumentFrame(
        Subject.of(pair.post().header()),
        new SopClassUid(SopClass.COMPREHENSIVE_3D_SR_STORAGE),
        new SopInstanceUid(Uid.v5("test", kind)),
        new SeriesInstanceUid(Uid.v5("test", "series")),
        1,
        Results.AT,
        ZONE,
        predecessors);
  }

  private static SeriesReference reference(Pair pair, String kind) {
    return SeriesReference.of(
        pair.post().study(),
        new SeriesInstanceUid(Uid.v5("test", "series")),
        new SopReference(
            new SopClassUid(SopClass.COMPREHENSIVE_3D_SR_STORAGE),
            new SopInstanceUid(Uid.v5("test", kind + "0"))));
  }
}
