/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.rrd.part;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Sums up bytes piece by piece as they come. It can go on after any whole piece with nothing but
 * the sums so far, so whoever writes a long file over days keeps no digest's insides. Not for use
 * by several threads at once.
 */
public final class PieceDigest {
  private final int pieceBytes;
  private final List<String> whole;
  private final MessageDigest digest = sha256();
  private int inPiece;

  /** Begins with the first byte of a file. */
  public PieceDigest(int pieceBytes) {
    this(pieceBytes, List.of());
  }

  private PieceDigest(int pieceBytes, List<String> whole) {
    if (pieceBytes < 1) {
      throw new IllegalArgumentException("A piece has at least 1 byte, but was " + pieceBytes);
    }
    this.pieceBytes = pieceBytes;
    this.whole = new ArrayList<>(whole);
  }

  /** Goes on behind pieces that were summed up before: the next byte begins a piece. */
  public static PieceDigest after(List<String> wholePieces, int pieceBytes) {
    return new PieceDigest(pieceBytes, wholePieces);
  }

  /** Takes what remains of the buffer, whose position moves to its end. */
  public void update(ByteBuffer bytes) {
    int end = bytes.limit();
    while (bytes.position() < end) {
      bytes.limit(Math.min(end, bytes.position() + pieceBytes - inPiece));
      inPiece += bytes.remaining();
      digest.update(bytes);
      bytes.limit(end);
      if (inPiece == pieceBytes) {
        whole.add(HexFormat.of().formatHex(digest.digest()));
        inPiece = 0;
      }
    }
  }

  /** Bytes so far. */
  public long bytes() {
    return (long) whole.size() * pieceBytes + inPiece;
  }

  /** Sums of the pieces that are whole. */
  public List<String> wholePieces() {
    return List.copyOf(whole);
  }

  /** Ends the file and says the sums of all its pieces, of which the last may be shorter. */
  public List<String> finish() {
    if (inPiece > 0) {
      whole.add(HexFormat.of().formatHex(digest.digest()));
      inPiece = 0;
    }
    return List.copyOf(whole);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
