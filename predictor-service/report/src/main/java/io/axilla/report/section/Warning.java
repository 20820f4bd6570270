// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.report.section;

/**
 * Something to know before any number is believed.
 *
 * @param subject a word or two: what it is about
 * @param text what was found, with numbers, and what it means
 */
public record Warning(String subject, String text) {}
