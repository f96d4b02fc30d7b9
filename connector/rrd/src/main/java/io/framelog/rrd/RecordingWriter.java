/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a stream, strictly forwards, one chunk at a time.
 *
 * <pre>
 * create → header │ write → store info before a store's first chunk, a message per chunk │ finish → footer, end mark
 * </pre>
 *
 * A stream has a main store, usually one recording, and may hold others: further recordings, and
 * blueprints. The bytes are a function of the ids and the chunks, in their order. A writer can be
 * taken down after any chunk and resumed from its {@link #snapshot()}: the result is byte for byte
 * the same.
 *
 * <p>Whatever can be refused is refused before a byte is written, with an {@link
 * IllegalArgumentException} that leaves the writer usable. After an {@link IOException} from the
 * output the stream is of no use any more: all that is left is {@link #discard}. Not for use by
 * several threads at once.
 */
public final class RecordingWriter implements Closeable {
  private final StreamBody body;
  private final StoreId mainStore;
  private final Map<StoreId, StoreManifest> stores = new LinkedHashMap<>();
  private final SchemaMessages schemas = new SchemaMessages();
  private VideoPlace videoPlace;

  private RecordingWriter(StreamOutput out, WriterSnapshot from) {
    this.mainStore = from.stores().get(0).store();
    this.body = new StreamBody(out, mainStore.toString(), from.position());
    this.videoPlace = from.videoPlace();
    from.stores().forEach(s -> stores.put(s.store(), s));
  }

  /**
   * Begins a stream whose main store is a recording: writes its header at once.
   *
   * @param out takes the stream from its first byte on; closed by {@link #close} and {@link
   *     #discard}
   */
  public static RecordingWriter create(WritableByteChannel out, RecordingId recording)
      throws IOException {
    return create(out, StoreId.recording(recording));
  }

  /**
   * Begins a stream with any main store, for example the blueprint of an {@code .rbl}.
   *
   * @param out takes the stream from its first byte on; closed by {@link #close} and {@link
   *     #discard}
   */
  public static RecordingWriter create(WritableByteChannel out, StoreId mainStore)
      throws IOException {
    return begin(new ChannelOutput(out), mainStore);
  }

  /**
   * Begins a stream whose main store is a recording.
   *
   * @param out takes the stream from its first byte on, and arrays without a copy; best unbuffered;
   *     closed by {@link #close} and {@link #discard}
   */
  public static RecordingWriter create(OutputStream out, RecordingId recording) throws IOException {
    return create(new OutputStreamChannel(out), recording);
  }

  /**
   * Begins a file that appears under its name when it is whole: at {@link #finish}. Until then it
   * grows in a hidden file beside it, which {@link #discard} removes and {@link #close} leaves to
   * {@link #resume(byte[], Path)}.
   *
   * @param file replaced if it exists
   */
  public static RecordingWriter create(Path file, RecordingId recording) throws IOException {
    return create(file, StoreId.recording(recording));
  }

  /** As {@link #create(Path, RecordingId)}, with any main store. */
  public static RecordingWriter create(Path file, StoreId mainStore) throws IOException {
    requireUsable(mainStore);
    return begin(FileOutput.create(file), mainStore);
  }

  private static RecordingWriter begin(StreamOutput out, StoreId mainStore) throws IOException {
    requireUsable(mainStore);
    RecordingWriter writer =
        new RecordingWriter(
            out,
            new WriterSnapshot(0, VideoPlace.THIS_STREAM, List.of(new StoreManifest(mainStore))));
    Scatter bytes = new Scatter();
    bytes.put(StreamHeader.bytes());
    try {
      writer.body.write(bytes);
    } catch (IOException e) {
      // nobody else could: there is no writer to discard
      writer.discard();
      throw e;
    }
    return writer;
  }

  /**
   * Goes on where {@link #snapshot()} was taken. Writes nothing yet.
   *
   * @param out takes the stream from {@link #position()} on
   * @throws RrdFormatException if the bytes are no snapshot
   */
  public static RecordingWriter resume(byte[] snapshot, WritableByteChannel out)
      throws IOException {
    return new RecordingWriter(new ChannelOutput(out), WriterSnapshot.read(snapshot));
  }

  /**
   * Goes on with a file that {@link #create(Path, RecordingId)} began. What was written to it after
   * the snapshot is cut off.
   *
   * @throws RrdFormatException if the bytes are no snapshot
   * @throws IOException if the hidden file is not there or ends before the snapshot
   */
  public static RecordingWriter resume(byte[] snapshot, Path file) throws IOException {
    WriterSnapshot from = WriterSnapshot.read(snapshot);
    return new RecordingWriter(FileOutput.resume(file, from.position()), from);
  }

  /**
   * Where videos are that references of this stream mean; {@link VideoPlace#THIS_STREAM} at first.
   */
  public RecordingWriter expectVideosIn(VideoPlace place) {
    videoPlace = place;
    return this;
  }

  /** Writes a chunk of the main store; see {@link #write(StoreId, Chunk)}. */
  public void write(Chunk chunk) throws IOException {
    write(mainStore, chunk);
  }

  /**
   * Writes a chunk. A store that the stream did not have before begins with it.
   *
   * @throws IllegalArgumentException if the chunk contradicts earlier ones of its store (its id was
   *     written before, a timeline has another kind than before, or a component of this entity
   *     another type), or would not be shown: its entity is reserved, samples of a video stream do
   *     not ascend, or video frame references have no video
   * @throws IOException from the output
   */
  public void write(StoreId store, Chunk chunk) throws IOException {
    StoreManifest known = stores.get(store);
    StoreContents contents = known == null ? new StoreContents() : known.contents();
    contents.require(chunk, videoPlace);
    put(store, chunk);
  }

  /** Writes a chunk whose contents were agreed to. */
  void put(StoreId store, Chunk chunk) throws IOException {
    requireOpen();
    StoreManifest manifest = storeOf(store);
    manifest.requireNewId(chunk);
    ChunkMessage message = ChunkMessage.of(store, chunk, schemas);
    long byteSize = message.bytes().length();

    Scatter bytes = new Scatter();
    putInfoOfNew(manifest, bytes);
    putMessage(bytes, MessageHeader.ARROW_MSG, message.bytes());
    body.write(bytes);
    stores.put(store, manifest);
    manifest.add(chunk, body.position() - byteSize, byteSize, message.uncompressedSize());
  }

  private StoreManifest storeOf(StoreId store) {
    StoreManifest known = stores.get(store);
    return known == null ? new StoreManifest(requireUsable(store)) : known;
  }

  /**
   * Not before the first chunk, for the main store either: viewers take the timeline that a
   * blueprint chooses only if all of it comes before the recording's info.
   */
  private static void putInfoOfNew(StoreManifest manifest, Scatter bytes) {
    if (manifest.entries().isEmpty()) {
      putStoreInfo(bytes, manifest.store());
    }
  }

  /** Refuses a store whose ids readers or a catalog would refuse. */
  private static StoreId requireUsable(StoreId store) {
    RecordingId id = new RecordingId(store.applicationId(), store.recordingId());
    return new StoreId(store.kind(), id.applicationId(), id.recordingId());
  }

  /**
   * Copies all chunks of a finished file, as they are and without encoding them again. They stay in
   * the stores they are in: parts with one application id and recording id become one recording. A
   * chunk that is here already is left out. Blueprints of the file are not activated.
   *
   * <p>All of it is checked before the first byte is written.
   *
   * @throws RrdFormatException if the file is not one finished stream of Rerun 0.41.0
   * @throws IllegalArgumentException if it contradicts what was written, or another chunk has one
   *     of its ids
   */
  public void append(Path file) throws IOException {
    requireOpen();
    FinishedPart part = FinishedPart.read(file);
    List<FinishedPart.Entry> added = part.newTo(this::storeOf);
    try (FileChannel channel = FileChannel.open(file)) {
      for (FinishedPart.Entry entry : added) {
        StoreManifest manifest = storeOf(entry.store());
        Scatter bytes = new Scatter();
        putInfoOfNew(manifest, bytes);
        long byteSize = entry.chunk().byteSize();
        bytes.put(new MessageHeader(MessageHeader.ARROW_MSG, byteSize).bytes());
        body.write(bytes);
        body.copy(channel, entry.chunk().byteOffset(), byteSize);
        stores.put(entry.store(), manifest);
        manifest.schema().addAll(part.stores().get(entry.store()).schema());
        manifest.add(entry.chunk().movedTo(body.position() - byteSize));
      }
    }
  }

  /**
   * Says that a blueprint of this stream is complete, and what viewers do with it. Comes after the
   * last chunk of the blueprint.
   *
   * @throws IllegalArgumentException if the store is no blueprint, or has no chunks here
   */
  public void activate(StoreId blueprint, BlueprintUse use) throws IOException {
    requireOpen();
    if (blueprint.kind() != StoreKind.BLUEPRINT) {
      throw new IllegalArgumentException(
          "Only a blueprint can be activated, but " + blueprint + " is a recording");
    }
    StoreManifest known = stores.get(blueprint);
    if (known == null || known.entries().isEmpty()) {
      throw new IllegalArgumentException(
          blueprint + " has no chunks in this stream; write them before its activation");
    }
    Scatter content = new Scatter();
    content.put(Messages.blueprintActivation(blueprint, use));
    Scatter bytes = new Scatter();
    putMessage(bytes, MessageHeader.BLUEPRINT_ACTIVATION, content);
    body.write(bytes);
  }

  /** Bytes of the stream so far: where the next one goes. */
  public long position() {
    return body.position();
  }

  /** The store that {@link #write(Chunk)} writes to. */
  public StoreId mainStore() {
    return mainStore;
  }

  /** Chunks written so far, of all stores. */
  public int chunks() {
    return stores.values().stream().mapToInt(s -> s.entries().size()).sum();
  }

  /** What {@link #resume} needs to go on from here: some hundred bytes per chunk. */
  public byte[] snapshot() {
    requireOpen();
    return new WriterSnapshot(body.position(), videoPlace, List.copyOf(stores.values())).bytes();
  }

  /** Writes the footer and the end mark. Nothing can be written after it. */
  public void finish() throws IOException {
    requireOpen();
    Scatter bytes = new Scatter();
    putInfoOfNew(storeOf(mainStore), bytes);
    Scatter footer = FooterEncoder.encode(stores.values());
    long footerPosition = body.position() + bytes.length() + MessageHeader.BYTES;
    putMessage(bytes, MessageHeader.END, footer);
    bytes.put(StreamFooter.of(footerPosition, footer).bytes());
    body.write(bytes);
    body.finish();
  }

  /**
   * Gives the stream up: closes the output, and leaves no trace where the output is a file. Does
   * nothing once the stream is finished.
   */
  public void discard() throws IOException {
    body.discard();
  }

  /**
   * Closes the output, whether the stream is finished or not. An unfinished one can be resumed from
   * a snapshot; do not publish it, since most of Rerun's tools read it without a word and some
   * refuse it.
   */
  @Override
  public void close() throws IOException {
    body.close();
  }

  VideoPlace videoPlace() {
    return videoPlace;
  }

  Collection<StoreManifest> stores() {
    return Collections.unmodifiableCollection(stores.values());
  }

  void requireOpen() {
    body.requireOpen();
  }

  private static void putStoreInfo(Scatter bytes, StoreId store) {
    Scatter info = new Scatter();
    info.put(Messages.setStoreInfo(store));
    putMessage(bytes, MessageHeader.SET_STORE_INFO, info);
  }

  private static void putMessage(Scatter bytes, long kind, Scatter content) {
    bytes.put(new MessageHeader(kind, content.length()).bytes());
    bytes.put(content);
  }
}
