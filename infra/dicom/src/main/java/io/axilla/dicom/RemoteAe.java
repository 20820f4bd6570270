// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.dicom;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A peer's AE title and address, written {@code AET@HOST:PORT}; an IPv6 host stands in brackets.
 */
public record RemoteAe(String aeTitle, String host, int port) {
  private static final Pattern TEXT =
      Pattern.compile("([^@]+)@(\\[[0-9a-fA-F:%.]+]|[^:\\[\\]]+):(\\d{1,5})");

  public RemoteAe {
    AeTitles.check(aeTitle);
    if (host.isBlank()) {
      throw new IllegalArgumentException("host must not be blank");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port must be 1..65535: " + port);
    }
  }

  /** Reads {@code AET@HOST:PORT}. */
  public static RemoteAe parse(String text) {
    Matcher m = TEXT.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "a DICOM peer is written AET@HOST:PORT, such as PACS@10.0.0.5:11112: " + text);
    }
    String host = m.group(2);
    return new RemoteAe(
        m.group(1),
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
        Integer.parseInt(m.group(3)));
  }

  @Override
  public String toString() {
    return aeTitle + "@" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
