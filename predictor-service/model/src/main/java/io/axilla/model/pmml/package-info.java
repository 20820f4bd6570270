// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/** A model for other programs: the Predictive Model Markup Language of the Data Mining Group. */
@NullMarked
package io.axilla.model.pmml;

import org.jspecify.annotations.NullMarked;
