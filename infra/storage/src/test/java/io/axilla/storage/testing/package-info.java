// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/** What the SQL tests of all modules share. */
@NullMarked
package io.axilla.storage.testing;

import org.jspecify.annotations.NullMarked;
