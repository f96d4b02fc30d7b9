/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.store;

import io.framelog.examples.cluster.FreePort;
import io.framelog.examples.cluster.JavaProgram;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;

/** An S3 server as a process of its own, with one bucket; closing it kills it. */
public final class S3Server implements AutoCloseable {
  /** The bucket that is there from the start. */
  public static final String BUCKET = "recordings";

  private static final String REGION = "us-east-1";
  private static final String ACCESS_KEY = "local-identity";
  private static final long PATIENCE_SECONDS = 120;
  private static final long POLL_MILLIS = 100;

  private final Make make;
  private final Process process;
  private final S3Access access;

  /** Who made the server. */
  public enum Make {
    /** Checks every signature; takes parts of uploads that it does not know. */
    S3_PROXY {
      @Override
      JavaProgram program(Path directory, int port, String secretKey) throws IOException {
        Path data = directory.resolve("data");
        Files.createDirectories(data.resolve(BUCKET));
        Path configuration = directory.resolve("s3proxy.conf");
        Files.writeString(
            configuration,
            """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem
            jclouds.filesystem.basedir=%s
            """
                .formatted(port, ACCESS_KEY, secretKey, data));
        return new JavaProgram(
            List.of("-Xmx384m", "-XX:+UseSerialGC"),
            ServerPrograms.classPath("s3proxy"),
            "org.gaul.s3proxy.Main",
            List.of("--properties", configuration.toString()),
            Map.of());
      }
    },

    /** Knows which uploads and parts there are; takes every signature. */
    S3_MOCK {
      @Override
      JavaProgram program(Path directory, int port, String secretKey) throws IOException {
        Path data = Files.createDirectories(directory.resolve("data"));
        return new JavaProgram(
            List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dserver.port=" + FreePort.find(),
                "-Dhttp.port=" + port,
                "-Dcom.adobe.testing.s3mock.store.initial-buckets=" + BUCKET,
                "-Dcom.adobe.testing.s3mock.store.root=" + data),
            ServerPrograms.classPath("s3mock"),
            "com.adobe.testing.s3mock.S3MockApplication",
            List.of(),
            Map.of());
      }
    };

    abstract JavaProgram program(Path directory, int port, String secretKey) throws IOException;
  }

  private S3Server(Make make, Process process, S3Access access) {
    this.make = make;
    this.process = process;
    this.access = access;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param directory where its data and its log lie
   * @param secretKey what clients sign with
   * @throws IOException if it does not come up
   */
  public static S3Server start(Make make, Path directory, String secretKey)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    int port = FreePort.find();
    Path log = directory.resolve("server.log");
    Process process = make.program(directory, port, secretKey).start(log);
    S3Server server =
        new S3Server(
            make,
            process,
            new S3Access(URI.create("http://127.0.0.1:" + port), REGION, ACCESS_KEY, secretKey));
    try {
      server.awaitAnswer(log);
      return server;
    } catch (IOException | InterruptedException e) {
      server.close();
      throw e;
    }
  }

  private void awaitAnswer(Path log) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try (StoreClient client = new StoreClient(access, BUCKET)) {
      while (true) {
        try {
          client.keys();
          return;
        } catch (SdkException e) {
          if (!process.isAlive() || System.nanoTime() > end) {
            throw new IOException(
                "%s does not answer, its log is %s: %s".formatted(make, log, e.getMessage()), e);
          }
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    }
  }

  public Make make() {
    return make;
  }

  /** How to reach it. */
  public S3Access access() {
    return access;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
