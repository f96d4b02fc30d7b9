/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Hands requests to the store as they came, each over a connection of its own. */
@SuppressWarnings(
    "FutureReturnValueIgnored") // a write that fails ends the connection, which is seen
final class Upstream {
  private final EventLoopGroup loops;
  private final URI store;
  private final int maxBodyBytes;

  Upstream(EventLoopGroup loops, URI store, int maxBodyBytes) {
    this.loops = loops;
    this.store = store;
    this.maxBodyBytes = maxBodyBytes;
  }

  /**
   * Sends a request.
   *
   * @param request which this releases
   * @return the answer, which the caller releases
   */
  CompletableFuture<FullHttpResponse> send(FullHttpRequest request) {
    CompletableFuture<FullHttpResponse> answer = new CompletableFuture<>();
    new Bootstrap()
        .group(loops)
        .channel(NioSocketChannel.class)
        .handler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                channel
                    .pipeline()
                    .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(maxBodyBytes),
                        new AnswerTaker(answer));
              }
            })
        .connect(store.getHost(), store.getPort())
        .addListener(
            connected -> {
              if (connected.isSuccess()) {
                ((ChannelFuture) connected).channel().writeAndFlush(request);
              } else {
                request.release();
                answer.completeExceptionally(connected.cause());
              }
            });
    return answer;
  }

  /** Completes the answer with what arrives, or with the end of the connection. */
  private static final class AnswerTaker extends SimpleChannelInboundHandler<FullHttpResponse> {
    private final CompletableFuture<FullHttpResponse> answer;

    AnswerTaker(CompletableFuture<FullHttpResponse> answer) {
      this.answer = answer;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
      FullHttpResponse kept = response.retain();
      if (!answer.complete(kept)) {
        kept.release();
      }
      context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      answer.completeExceptionally(new IOException("the store closed the connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      answer.completeExceptionally(cause);
      context.close();
    }
  }
}
