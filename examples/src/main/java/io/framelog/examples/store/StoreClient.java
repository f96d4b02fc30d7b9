/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What lies in a bucket, by way of Amazon's own client and not of Flink's file systems.
 *
 * <p>Failures come as the client's own {@code SdkException}.
 */
public final class StoreClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final S3Client client;
  private final String bucket;

  public StoreClient(S3Access access, String bucket) {
    this.bucket = bucket;
    client =
        S3Client.builder()
            .endpointOverride(access.endpoint())
            .region(Region.of(access.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(access.accessKey(), access.secretKey())))
            .forcePathStyle(true)
            .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
            .build();
  }

  /** The keys of all objects, sorted. */
  public List<String> keys() {
    return client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .sorted()
        .toList();
  }

  /** What the store says about an object: length, encryption, storage class, metadata. */
  public HeadObjectResponse head(String key) {
    return client.headObject(request -> request.bucket(bucket).key(key));
  }

  /** The bytes of an object. */
  public byte[] read(String key) {
    return client.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArrayUnsafe();
  }

  /** Puts an object, over one that is there. */
  public void write(String key, byte[] bytes) {
    client.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
  }

  /** Copies all objects into files of their names below a directory. */
  public void download(Path directory) throws IOException {
    for (String key : keys()) {
      Path file = directory.resolve(key);
      Files.createDirectories(file.getParent());
      Files.write(file, read(key));
    }
  }

  /** The keys of uploads that were begun and neither completed nor aborted. */
  public List<String> openUploads() {
    return client.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream()
        .map(MultipartUpload::key)
        .sorted()
        .toList();
  }

  /** Throws an upload away that was begun. */
  public void abort(String key, String uploadId) {
    client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(uploadId));
  }

  @Override
  public void close() {
    client.close();
  }
}
