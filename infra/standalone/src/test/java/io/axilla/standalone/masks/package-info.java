// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/** The way of a mask through several services. */
@org.jspecify.annotations.NullMarked
package io.axilla.standalone.masks;
