/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One connection of a client: passes its requests on, unless they are to go wrong. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // a write that fails ends the connection, which is seen
final class DoorHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final long LATENCY_MILLIS = 700;
  private static final long THROTTLED_BYTES_PER_SECOND = 64 << 10;
  private static final long MIN_THROTTLED_MILLIS = 200;
  private static final long MAX_THROTTLED_MILLIS = 5_000;

  private final String door;
  private final Upstream upstream;
  private final FaultDeck deck;
  private final Ambushes ambushes;
  private final StoreJournal journal;

  DoorHandler(
      String door, Upstream upstream, FaultDeck deck, Ambushes ambushes, StoreJournal journal) {
    this.door = door;
    this.upstream = upstream;
    this.deck = deck;
    this.ambushes = ambushes;
    this.journal = journal;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest http) {
    StoreRequest request = StoreRequest.of(door, http);
    Channel client = context.channel();
    FullHttpRequest kept = http.retain();
    boolean held =
        ambushes.take(
            request,
            Ambush.Moment.BEFORE_STORE,
            () -> forward(client, kept, request),
            () -> {
              kept.release();
              reset(client);
            });
    if (!held) {
      treat(client, kept, request, deck.deal(request.operation()));
    }
  }

  private void treat(
      Channel client, FullHttpRequest http, StoreRequest request, Optional<StoreFault> fault) {
    if (fault.isEmpty()) {
      forward(client, http, request);
      return;
    }
    switch (fault.get()) {
      case LATENCY -> later(client, LATENCY_MILLIS, () -> forward(client, http, request));
      case THROTTLED ->
          later(client, throttledMillis(request), () -> forward(client, http, request));
      case SERVER_ERROR ->
          refuse(client, http, HttpResponseStatus.INTERNAL_SERVER_ERROR, "InternalError");
      case UNAVAILABLE -> refuse(client, http, HttpResponseStatus.SERVICE_UNAVAILABLE, "SlowDown");
      case RESET -> {
        http.release();
        reset(client);
      }
      case LOST_RESPONSE ->
          ask(http, request)
              .whenComplete(
                  (answer, failure) -> {
                    if (answer != null) {
                      answer.release();
                    }
                    reset(client);
                  });
    }
  }

  private static long throttledMillis(StoreRequest request) {
    long millis = TimeUnit.SECONDS.toMillis(request.bytes()) / THROTTLED_BYTES_PER_SECOND;
    return Math.max(MIN_THROTTLED_MILLIS, Math.min(millis, MAX_THROTTLED_MILLIS));
  }

  private static void later(Channel client, long millis, Runnable action) {
    client.eventLoop().schedule(action, millis, TimeUnit.MILLISECONDS);
  }

  private void forward(Channel client, FullHttpRequest http, StoreRequest request) {
    ask(http, request)
        .whenComplete(
            (answer, failure) -> {
              if (answer == null) {
                reset(client);
              } else {
                answer(client, answer, request);
              }
            });
  }

  private void answer(Channel client, FullHttpResponse answer, StoreRequest request) {
    boolean held =
        ambushes.take(
            request,
            Ambush.Moment.AFTER_STORE,
            () -> client.writeAndFlush(answer),
            () -> {
              answer.release();
              reset(client);
            });
    if (!held) {
      client.writeAndFlush(answer);
    }
  }

  private CompletableFuture<FullHttpResponse> ask(FullHttpRequest http, StoreRequest request) {
    Instant arrived = Instant.now();
    return upstream
        .send(http)
        .whenComplete(
            (answer, failure) -> {
              if (answer != null) {
                journal.add(
                    new StoreEvent(request, arrived, Instant.now(), answer.status().code()));
              }
            });
  }

  private static void refuse(
      Channel client, FullHttpRequest http, HttpResponseStatus status, String code) {
    http.release();
    byte[] body =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>%s</Code><Message>injected</Message></Error>\
        """
            .formatted(code)
            .getBytes(StandardCharsets.UTF_8);
    FullHttpResponse refusal =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
    refusal
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, "application/xml")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
    client.writeAndFlush(refusal);
  }

  /** Without lingering a close is a reset, and not the end of a stream. The client may be dead. */
  private static void reset(Channel client) {
    client
        .eventLoop()
        .execute(
            () -> {
              if (client.isOpen()) {
                client.config().setOption(ChannelOption.SO_LINGER, 0);
                client.close();
              }
            });
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // Clients are killed here: that their connections break is no news.
    context.close();
  }
}
