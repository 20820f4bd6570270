// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.pairing;

/**
 * A reason that pairing gives, in one word that is stable for ever ({@link #name()}) and in a
 * sentence for people.
 */
public sealed interface PairingCode permits WaitingCode, RefusalCode, WarningCode {
  /** The code as it stands in decisions, events and metrics. */
  String name();

  /** What it means and what to do about it, in words that the worklist and the command show. */
  String sentence();
}
