// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.listener;

import java.time.Duration;
import java.util.Set;

/**
 * How this site receives.
 *
 * @param port TCP port of the Storage SCP; 0 takes a free one
 * @param aeTitle our AE title; an association that calls another one is refused
 * @param bindAddress local address to listen on
 * @param allowedCallers calling AE titles that may send; empty lets every one send
 * @param quietPeriod a study is complete when nothing has come for it for so long
 * @param authoritativeSources calling AE titles whose corrections of attributes count, such as the
 *     PACS that patients are merged in
 * @param deviceUids Device UIDs that our documents carry; an object with one of them is our own
 */
public record ListenerSettings(
    int port,
    String aeTitle,
    String bindAddress,
    Set<String> allowedCallers,
    Duration quietPeriod,
    Set<String> authoritativeSources,
    Set<String> deviceUids) {

  public ListenerSettings {
    require(port >= 0 && port <= 65535, "port is not a TCP port");
    require(isAeTitle(aeTitle), "ae-title does not have 1 to 16 characters");
    require(!bindAddress.isBlank(), "bind-address is blank");
    require(!quietPeriod.isNegative() && !quietPeriod.isZero(), "quiet-period is not positive");
    allowedCallers = Set.copyOf(allowedCallers);
    authoritativeSources = Set.copyOf(authoritativeSources);
    require(
        allowedCallers.stream().allMatch(ListenerSettings::isAeTitle),
        "allowed-callers holds something that is no AE title");
    require(
        authoritativeSources.stream().allMatch(ListenerSettings::isAeTitle),
        "authoritative-sources holds something that is no AE title");
    deviceUids = Set.copyOf(deviceUids);
  }

  private static boolean isAeTitle(String text) {
    return !text.isBlank() && text.length() <= 16;
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException("axilla.listener: " + sentence);
    }
  }
}
