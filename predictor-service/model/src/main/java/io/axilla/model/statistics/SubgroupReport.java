// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.axilla.model.discrimination.Auc;
import io.axilla.model.discrimination.Counts;

/** A model in a subgroup: area, and counts at the train rows' best threshold. */
public record SubgroupReport(@JsonUnwrapped Auc area, @JsonUnwrapped Counts counts) {}
