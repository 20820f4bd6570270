// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

import io.axilla.model.calibration.Recalibration;
import io.axilla.model.discrimination.Roc;

/**
 * The whole pipeline by cross-validation over the train rows: every patient's probability is of a
 * model that was made without the patient.
 *
 * @param folds how many
 * @param roc with points
 * @param calibration of the linear predictor
 * @param brier mean squared error
 */
public record CrossValidated(int folds, Roc roc, Recalibration calibration, double brier) {}
