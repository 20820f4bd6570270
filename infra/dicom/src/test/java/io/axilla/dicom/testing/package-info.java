// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
/** Programs of others that the tests of all modules talk to. */
@NullMarked
package io.axilla.dicom.testing;

import org.jspecify.annotations.NullMarked;
