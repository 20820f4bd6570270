// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.model.clinical.ClinicalValues;
import java.time.Instant;

/**
 * What is known of one side.
 *
 * @param version the patient's record version when it last changed
 * @param source who said it
 */
record SideRecord(int version, String source, Instant recorded, ClinicalValues values) {}
