// SPDX-License-Identifier: Apache-2.0
// Copyright the Axilla authors
package io.axilla.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A running pipeline's HTTP interface, as the commands use it. What goes wrong comes out as one
 * line with the mend.
 */
final class HttpApi {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String base;

  HttpApi(String url) {
    this.base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  JsonNode get(String path) {
    return parse(path, text(path, send(request(path).GET().build())));
  }

  byte[] bytes(String path) {
    HttpResponse<byte[]> response = send(request(path).GET().build());
    refuse(path, response);
    return response.body();
  }

  /**
   * Posts a body; a 4xx answer in JSON is an answer too (a table of refused rows, say), and is
   * returned.
   */
  Answer post(String path, String contentType, byte[] body) {
    HttpResponse<byte[]> response =
        send(
            request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
    if (response.statusCode() >= 500 || (response.statusCode() >= 300 && !json)) {
      refuse(path, response);
    }
    String text = new String(response.body(), StandardCharsets.UTF_8);
    return new Answer(
        response.statusCode(), text.isBlank() ? JSON.createObjectNode() : parse(path, text));
  }

  /** Status and body of an answer. */
  record Answer(int status, JsonNode body) {
    boolean isSuccess() {
      return status / 100 == 2;
    }
  }

  private HttpRequest.Builder request(String path) {
    try {
      return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    } catch (IllegalArgumentException e) {
      throw new Failure(base + " is not a URL: give --url as in http://127.0.0.1:8080", e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Failure(
          "nothing answers at "
              + base
              + ": start the pipeline with `axilla up`, or name its address with --url",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while waiting for " + base, e);
    }
  }

  private String text(String path, HttpResponse<byte[]> response) {
    refuse(path, response);
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  private void refuse(String path, HttpResponse<byte[]> response) {
    if (response.statusCode() / 100 != 2) {
      String said = new String(response.body(), StandardCharsets.UTF_8).strip();
      throw new Failure(
          base
              + path
              + " answered "
              + response.statusCode()
              + (said.isEmpty() ? "" : ": " + said.lines().findFirst().orElse("")));
    }
  }

  private JsonNode parse(String path, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Failure(
          base + path + " did not answer with JSON: is this the address of an Axilla pipeline?", e);
    }
  }
}
