// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package planted.cycle.one;

/** Half of a cycle. */
public final class First {
  planted.cycle.two.Second second;
}
