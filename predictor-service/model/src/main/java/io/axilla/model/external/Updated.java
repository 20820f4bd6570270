// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

import io.axilla.model.ModelFile;

/** A validation with the model that was fitted to its patients. */
public record Updated(Validation validation, ModelFile model) {}
