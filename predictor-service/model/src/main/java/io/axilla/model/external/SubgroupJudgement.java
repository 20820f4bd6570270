// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.external;

/**
 * @param by what tells the patients apart, such as {@code cN}
 * @param value of this subgroup, such as {@code 2}
 */
public record SubgroupJudgement(String by, String value, Judgement judgement) {}
