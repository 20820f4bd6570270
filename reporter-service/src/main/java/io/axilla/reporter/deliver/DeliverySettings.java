// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.reporter.deliver;

import io.axilla.dicom.RemoteAe;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * How documents are delivered at a site.
 *
 * @param aeTitle by which it calls the destinations
 * @param pacs the destinations, each with its own AE title
 * @param zone in which dates and times are written
 * @param poll how often each destination's queue is looked at
 */
public record DeliverySettings(
    String aeTitle,
    List<RemoteAe> pacs,
    Release release,
    ZoneId zone,
    Retry retry,
    Duration connectTimeout,
    Duration responseTimeout,
    Duration poll) {
  public DeliverySettings {
    pacs = List.copyOf(pacs);
    if (pacs.stream().map(RemoteAe::aeTitle).distinct().count() != pacs.size()) {
      throw new IllegalArgumentException(
          "Two destinations have one AE title; axilla.reporter.pacs must name each once.");
    }
  }

  public static DeliverySettings of(String aeTitle, List<RemoteAe> pacs, ZoneId zone) {
    return new DeliverySettings(
        aeTitle,
        pacs,
        Release.AUTOMATIC,
        zone,
        Retry.STANDARD,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMillis(500));
  }

  public DeliverySettings withRelease(Release other) {
    return new DeliverySettings(
        aeTitle, pacs, other, zone, retry, connectTimeout, responseTimeout, poll);
  }

  public DeliverySettings withRetry(Retry other) {
    return new DeliverySettings(
        aeTitle, pacs, release, zone, other, connectTimeout, responseTimeout, poll);
  }

  public DeliverySettings withTimeouts(Duration connect, Duration response, Duration otherPoll) {
    return new DeliverySettings(aeTitle, pacs, release, zone, retry, connect, response, otherPoll);
  }

  /**
   * How a delivery that failed is tried again. An outage is waited out without end; a refusal of
   * the document itself is believed after a few times.
   *
   * @param first wait after the first failure; doubles with each further one
   * @param longest wait that is not exceeded
   * @param refusals after so many a document has failed
   * @param lookups how long to wait before each query for a document that was stored
   */
  public record Retry(Duration first, Duration longest, int refusals, List<Duration> lookups) {
    public static final Retry STANDARD =
        new Retry(
            Duration.ofSeconds(5),
            Duration.ofMinutes(10),
            5,
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(3)));

    public Retry {
      lookups = List.copyOf(lookups);
      if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || refusals < 1) {
        throw new IllegalArgumentException(
            "The first wait is positive and not longer than the longest, refusals at least 1.");
      }
    }

    /**
     * @param failures so far, at least 1
     */
    public Duration wait(int failures) {
      Duration wait = first;
      for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
        wait = wait.multipliedBy(2);
      }
      return wait.compareTo(longest) < 0 ? wait : longest;
    }
  }
}
