// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener.app;

import io.axilla.dicom.OwnDevice;
import io.axilla.listener.ListenerSettings;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Configuration of the listener, {@code axilla.listener.*}. */
@ConfigMapping(prefix = "axilla.listener")
public interface ListenerConfig {
  /** TCP port of the Storage SCP; 0 takes a free one. */
  @WithDefault("11112")
  int port();

  /** Our AE title; an association that calls another one is refused. */
  @WithDefault("AXILLA")
  String aeTitle();

  /** Local address to listen on; all of them by default, since senders are other machines. */
  @WithDefault("0.0.0.0")
  String bindAddress();

  /** Calling AE titles that may send, separated by commas; every one when absent. */
  Optional<Set<String>> allowedCallers();

  /** A study is complete when nothing has come for it for so long. */
  @WithDefault("60s")
  Duration quietPeriod();

  /**
   * Calling AE titles whose corrections of patient, geometry or references count, such as the PACS
   * in which patients are merged; none when absent.
   */
  Optional<Set<String>> authoritativeSources();

  /** Device UIDs that our own documents carry; Axilla's when absent. */
  Optional<Set<String>> deviceUids();

  default ListenerSettings settings() {
    return new ListenerSettings(
        port(),
        aeTitle(),
        bindAddress(),
        allowedCallers().orElse(Set.of()),
        quietPeriod(),
        authoritativeSources().orElse(Set.of()),
        deviceUids().orElse(Set.of(OwnDevice.UID)));
  }
}
