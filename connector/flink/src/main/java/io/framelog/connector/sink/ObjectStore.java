/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.connector.sink;

import io.framelog.connector.element.PendingObject;
import io.framelog.rrd.part.PartManifest;
import io.framelog.rrd.part.PartManifests;
import io.framelog.rrd.part.PieceDigest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.RecoverableFsDataOutputStream;
import org.apache.flink.core.fs.RecoverableWriter;

/**
 * What is visible below the sink's directory, and how more becomes visible. File systems tell
 * presence, length and content, no more. May be used by several threads at once.
 */
final class ObjectStore {
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path directory;

  ObjectStore(Path directory) {
    this.directory = directory;
  }

  /** An upload that can be made visible: a handle in the file system's own versioned form. */
  record Upload(int handleVersion, byte[] handle) {}

  Path path(String key) {
    return new Path(directory, key);
  }

  OptionalLong length(String key) throws IOException {
    try {
      return OptionalLong.of(fileSystem().getFileStatus(path(key)).getLen());
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    }
  }

  byte[] read(String key) throws IOException {
    try (InputStream in = fileSystem().open(path(key))) {
      return in.readAllBytes();
    }
  }

  /** Whether the visible object has these bytes. Equal length is checked before it is read. */
  boolean holds(String key, PendingObject object) throws IOException {
    OptionalLong length = length(key);
    if (length.isEmpty() || length.getAsLong() != object.bytes()) {
      return false;
    }
    try (InputStream in = fileSystem().open(path(key))) {
      return sums(in).equals(object.sha256());
    }
  }

  static List<String> sums(InputStream in) throws IOException {
    PieceDigest digest = new PieceDigest(PartManifest.DEFAULT_PIECE_BYTES);
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      digest.update(ByteBuffer.wrap(buffer, 0, n));
    }
    return digest.finish();
  }

  /**
   * Looks at a key. A manifest speaks for the objects beside it; without one they are read through.
   */
  Occupancy look(PartKeys keys, List<PendingObject> objects) throws IOException {
    if (length(keys.manifest()).isPresent()) {
      byte[] json = read(keys.manifest());
      return isOf(json, keys, objects)
          ? new Occupancy.Published(json)
          : new Occupancy.Taken(keys.manifest());
    }
    Set<String> visible = new HashSet<>();
    for (PendingObject object : objects) {
      String key = keys.object(object.suffix());
      if (length(key).isPresent()) {
        if (!holds(key, object)) {
          return new Occupancy.Taken(key);
        }
        visible.add(object.suffix());
      }
    }
    return new Occupancy.Free(visible);
  }

  private static boolean isOf(byte[] json, PartKeys keys, List<PendingObject> objects) {
    try {
      PartManifest manifest = PartManifests.parse(json, keys.manifest());
      return PendingManifest.speaksOf(manifest, keys, objects);
    } catch (IOException e) {
      // Whatever has that name, it is no manifest of this part.
      return false;
    }
  }

  /** Uploads bytes without making them visible. */
  Upload upload(String key, byte[] bytes) throws IOException {
    RecoverableWriter writer = fileSystem().createRecoverableWriter();
    RecoverableWriter.CommitRecoverable recoverable = write(writer, key, bytes).getRecoverable();
    var serializer = writer.getCommitRecoverableSerializer();
    return new Upload(serializer.getVersion(), serializer.serialize(recoverable));
  }

  /** Makes bytes visible under a key that nothing has. */
  void publish(String key, byte[] bytes) throws IOException {
    write(fileSystem().createRecoverableWriter(), key, bytes).commit();
  }

  private RecoverableFsDataOutputStream.Committer write(
      RecoverableWriter writer, String key, byte[] bytes) throws IOException {
    RecoverableFsDataOutputStream stream = writer.open(path(key));
    try {
      stream.write(bytes);
      return stream.closeForCommit();
    } catch (IOException | RuntimeException e) {
      // No checkpoint refers to this stream, so what it wrote may go.
      try {
        stream.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }

  /** Makes an upload visible. */
  void complete(PendingObject object) throws IOException {
    RecoverableWriter writer = fileSystem().createRecoverableWriter();
    writer
        .recoverForCommit(
            writer
                .getCommitRecoverableSerializer()
                .deserialize(object.handleVersion(), object.handle()))
        .commitAfterRecovery();
  }

  FileSystem fileSystem() throws IOException {
    return directory.getFileSystem();
  }
}
