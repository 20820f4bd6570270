// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.contracts;

/** Something in an event that is no value. */
record PixelsInEvent(short[] pixels) {}
