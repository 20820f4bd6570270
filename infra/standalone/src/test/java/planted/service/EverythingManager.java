// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.service;

/** A name that says nothing. */
final class EverythingManager {}
