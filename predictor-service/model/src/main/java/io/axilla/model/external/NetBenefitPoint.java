// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

/** Net benefit of the model at one threshold, beside calling nobody (0) and calling everybody. */
public record NetBenefitPoint(double threshold, double treatAll, double model) {}
