/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Asks a JobManager. */
public final class FlinkRest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);
  private static final long POLL_MILLIS = 100;
  private static final int SHOWN_CHARACTERS = 1_000;
  private static final int FIRST_FAILURE = 300;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  FlinkRest(int port) {
    this.port = port;
  }

  /**
   * The answer to {@code GET path}.
   *
   * @throws IOException if there is none, or it is a refusal
   */
  public JsonNode get(String path) throws IOException, InterruptedException {
    return answer(request(path).GET().build());
  }

  /** The answer to {@code POST path} with a JSON body. */
  public JsonNode post(String path, String body) throws IOException, InterruptedException {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** The answer to {@code PATCH path} without a body, which is how a job is cancelled. */
  public void patch(String path) throws IOException, InterruptedException {
    answer(request(path).method("PATCH", HttpRequest.BodyPublishers.noBody()).build());
  }

  /**
   * Asks again until the answer satisfies; a JobManager that does not answer is asked again, too.
   *
   * @throws TimeoutException after three minutes, with the last answer
   */
  public JsonNode await(String path, Predicate<JsonNode> satisfied)
      throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode last = JSON.nullNode();
    while (System.nanoTime() < end) {
      try {
        last = get(path);
        if (satisfied.test(last)) {
          return last;
        }
      } catch (IOException e) {
        last = JSON.getNodeFactory().textNode(e.toString());
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    String text = last.toString();
    throw new TimeoutException(
        path + " last answered " + text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(REQUEST_LIMIT);
  }

  private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= FIRST_FAILURE) {
      throw new IOException(
          "%s answered %d %s"
              .formatted(request.uri().getPath(), response.statusCode(), response.body()));
    }
    return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
  }
}
