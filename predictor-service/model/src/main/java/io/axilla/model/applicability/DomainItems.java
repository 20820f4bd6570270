// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.applicability;

import io.axilla.model.Acquisition;
import io.axilla.model.Eligibility;
import io.axilla.model.MaskProtocol;
import io.axilla.model.Range;
import io.axilla.model.ScanDomain;
import io.axilla.model.SeenValue;
import io.axilla.model.Spread;
import io.axilla.model.clinical.ClinicalVariable;
import io.axilla.model.cohort.Scan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of a model's domain. Where a whole part is not recorded, one finding says so. */
final class DomainItems {
  /** Headers give spacings and voltages to a hundredth, and positions are rounded. */
  private static final double HEADER_SLACK = 0.01;

  private static final String WITH = "with agent";
  private static final String WITHOUT = "without agent";
  private static final String BEFORE = " of the scan before chemotherapy";
  private static final String AFTER = " of the scan after chemotherapy";

  private DomainItems() {}

  static List<Finding> masks(@Nullable MaskProtocol masks, PatientFacts patient) {
    if (masks == null) {
      return List.of(new Item(Kind.MASKS, "masks", "Volumes of the masks", "").notRecorded());
    }
    Double pre = patient.preVolumeMm3();
    Double post = patient.postVolumeMm3();
    Double ratio = pre == null || post == null ? null : Double.valueOf(post / pre);
    return List.of(
        new Item(Kind.MASKS, "pre_mask_volume", "Volume of the mask before chemotherapy", " mm3")
            .number(pre, bounds(masks.preVolumeMm3())),
        new Item(Kind.MASKS, "post_mask_volume", "Volume of the mask after chemotherapy", " mm3")
            .number(post, bounds(masks.postVolumeMm3())),
        new Item(
                Kind.MASKS,
                "mask_volume_ratio",
                "Volume of the mask after chemotherapy over that before",
                "")
            .number(ratio, bounds(masks.postToPre())));
  }

  static List<Finding> acquisition(@Nullable Acquisition acquisition, PatientFacts patient) {
    if (acquisition == null) {
      return List.of(
          new Item(Kind.ACQUISITION, "acquisition", "Acquisition of the scans", "").notRecorded());
    }
    List<Finding> findings = new ArrayList<>();
    findings.addAll(scan("pre_", BEFORE, acquisition.pre(), patient.pre()));
    findings.addAll(scan("post_", AFTER, acquisition.post(), patient.post()));
    return findings;
  }

  private static List<Finding> scan(
      String prefix, String ofWhich, @Nullable ScanDomain trained, Scan scan) {
    if (trained == null) {
      return List.of(
          new Item(Kind.ACQUISITION, prefix + "acquisition", "Acquisition" + ofWhich, "")
              .notRecorded());
    }
    return List.of(
        new Item(Kind.ACQUISITION, prefix + "contrast", "Contrast" + ofWhich, "")
            .oneOf(agent(scan.contrast()), contrast(trained.contrast())),
        new Item(Kind.ACQUISITION, prefix + "slice_spacing", "Slice spacing" + ofWhich, " mm")
            .number(scan.sliceSpacingMm(), bounds(trained.sliceSpacingMm(), HEADER_SLACK)),
        new Item(Kind.ACQUISITION, prefix + "tube_voltage", "Tube voltage" + ofWhich, " kV")
            .number(scan.tubeVoltageKv(), bounds(trained.tubeVoltageKv(), HEADER_SLACK)),
        new Item(Kind.ACQUISITION, prefix + "kernel", "Kernel" + ofWhich, "")
            .oneOf(scan.kernel(), seen(trained.kernels())),
        new Item(Kind.ACQUISITION, prefix + "manufacturer", "Manufacturer" + ofWhich, "")
            .oneOf(scan.manufacturer(), seen(trained.manufacturers())));
  }

  static List<Finding> eligibility(@Nullable Eligibility eligibility, PatientFacts patient) {
    if (eligibility == null) {
      return List.of(
          new Item(Kind.ELIGIBILITY, "eligibility", "Sex, age and cN of those eligible", "")
              .notRecorded());
    }
    return List.of(
        new Item(Kind.ELIGIBILITY, "sex", "Sex", "").oneOf(patient.sex(), eligibility.sex()),
        new Item(Kind.ELIGIBILITY, "age", "Age", " years")
            .number(
                Applicability.number(patient.clinical(), ClinicalVariable.AGE),
                bounds(eligibility.age(), 0)),
        new Item(Kind.ELIGIBILITY, "cN", "Clinical N stage", "")
            .oneOf(patient.clinical().text(ClinicalVariable.CN).orElse(null), eligibility.cN()));
  }

  private static @Nullable Bounds bounds(@Nullable Spread spread) {
    return spread == null ? null : Bounds.of(spread);
  }

  private static @Nullable Bounds bounds(@Nullable Range range, double slack) {
    return range == null ? null : Bounds.of(range, slack);
  }

  private static List<String> contrast(ScanDomain.@Nullable Contrast contrast) {
    List<String> seen = new ArrayList<>();
    if (contrast != null && contrast.with() > 0) {
      seen.add(WITH);
    }
    if (contrast != null && contrast.without() > 0) {
      seen.add(WITHOUT);
    }
    return seen;
  }

  private static @Nullable String agent(@Nullable Boolean contrast) {
    return contrast == null ? null : contrast ? WITH : WITHOUT;
  }

  private static List<String> seen(List<SeenValue> values) {
    return values.stream().map(SeenValue::value).toList();
  }
}
