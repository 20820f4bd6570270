// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import io.axilla.listener.Instance;
import io.axilla.listener.SetAsideObject;
import java.time.Instant;

/**
 * An object that is kept but does not count.
 *
 * @param sentence what the code means and what to do
 * @param source AE title that sent it
 */
record SetAsideView(
    String code,
    String sentence,
    String study,
    String series,
    String sopInstance,
    String sopClass,
    String source,
    Instant received) {
  static SetAsideView of(SetAsideObject object) {
    Instance instance = object.instance();
    return new SetAsideView(
        object.code().name(),
        object.code().sentence(),
        instance.study().value(),
        instance.series().value(),
        instance.sopInstance().value(),
        instance.sopClass().value(),
        instance.source(),
        instance.received());
  }
}
