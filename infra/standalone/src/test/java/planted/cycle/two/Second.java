// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.cycle.two;

/** The other half. */
public final class Second {
  planted.cycle.one.First first;
}
