/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_NV12;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_ref;
import static org.bytedeco.ffmpeg.global.avutil.av_buffer_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_hwdevice_ctx_create;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_ctx_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_ctx_init;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_hwframe_transfer_data;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVBufferRef;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVHWFramesContext;
import org.jspecify.annotations.Nullable;

/** For encoders that read surfaces of a GPU (VAAPI, Vulkan): each frame is uploaded once. */
final class SurfaceFeed implements FrameFeed {
  /** Enough for an encoder that holds the frame it works on and the references of it. */
  private static final int POOL_SURFACES = 20;

  private final int surfaceFormat;
  private final Nv12Feed nv12 = new Nv12Feed();
  private final Owned<AVFrame> surface = Owned.frame();
  private @Nullable AVBufferRef device;
  private @Nullable AVBufferRef frames;

  /**
   * @param deviceType FFmpeg's number of the kind of device
   * @param surfaceFormat FFmpeg's pixel format of its surfaces
   * @param deviceName as {@link DeviceSettings#name}
   * @throws VideoException if there is no such device, or it makes no such surfaces
   */
  SurfaceFeed(int deviceType, int surfaceFormat, String deviceName, int width, int height) {
    this.surfaceFormat = surfaceFormat;
    try {
      open(deviceType, deviceName, width, height);
    } catch (VideoException e) {
      close();
      throw e;
    }
  }

  private void open(int deviceType, String deviceName, int width, int height) {
    AVBufferRef made = new AVBufferRef(null);
    NativeLog.keep();
    int code;
    String said;
    try {
      code =
          av_hwdevice_ctx_create(
              made,
              deviceType,
              deviceName.isEmpty() ? null : deviceName,
              (AVDictionary) null,
              /* flags= */ 0);
    } finally {
      said = NativeLog.kept();
    }
    Native.check(
        code,
        "Opening the device %s%s"
            .formatted(
                deviceName.isEmpty() ? "(default)" : deviceName,
                said.isEmpty() ? "" : " (" + said + ")"));
    device = made;
    AVBufferRef pool = av_hwframe_ctx_alloc(made);
    if (pool == null) {
      throw new VideoException("No memory for a pool of surfaces");
    }
    frames = pool;
    AVHWFramesContext description = new AVHWFramesContext(pool.data());
    description.format(surfaceFormat);
    description.sw_format(AV_PIX_FMT_NV12);
    description.width(width);
    description.height(height);
    description.initial_pool_size(POOL_SURFACES);
    Native.check(
        av_hwframe_ctx_init(pool), "Allocating surfaces of %dx%d".formatted(width, height));
  }

  @Override
  public void prepare(AVCodecContext encoder) {
    AVBufferRef pool = frames;
    if (pool == null) {
      throw new IllegalStateException("Already closed");
    }
    encoder.pix_fmt(surfaceFormat);
    encoder.hw_frames_ctx(av_buffer_ref(pool)); // freed with the encoder
  }

  @Override
  public AVFrame feed(AVFrame frame) {
    AVFrame target = surface.it();
    av_frame_unref(target);
    Native.check(av_hwframe_get_buffer(frames, target, /* flags= */ 0), "Taking a surface");
    Native.check(
        av_hwframe_transfer_data(target, nv12.feed(frame), /* flags= */ 0), "Uploading a frame");
    Native.check(av_frame_copy_props(target, frame), "Copying a frame's properties");
    return target;
  }

  @Override
  public void close() {
    surface.close();
    nv12.close();
    AVBufferRef pool = frames;
    frames = null;
    if (pool != null) {
      av_buffer_unref(pool);
    }
    AVBufferRef opened = device;
    device = null;
    if (opened != null) {
      av_buffer_unref(opened);
    }
  }
}
