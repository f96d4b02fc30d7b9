/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Decodes JPEG pictures to their planes, without a detour through RGB.
 *
 * <p>4:2:0, 4:2:2, 4:4:4 and gray stay as they are stored; 4:4:0, 4:1:1, pictures of odd size and
 * RGB ones become 4:4:4. A picture must reach its end marker: what is cut off is refused, not
 * patched up. Arithmetic coding and more than eight bits a sample are not handled. Orientation tags
 * are not applied. The result depends on the bytes alone, not on what was decoded before. One
 * instance serves one thread at a time.
 */
public final class JpegDecoder implements AutoCloseable {
  private final Owned<AVFrame> frame = Owned.frame();
  private final FrameConverter converter = new FrameConverter();

  /**
   * Decodes one picture.
   *
   * @param jpeg one picture; bytes after its end are ignored
   * @throws PictureException if the bytes are broken, cut off, over 16384 pixels a side, or no JPEG
   *     that is handled; FFmpeg's own words are in the message
   */
  public RawPicture decode(byte[] jpeg) throws PictureException {
    JpegFrames.decode(jpeg, frame.it());
    return converter.toRaw(frame.it());
  }

  @Override
  public void close() {
    converter.close();
    frame.close();
  }
}
