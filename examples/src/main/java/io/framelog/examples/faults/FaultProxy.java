/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.faults;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Stands between S3 clients and a store. Each client has a door of its own, an address by which the
 * proxy knows who asks. Requests reach the store whole and unchanged, signatures included.
 */
public final class FaultProxy implements AutoCloseable {
  private static final int THREADS = 2;

  /** A part of an upload and more. */
  private static final int MAX_BODY_BYTES = 256 << 20;

  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(THREADS, NioIoHandler.newFactory());
  private final Upstream upstream;
  private final FaultDeck deck;
  private final Ambushes ambushes = new Ambushes();
  private final StoreJournal journal = new StoreJournal();

  /** A proxy without doors. */
  public FaultProxy(URI store, FaultDeck deck) {
    this.upstream = new Upstream(loops, store, MAX_BODY_BYTES);
    this.deck = deck;
  }

  /**
   * Opens a door.
   *
   * @param name of the one who comes in by it
   * @return the address to give to that one
   */
  public URI open(String name) {
    Channel server =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new HttpServerCodec(),
                            new HttpObjectAggregator(MAX_BODY_BYTES),
                            new DoorHandler(name, upstream, deck, ambushes, journal));
                  }
                })
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
    return URI.create("http://127.0.0.1:" + ((InetSocketAddress) server.localAddress()).getPort());
  }

  /** Holds the next request of a kind; another ambush before it takes this one's place. */
  public Ambush ambush(StoreOperation operation, Ambush.Moment moment) {
    return ambushes.lay(operation, moment);
  }

  /** What the store did. */
  public StoreJournal journal() {
    return journal;
  }

  @Override
  public void close() {
    loops.shutdownGracefully().awaitUninterruptibly();
  }
}
