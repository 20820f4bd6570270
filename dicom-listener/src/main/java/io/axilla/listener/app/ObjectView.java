// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import io.axilla.contracts.Sha256;
import io.axilla.listener.HeldObject;
import io.axilla.listener.Instance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that counts.
 *
 * @param pixelSha256 SHA-256 of the value of Pixel Data as it is stored; null without pixels
 */
record ObjectView(
    String study,
    String series,
    String sopInstance,
    String sopClass,
    String transferSyntax,
    Instant received,
    boolean conflict,
    boolean own,
    @Nullable String pixelSha256) {
  static ObjectView of(HeldObject object, @Nullable Sha256 pixels) {
    Instance instance = object.instance();
    return new ObjectView(
        instance.study().value(),
        instance.series().value(),
        instance.sopInstance().value(),
        instance.sopClass().value(),
        instance.transferSyntax(),
        instance.received(),
        object.conflict(),
        object.own(),
        pixels == null ? null : pixels.value());
  }
}
