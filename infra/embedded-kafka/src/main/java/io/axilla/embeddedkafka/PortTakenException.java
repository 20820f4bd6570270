// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.embeddedkafka;

/** Something else listens on the port that the broker was to have. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(int port, Throwable cause) {
    super(
        "Port %d is taken; end what listens there or give the broker another port.".formatted(port),
        cause);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
