// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

/** A file in the model folder that cannot be used, and what to do. */
public record RefusedModelFile(String file, String code, String reason) {}
