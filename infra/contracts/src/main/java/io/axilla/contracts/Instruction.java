// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.contracts;

/** What a person may tell the pipeline. */
public enum Instruction {
  /** Use this study, series or mask for a role. */
  OVERRIDE,
  /** Enrol the patient with this side. */
  SET_SIDE,
  /** This side was recorded by mistake: it is not diseased, and a result of it is taken back. */
  UNSET_SIDE,
  /** Leave this study, series or mask out. */
  EXCLUDE,
  /** Decide nothing for this side until released. */
  HOLD,
  /** End a hold, or release a result that waits for confirmation. */
  RELEASE,
  /** Make a new version with the active model. */
  RE_RUN,
  /** Try failed work again. */
  REPLAY,
  /** Hold a stage. */
  PAUSE,
  /** Release a stage. */
  RESUME,
  /** Release a result. */
  CONFIRM,
  /** Take note of a warning. */
  ACKNOWLEDGE,
  /** Nothing more is to be done for this case. */
  CLOSE,
  /** A case was closed by mistake: it goes on. */
  REOPEN,
  /** End an override or exclusion, or take back a result. */
  WITHDRAW,
  /** Take back the results of a model. */
  RECALL,
  /** Let a model report. */
  ACTIVATE,
  /** Let a model score silently. */
  SHADOW,
  /** Take a model out of use. */
  RETIRE
}
