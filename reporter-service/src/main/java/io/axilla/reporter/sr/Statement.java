// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.sr;

/** A sentence of a document and what kind of sentence it is. */
record Statement(Concept name, String text) {}
