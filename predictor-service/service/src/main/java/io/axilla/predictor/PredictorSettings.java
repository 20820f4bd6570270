// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

/** What the predictor can be told. */
public record PredictorSettings(ModelSource models, ApplicabilityPolicy applicability) {}
