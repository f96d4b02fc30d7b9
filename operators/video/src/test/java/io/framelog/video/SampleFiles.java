/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGRA;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A test picture as a file of every kind, by the JDK's writers; WebP by libwebp. */
enum SampleFiles {
  JPEG_420,
  JPEG_422,
  JPEG_444,
  JPEG_440,
  JPEG_411,
  JPEG_GRAY,
  JPEG_PROGRESSIVE,
  JPEG_RESTARTS,
  JPEG_WITHOUT_HUFFMAN_TABLES,
  JPEG_ADOBE_RGB,
  JPEG_ORIENTED,
  PNG_GRAY,
  PNG_GRAY_ALPHA,
  PNG_GRAY_16,
  PNG_RGB,
  PNG_RGB_INTERLACED,
  PNG_RGB_16,
  PNG_RGBA,
  PNG_RGBA_16,
  PNG_PALETTE,
  WEBP_LOSSY,
  WEBP_LOSSLESS;

  private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

  boolean gray() {
    return switch (this) {
      case JPEG_GRAY, PNG_GRAY, PNG_GRAY_ALPHA, PNG_GRAY_16 -> true;
      case JPEG_420,
          JPEG_422,
          JPEG_444,
          JPEG_440,
          JPEG_411,
          JPEG_PROGRESSIVE,
          JPEG_RESTARTS,
          JPEG_WITHOUT_HUFFMAN_TABLES,
          JPEG_ADOBE_RGB,
          JPEG_ORIENTED,
          PNG_RGB,
          PNG_RGB_INTERLACED,
          PNG_RGB_16,
          PNG_RGBA,
          PNG_RGBA_16,
          PNG_PALETTE,
          WEBP_LOSSY,
          WEBP_LOSSLESS ->
          false;
    };
  }

  /** What its raw pixels are. */
  PixelLayout layout() {
    return switch (this) {
      case JPEG_420,
          JPEG_PROGRESSIVE,
          JPEG_RESTARTS,
          JPEG_WITHOUT_HUFFMAN_TABLES,
          JPEG_ORIENTED,
          WEBP_LOSSY ->
          PixelLayout.I420;
      case JPEG_422 -> PixelLayout.I422;
      case JPEG_444, JPEG_440, JPEG_411 -> PixelLayout.I444;
      case JPEG_GRAY, PNG_GRAY -> PixelLayout.MONO8;
      case PNG_GRAY_16 -> PixelLayout.MONO16_LE;
      case JPEG_ADOBE_RGB, PNG_RGB, PNG_RGB_INTERLACED -> PixelLayout.RGB8;
      case PNG_RGB_16 -> PixelLayout.RGB16_LE;
      case PNG_GRAY_ALPHA, PNG_RGBA, PNG_PALETTE, WEBP_LOSSLESS -> PixelLayout.RGBA8;
      case PNG_RGBA_16 -> PixelLayout.RGBA16_LE;
    };
  }

  /** Gray kinds take the picture's green. */
  byte[] of(RgbImage image) {
    return switch (this) {
      case JPEG_420, JPEG_PROGRESSIVE, JPEG_RESTARTS, JPEG_WITHOUT_HUFFMAN_TABLES ->
          jpeg(image, 2, 2);
      case JPEG_422 -> jpeg(image, 2, 1);
      case JPEG_444 -> jpeg(image, 1, 1);
      case JPEG_440 -> jpeg(image, 1, 2);
      case JPEG_411 -> jpeg(image, 4, 1);
      case JPEG_GRAY, JPEG_ADOBE_RGB -> jpeg(image, 1, 1);
      case JPEG_ORIENTED -> Jpegs.withOrientation(jpeg(image, 2, 2), 1);
      case PNG_GRAY -> png(bytes(image, BufferedImage.TYPE_BYTE_GRAY));
      case PNG_GRAY_16 -> png(deepGray(image));
      case PNG_GRAY_ALPHA ->
          png(interleaved(image, ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE));
      case PNG_RGB, PNG_RGB_INTERLACED -> png(bytes(image, BufferedImage.TYPE_3BYTE_BGR));
      case PNG_RGB_16 -> png(interleaved(image, ColorSpace.CS_sRGB, false, DataBuffer.TYPE_USHORT));
      case PNG_RGBA -> png(interleaved(image, ColorSpace.CS_sRGB, true, DataBuffer.TYPE_BYTE));
      case PNG_RGBA_16 -> png(interleaved(image, ColorSpace.CS_sRGB, true, DataBuffer.TYPE_USHORT));
      case PNG_PALETTE -> png(palette(image));
      case WEBP_LOSSY -> webp(image, AV_PIX_FMT_YUV420P, Map.of("quality", "95"));
      case WEBP_LOSSLESS -> webp(image, AV_PIX_FMT_BGRA, Map.of("lossless", "1"));
    };
  }

