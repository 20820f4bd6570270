// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.axilla.dicom.RemoteAe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a running process answers.
 *
 * @param dicom null when it runs no listener
 */
record Running(String url, @Nullable RemoteAe dicom) {
  private static final Pattern READY =
      Pattern.compile("axilla (?:\\w+ )?ready: (?:dicom (\\S+) )?http (\\S+)");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  static Running parse(String line) {
    Matcher matcher = READY.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    return new Running(
        matcher.group(2), matcher.group(1) == null ? null : RemoteAe.parse(matcher.group(1)));
  }

  RemoteAe scp() {
    if (dicom == null) {
      throw new IllegalStateException(url + " runs no listener");
    }
    return dicom;
  }

  HttpResponse<String> ask(String path) throws IOException {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET().build());
  }

  JsonNode get(String path) throws IOException {
    HttpResponse<String> answer = ask(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** Throws when nothing answers; a refusal fails the test. */
  void importClinical(String csv) throws IOException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(url + "/api/clinical/import?partial=false"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).path("accepted")).as(answer.body()).hasSize(1);
  }

  /** Waits until the one case is delivered. */
  JsonNode awaitDelivered() {
    return await()
        .atMost(Duration.ofSeconds(120))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> get("/api/cases"),
            cases -> cases.size() == 1 && cases.get(0).path("state").asText().equals("DELIVERED"))
        .get(0);
  }

  Set<String> objects() throws IOException {
    Set<String> held = new TreeSet<>();
    get("/api/objects").forEach(object -> held.add(object.path("sopInstance").asText()));
    return held;
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
