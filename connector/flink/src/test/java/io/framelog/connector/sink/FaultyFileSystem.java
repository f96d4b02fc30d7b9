/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.core.fs.BlockLocation;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.FileSystemFactory;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableWriter;
import org.apache.flink.core.fs.local.LocalFileSystem;

/** The local file system under the scheme {@code faulty}, with what object stores do to uploads. */
final class FaultyFileSystem extends FileSystem {
  private static final FaultyFileSystem INSTANCE = new FaultyFileSystem();

  private final LocalFileSystem local = new LocalFileSystem();
  private final Queue<Fault> completionFaults = new ConcurrentLinkedQueue<>();
  private final List<String> completed = new CopyOnWriteArrayList<>();

  /** What can happen to the completion of an upload. */
  enum Fault {
    RESETS_THE_CONNECTION,
    THROTTLES,
    DENIES_ACCESS,
    LOSES_THE_ANSWER,
    PRETENDS_SUCCESS,
    CUTS_THE_OBJECT
  }

  /** Found by Flink. */
  public static final class Factory implements FileSystemFactory {
    /** For Flink. */
    public Factory() {}

    @Override
    public String getScheme() {
      return "faulty";
    }

    @Override
    public FileSystem create(URI uri) {
      return INSTANCE;
    }
  }

  private FaultyFileSystem() {}

  /** Without faults yet. All tests of a JVM share it. */
  static FaultyFileSystem install() {
    INSTANCE.completionFaults.clear();
    INSTANCE.completed.clear();
    return INSTANCE;
  }

  static String uri(java.nio.file.Path directory) {
    return "faulty://" + directory;
  }

  void failNextCompletion(Fault fault) {
    completionFaults.add(fault);
  }

  /** What became visible, in its order. */
  List<String> completed() {
    return completed;
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public RecoverableWriter createRecoverableWriter() throws IOException {
    return new FaultyWriter(this, local.createRecoverableWriter());
  }

  @Override
  public Path getWorkingDirectory() {
    return local.getWorkingDirectory();
  }

  @Override
  public Path getHomeDirectory() {
    return local.getHomeDirectory();
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return local.getFileStatus(path);
  }

  @Override
  public BlockLocation[] getFileBlockLocations(FileStatus file, long start, long length)
      throws IOException {
    return local.getFileBlockLocations(file, start, length);
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    return local.open(path, bufferSize);
  }

  @Override
  public FSDataInputStream open(Path path) throws IOException {
    return local.open(path);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return local.listStatus(path);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return local.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return local.mkdirs(path);
  }

  @Override
  public FSDataOutputStream create(Path path, WriteMode mode) throws IOException {
    return local.create(path, mode);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return local.rename(from, to);
  }

  @Override
  public boolean isDistributedFS() {
    return local.isDistributedFS();
  }

  void complete(FaultyWriter.Completion completion, Path path) throws IOException {
    Fault fault = completionFaults.poll();
    if (fault == null) {
      completion.run();
      completed.add(path.toString());
      return;
    }
    switch (fault) {
      case RESETS_THE_CONNECTION -> throw new IOException("Connection reset");
      case THROTTLES -> throw new IOException("503 SlowDown: Please reduce your request rate.");
      case DENIES_ACCESS -> throw new IOException("AccessDenied (403)");
      case LOSES_THE_ANSWER -> {
        completion.run();
        throw new IOException("Connection reset");
      }
      case PRETENDS_SUCCESS -> completed.add(path.toString());
      case CUTS_THE_OBJECT -> {
        completion.run();
        try (var file =
            FileChannel.open(java.nio.file.Path.of(path.getPath()), StandardOpenOption.WRITE)) {
          file.truncate(file.size() - 1);
        }
      }
    }
  }
}
