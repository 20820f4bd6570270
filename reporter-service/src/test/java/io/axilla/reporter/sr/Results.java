// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.ApplicabilityFinding;
import io.axilla.contracts.ApplicabilityState;
import io.axilla.contracts.AppliedOverride;
import io.axilla.contracts.CaseId;
import io.axilla.contracts.CaseVersion;
import io.axilla.contracts.Code;
import io.axilla.contracts.EvidenceFeature;
import io.axilla.contracts.Instruction;
import io.axilla.contracts.MaskKind;
import io.axilla.contracts.MaskRef;
import io.axilla.contracts.Match;
import io.axilla.contracts.MatchVersion;
import io.axilla.contracts.ModelRef;
import io.axilla.contracts.ModelRole;
import io.axilla.contracts.PatientKey;
import io.axilla.contracts.Prediction;
import io.axilla.contracts.ResponsePredicted;
import io.axilla.contracts.ScanFacts;
import io.axilla.contracts.ScanRef;
import io.axilla.contracts.Sha256;
import io.axilla.contracts.Side;
import io.axilla.contracts.TermContribution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results of a pair, as the predictor would say them. */
public final class Results {
  public static final CaseId CASE = new CaseId("a".repeat(51) + "7");
  public static final PatientKey PATIENT = new PatientKey("b".repeat(64));
  public static final Instant AT = Instant.parse("2022-06-21T08:30:00Z");
  public static final ModelRef MODEL =
      new ModelRef(
          Sha256.ofParts("model"),
          "Axilla demonstration",
          "1.0",
          true,
          120,
          0.44,
          "Shows the pipeline; fitted to phantoms.");

  private static final ApplicabilityFinding OUTSIDE =
      new ApplicabilityFinding(
          "post_original_glcm_MCC",
          ApplicabilityState.OUTSIDE,
          new Code("NOT_APPLICABLE_FEATURES"),
          "0.5",
          "0.6 to 0.9",
          "post_original_glcm_MCC is 0.5, outside of what the training cohort had (0.6 to 0.9).");

  private static final ApplicabilityFinding EDGE =
      new ApplicabilityFinding(
          "er_pct",
          ApplicabilityState.EDGE,
          new Code("TRAINING_EDGE_CLINICAL_VALUES"),
          "99",
          "0 to 99",
          "Clinical value er_pct is 99, at the edge of what the training cohort had (0 to 99).");

  private Results() {}

  public static ResponsePredicted number(Pair pair) {
    return of(pair, version(1), null, 1, probability(0.8134, 0.72, 0.88), List.of());
  }

  public static ResponsePredicted withheld(Pair pair) {
    return of(
        pair,
        version(2),
        null,
        1,
        new Prediction(
            null,
            null,
            null,
            List.of(),
            List.of(new Code("NOT_APPLICABLE_FEATURES")),
            List.of(),
            List.of(OUTSIDE)),
        List.of());
  }

  public static ResponsePredicted overridden(Pair pair) {
    return of(
        pair,
        version(3),
        null,
        1,
        probability(0.3, 0.2, 0.5),
        List.of(
            new AppliedOverride(
                Instruction.OVERRIDE, "Dr. Muller", "other series has less motion", AT)));
  }

  public static CaseVersion version(int n) {
    return new CaseVersion(Sha256.ofParts("version", Integer.toString(n)).value());
  }

  public static Prediction probability(double value, double lower, double upper) {
    return new Prediction(
        value,
        lower,
        upper,
        List.of(new TermContribution("(Intercept)", "1", 0.5)),
        List.of(),
        List.of(new Code("TRAINING_EDGE_CLINICAL_VALUES")),
        List.of(EDGE));
  }

  public static ResponsePredicted of(
      Pair pair,
      CaseVersion version,
      @Nullable CaseVersion predecessor,
      long decision,
      Prediction prediction,
      List<AppliedOverride> overrides) {
    return new ResponsePredicted(
        ResponsePredicted.VERSION,
        PATIENT,
        new Match(
            CASE,
            Side.LEFT,
            decision,
            new MatchVersion(version.value()),
            null,
            Sha256.ofParts("content"),
            scan(pair.pre(), "2022-01-10"),
            scan(pair.post(), "2022-06-20"),
            Sha256.ofParts("settings"),
            List.of(new Code("MASK_SIDE_UNVERIFIED"), new Code("SOMETHING_NEW")),
            overrides),
        version,
        predecessor,
        Sha256.ofParts("content", version.value()),
        MODEL,
        ModelRole.ACTIVE,
        prediction,
        1,
        new ScanFacts(12_345, 61_725.5, 2.5, false, 120.0, "B30f", "SIEMENS", "F"),
        new ScanFacts(9_876, 49_380.25, 2.5, null, 120.0, null, null, null),
        List.of(
            new EvidenceFeature("pre_original_shape_MeshVolume", 61_700.123456789012),
            new EvidenceFeature("pre_original_firstorder_Mean", 1.0 / 3),
            new EvidenceFeature("pre_wavelet-LLH_firstorder_Mean", -12.25),
            new EvidenceFeature("pre_original_firstorder_90Percentile", 71),
            new EvidenceFeature("post_log-sigma-2-0-mm-3D_glcm_JointEntropy", 4.5e-12),
            new EvidenceFeature("post_original_glcm_MCC", 0.5),
            new EvidenceFeature("post_original_firstorder_Variance", 123456789.123456789),
            new EvidenceFeature("post_original_firstorder_Kurtosis", 3.1),
            new EvidenceFeature("post_something_else", 2)),
        "axilla 0.1.0",
        AT);
  }

  /** The same result of masks that came as something else, or with other warnings. */
  public static ResponsePredicted ofMasks(
      ResponsePredicted result, MaskKind pre, MaskKind post, String... warnings) {
    Match match = result.match();
    return new ResponsePredicted(
        ResponsePredicted.VERSION,
        PATIENT,
        new Match(
            match.caseId(),
            match.side(),
            match.decision(),
            match.matchVersion(),
            match.predecessor(),
            match.contentDigest(),
            ofKind(match.pre(), pre),
            ofKind(match.post(), post),
            match.settingsDigest(),
            Arrays.stream(warnings).map(Code::new).toList(),
            match.overrides()),
        result.caseVersion(),
        result.predecessor(),
        result.contentDigest(),
        result.model(),
        result.role(),
        result.prediction(),
        result.clinicalVersion(),
        result.pre(),
        result.post(),
        result.evidence(),
        result.software(),
        result.at());
  }

  private static ScanRef ofKind(ScanRef scan, MaskKind kind) {
    MaskRef mask = new MaskRef(scan.mask().object(), 4, kind);
    return new ScanRef(scan.study(), scan.series(), mask, scan.date());
  }

  private static ScanRef scan(Pair.Scan scan, String date) {
    ScanReferences references = scan.references();
    return new ScanRef(
        scan.study(),
        scan.series(),
        new MaskRef(references.maskInstance().instance(), 1, MaskKind.SEG),
        LocalDate.parse(date));
  }
}
