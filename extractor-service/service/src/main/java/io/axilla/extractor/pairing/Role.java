// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/**
 * What a scan is for: before or after neoadjuvant chemotherapy (NAC). Each has codes of its own.
 */
public enum Role {
  PRE(
      WaitingCode.NAC_START,
      WaitingCode.PRE_CT,
      RefusalCode.PRE_CT_NEVER_CAME,
      WaitingCode.USABLE_PRE_CT,
      WaitingCode.PRE_MASK,
      WarningCode.NEWER_PRE_CT),
  POST(
      WaitingCode.NAC_END,
      WaitingCode.POST_CT,
      RefusalCode.POST_CT_NEVER_CAME,
      WaitingCode.USABLE_POST_CT,
      WaitingCode.POST_MASK,
      WarningCode.NEWER_POST_CT);

  final WaitingCode clinicalDate;
  final WaitingCode ct;
  final RefusalCode ctNeverCame;
  final WaitingCode usableCt;
  final WaitingCode mask;
  final WarningCode newerCt;

  Role(
      WaitingCode clinicalDate,
      WaitingCode ct,
      RefusalCode ctNeverCame,
      WaitingCode usableCt,
      WaitingCode mask,
      WarningCode newerCt) {
    this.clinicalDate = clinicalDate;
    this.ct = ct;
    this.ctNeverCame = ctNeverCame;
    this.usableCt = usableCt;
    this.mask = mask;
    this.newerCt = newerCt;
  }
}
