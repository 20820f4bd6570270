// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.service;

/** Planted: a name that says nothing, which the rules of the architecture must refuse. */
final class EverythingManager {}
