// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.predictor;

import io.axilla.contracts.Code;

/**
 * Why a case cannot be scored although everything is there.
 *
 * @param explanation what, where and what to do
 */
record Failure(Code code, String explanation) {}
