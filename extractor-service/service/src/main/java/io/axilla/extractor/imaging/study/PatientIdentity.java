// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.extractor.imaging.study;

import org.jspecify.annotations.Nullable;

/**
 * What a study says of its patient, fit for comparison only; null where it says nothing.
 *
 * @param name hash of PatientName
 * @param birthDate hash of PatientBirthDate
 * @param sex PatientSex: F, M or O
 */
public record PatientIdentity(
    @Nullable String name, @Nullable String birthDate, @Nullable String sex) {}
