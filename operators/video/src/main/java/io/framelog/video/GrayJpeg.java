/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** A gray frame as a JPEG file of one component. */
final class GrayJpeg {
  private GrayJpeg() {}

  /** The whole file, by the JDK's own libjpeg. */
  static byte[] write(AVFrame frame, int quality) {
    int width = frame.width();
    int height = frame.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    byte[] samples = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    FramePlanes.readRows(frame, /* plane= */ 0, width, height, samples, /* offset= */ 0);

    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality / 100f);
      writer.setOutput(out);
      writer.write(/* streamMetadata= */ null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new VideoException("Writing a gray JPEG failed: " + e.getMessage());
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }
}