  private byte[] jpeg(RgbImage image, int columns, int rows) {
    int type = gray() ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
    BufferedImage source = bytes(image, type);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.95f);
    if (this == JPEG_PROGRESSIVE) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    ImageTypeSpecifier specifier = ImageTypeSpecifier.createFromRenderedImage(source);
    IIOMetadata metadata = writer.getDefaultImageMetadata(specifier, param);
    Element root = (Element) metadata.getAsTree(JPEG_METADATA);
    NodeList components = root.getElementsByTagName("componentSpec");
    if (!gray()) {
      Element luma = (Element) components.item(0);
      luma.setAttribute("HsamplingFactor", Integer.toString(columns));
      luma.setAttribute("VsamplingFactor", Integer.toString(rows));
    }
    if (this == JPEG_ADOBE_RGB) {
      markAsRgb(root);
    }
    if (this == JPEG_RESTARTS) {
      IIOMetadataNode interval = new IIOMetadataNode("dri");
      interval.setAttribute("interval", "3");
      Element sequence = (Element) root.getElementsByTagName("markerSequence").item(0);
      sequence.insertBefore(interval, sequence.getElementsByTagName("sos").item(0));
    }
    try {
      metadata.setFromTree(JPEG_METADATA, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] file = write(writer, source, metadata, param);
    return this == JPEG_WITHOUT_HUFFMAN_TABLES ? Jpegs.withoutHuffmanTables(file) : file;
  }

  /** No JFIF header, but Adobe's with transform 0, and components called R, G and B. */
  private static void markAsRgb(Element root) {
    Element variety = (Element) root.getElementsByTagName("JPEGvariety").item(0);
    variety.removeChild(variety.getFirstChild());
    IIOMetadataNode adobe = new IIOMetadataNode("app14Adobe");
    adobe.setAttribute("version", "100");
    adobe.setAttribute("flags0", "0");
    adobe.setAttribute("flags1", "0");
    adobe.setAttribute("transform", "0");
    Element sequence = (Element) root.getElementsByTagName("markerSequence").item(0);
    sequence.insertBefore(adobe, sequence.getFirstChild());
    for (int i = 0; i < 3; i++) {
      String id = Integer.toString("RGB".charAt(i));
      Element inFrame = (Element) root.getElementsByTagName("componentSpec").item(i);
      Element inScan = (Element) root.getElementsByTagName("scanComponentSpec").item(i);
      inFrame.setAttribute("componentId", id);
      inFrame.setAttribute("QtableSelector", "0");
      inScan.setAttribute("componentSelector", id);
      inScan.setAttribute("dcHuffTable", "0");
      inScan.setAttribute("acHuffTable", "0");
    }
  }

  private byte[] png(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (this == PNG_RGB_INTERLACED) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return write(writer, image, null, param);
  }

  private static byte[] write(
      ImageWriter writer, BufferedImage image, IIOMetadata metadata, ImageWriteParam param) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, metadata), param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  private static BufferedImage bytes(RgbImage image, int type) {
    BufferedImage target = new BufferedImage(image.width(), image.height(), type);
    WritableRaster raster = target.getRaster();
    fill(image, raster, raster.getNumBands(), 1);
    return target;
  }

  private static BufferedImage deepGray(RgbImage image) {
    BufferedImage target =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_USHORT_GRAY);
    fill(image, target.getRaster(), 1, 257);
    return target;
  }

  private static BufferedImage interleaved(
      RgbImage image, int colourSpace, boolean alpha, int sampleType) {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(colourSpace),
            alpha,
            false,
            alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            sampleType);
    WritableRaster raster = model.createCompatibleWritableRaster(image.width(), image.height());
    fill(image, raster, raster.getNumBands(), sampleType == DataBuffer.TYPE_USHORT ? 257 : 1);
    return new BufferedImage(model, raster, false, null);
  }

  /** Bands are gray, gray and alpha, RGB or RGBA; everything is opaque. */
  private static void fill(RgbImage image, WritableRaster raster, int bands, int scale) {
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double[] rgb = image.pixel(x, y);
        for (int band = 0; band < bands; band++) {
          boolean alpha = bands % 2 == 0 && band == bands - 1;
          double value = alpha ? 255 : bands < 3 ? rgb[1] : rgb[band];
          raster.setSample(x, y, band, (int) Math.rint(value) * scale);
        }
      }
    }
  }

  /** Colours of the picture in the order they come. */
  private static BufferedImage palette(RgbImage image) {
    int[] colours = new int[256];
    int count = 0;
    int[] indices = new int[image.width() * image.height()];
    for (int i = 0; i < indices.length; i++) {
      double[] rgb = image.pixel(i % image.width(), i / image.width());
      int colour = (int) rgb[0] << 16 | (int) rgb[1] << 8 | (int) rgb[2];
      int index = 0;
      while (index < count && colours[index] != colour) {
        index++;
      }
      if (index == count) {
        colours[count++] = colour;
      }
      indices[i] = index;
    }
    IndexColorModel model =
        new IndexColorModel(8, count, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, image.width(), image.height(), 1, null);
    raster.setPixels(0, 0, image.width(), image.height(), indices);
    return new BufferedImage(model, raster, false, null);
  }

  private static byte[] webp(RgbImage image, int format, Map<String, String> options) {
    PixelLayout layout = format == AV_PIX_FMT_BGRA ? PixelLayout.BGRA8 : PixelLayout.I420;
    try (Owned<AVFrame> frame = Owned.frame()) {
      BufferFrames.copy(SamplePixels.of(image, layout), frame.it());
      return FileWriter.write(frame.it(), "libwebp", "WebP", options, context -> {});
    }
  }
}
