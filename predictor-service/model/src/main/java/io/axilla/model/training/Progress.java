// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.model.training;

/** Is told how far the long part of a training is, by whatever thread has just finished a piece. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (done, of) -> {};

  void at(int done, int of);
}
