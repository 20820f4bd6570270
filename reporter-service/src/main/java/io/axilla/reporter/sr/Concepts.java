// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

import io.axilla.contracts.Side;
import io.axilla.contracts.TimePoint;

/**
 * The concepts of our documents, with the meanings exactly as PS3.16 spells them: validators
 * compare them. What no standard scheme has is in our own, {@link #OWN_SCHEME}.
 */
final class Concepts {
  static final String OWN_SCHEME = "99AXPCR";
  static final String OWN_SCHEME_NAME = "Axilla axillary response codes";

  // Root and context
  static final Concept REPORT = dcm("126000", "Imaging Measurement Report");
  static final Concept LANGUAGE = dcm("121049", "Language of Content Item and Descendants");
  static final Concept ENGLISH = new Concept("en-US", "RFC5646", "English (United States)");
  static final Concept OBSERVER_TYPE = dcm("121005", "Observer Type");
  static final Concept DEVICE = dcm("121007", "Device");
  static final Concept DEVICE_UID = dcm("121012", "Device Observer UID");
  static final Concept DEVICE_NAME = dcm("121013", "Device Observer Name");
  static final Concept DEVICE_MANUFACTURER = dcm("121014", "Device Observer Manufacturer");
  static final Concept DEVICE_MODEL = dcm("121015", "Device Observer Model Name");
  static final Concept PROCEDURE_REPORTED = dcm("121058", "Procedure reported");
  static final Concept CT = new Concept("25045-6", "LN", "CT unspecified body region");

  // Image library (TID 1600)
  static final Concept IMAGE_LIBRARY = dcm("111028", "Image Library");
  static final Concept IMAGE_LIBRARY_GROUP = dcm("126200", "Image Library Group");
  static final Concept MODALITY = dcm("121139", "Modality");
  static final Concept COMPUTED_TOMOGRAPHY = dcm("CT", "Computed Tomography");
  static final Concept FRAME_OF_REFERENCE = dcm("112227", "Frame of Reference UID");

  // Measurements (TID 1411, 1501)
  static final Concept IMAGING_MEASUREMENTS = dcm("126010", "Imaging Measurements");
  static final Concept MEASUREMENT_GROUP = dcm("125007", "Measurement Group");
  static final Concept TRACKING_IDENTIFIER = dcm("112039", "Tracking Identifier");
  static final Concept TRACKING_UID = dcm("112040", "Tracking Unique Identifier");
  static final Concept FINDING = dcm("121071", "Finding");
  static final Concept FINDING_SITE = sct("363698007", "Finding Site");
  static final Concept AXILLA = sct("91470000", "Axilla");
  static final Concept LATERALITY = sct("272741003", "Laterality");
  static final Concept TIME_POINT = new Concept("C2348792", "UMLS", "Time Point");
  static final Concept TIME_POINT_TYPE = dcm("126072", "Time Point Type");
  static final Concept REFERENCED_SEGMENT = dcm("121191", "Referenced Segment");
  static final Concept SOURCE_SERIES = dcm("121232", "Source series for segmentation");
  static final Concept SOURCE_OF_MEASUREMENT = dcm("121112", "Source of Measurement");
  static final Concept DERIVATION = dcm("121401", "Derivation");
  static final Concept ALGORITHM_NAME = dcm("111001", "Algorithm Name");
  static final Concept ALGORITHM_VERSION = dcm("111003", "Algorithm Version");
  static final Concept ALGORITHM_PARAMETERS = dcm("111002", "Algorithm Parameters");
  static final Concept VOLUME = sct("118565006", "Volume");
  static final Concept PROBABILITY = dcm("122157", "Probability");

  // Segmentation
  static final Concept ANATOMICAL_STRUCTURE = sct("123037004", "Anatomical Structure");
  static final Concept SEGMENTATION = dcm("113076", "Segmentation");
  static final Concept SOURCE_IMAGE = dcm("121322", "Source image for image processing operation");

  // Why a number is not there (CID 42)
  static final Concept NOT_A_NUMBER = dcm("114000", "Not a number");
  static final Concept NOT_ATTEMPTED = dcm("114007", "Measurement not attempted");

  // Units
  static final Concept NO_UNITS = ucum("1", "no units");
  static final Concept CUBIC_MILLIMETER = ucum("mm3", "cubic millimeter");

  static final Concept QUALITATIVE_EVALUATIONS =
      new Concept("C0034375", "UMLS", "Qualitative Evaluations");
  static final Concept COMMENT = dcm("121106", "Comment");

  // Our own
  static final Concept RESPONSE = own("AXPCR", "Axillary pathologic complete response");
  static final Concept STATUS = own("STATUS", "Status of the result");
  static final Concept GIVEN = own("GIVEN", "Result given");
  static final Concept WITHHELD = own("WITHHELD", "Result withheld");
  static final Concept WITHDRAWN = own("WITHDRAWN", "Result withdrawn");
  static final Concept MEASURED = own("MEASURED", "Measurements that a result rests on");
  static final Concept RESULT = own("RESULT", "Result in words");
  static final Concept REASON = own("REASON", "Reason");
  static final Concept WARNING = own("WARNING", "Warning");
  static final Concept DECISION = own("DECISION", "Decision of a person");
  static final Concept LIMITATION = own("LIMITATION", "Limitation of use");
  static final Concept MODEL = own("MODEL", "Model");
  static final Concept FEATURE = own("FEATURE", "Radiomics feature");

  private Concepts() {}

  static Concept laterality(Side side) {
    return side == Side.LEFT ? sct("7771000", "Left") : sct("24028007", "Right");
  }

  /** CID 6146. */
  static Concept timePointType(TimePoint role) {
    return role == TimePoint.PRE
        ? new Concept("C3539075", "UMLS", "Pretreatment")
        : sct("262502001", "Post-chemotherapy");
  }

  static String timePointName(TimePoint role) {
    return role == TimePoint.PRE ? "pre-NAC" : "post-NAC";
  }

  private static Concept dcm(String value, String meaning) {
    return new Concept(value, "DCM", meaning);
  }

  private static Concept sct(String value, String meaning) {
    return new Concept(value, "SCT", meaning);
  }

  private static Concept ucum(String value, String meaning) {
    return new Concept(value, "UCUM", meaning);
  }

  private static Concept own(String value, String meaning) {
    return new Concept(value, OWN_SCHEME, meaning);
  }
}
