/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.frame.CameraId;
import io.framelog.job.publish.CameraStream;
import io.framelog.job.publish.CaptureTimes;
import io.framelog.job.publish.FrameListener;
import io.framelog.job.publish.FramePublisher;
import io.framelog.job.publish.FrameRate;
import io.framelog.job.publish.FrameSource;
import io.framelog.job.publish.MessageFormat;
import io.framelog.job.publish.Pacing;
import io.framelog.job.publish.PublishSummary;
import io.framelog.job.publish.TimeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code framelog publish … CLIP|FOLDER}. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Put a clip or a folder of pictures on a topic, as a camera would.",
      "A JPEG file goes out byte for byte; everything else is encoded as JPEG."
    })
final class PublishVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--bootstrap",
      required = true,
      paramLabel = "HOST:PORT",
      description = "The brokers.")
  private String bootstrap = "";

  @Option(names = "--topic", required = true, description = "Made if it is missing.")
  private String topic = "";

  @Option(names = "--camera", required = true, description = "Which camera it is.")
  private String camera = "";

  @Option(names = "--device", description = "The robot or vehicle it is on.")
  private String device = "";

  @Option(names = "--recording", required = true, description = "Which recording it belongs to.")
  private String recording = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "bare",
      converter = FormatConverter.class,
      description = {
        "What records are: bare (the default), raw, foxglove.CompressedImage,",
        "foxglove.CompressedImage+json, foxglove.RawImage, sensor_msgs/msg/CompressedImage,",
        "sensor_msgs/msg/Image or cloudevents."
      })
  private MessageFormat format = MessageFormat.BARE;

  @ArgGroup private Times times = new Times();

  /** Instead of the clip's own times. */
  static final class Times {
    @Option(
        names = "--fps",
        paramLabel = "RATE",
        converter = RateConverter.class,
        description = "Evenly spaced frames: 30, 29.97 or 30000/1001.")
    private @Nullable FrameRate rate;

    @Option(
        names = "--timestamps",
        paramLabel = "CSV",
        description = "Capture times: a line capture_ns for each frame, or capture_ns,file.")
    private @Nullable Path table;
  }

  @Option(
      names = "--start-time",
      paramLabel = "TIME",
      converter = StartTime.Converter.class,
      description = "Capture time of the first frame, RFC 3339 or nanoseconds. Default: now.")
  private @Nullable StartTime start;

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      defaultValue = "1",
      converter = SpeedConverter.class,
      description =
          "How fast: 1 is as it was captured (the default), max as fast as Kafka takes it.")
  private Pacing speed = Pacing.realTime();

  @Option(
      names = "--partitions",
      defaultValue = "1",
      description = "Of a topic that has to be made. Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(
      names = "--jpeg-quality",
      defaultValue = "" + FrameSource.DEFAULT_JPEG_QUALITY,
      description = "Of what has to be encoded, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int jpegQuality;

  @Option(
      names = "--property",
      paramLabel = "KEY=VALUE",
      description = "Of Kafka's clients, such as those of a login.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Parameters(paramLabel = "CLIP|FOLDER", description = "What to publish.")
  private Path input = Path.of("");

  @Override
  public Integer call() throws IOException, InterruptedException {
    CameraStream stream = stream();
    CaptureTimes captureTimes = captureTimes();
    PublishSummary summary;
    try (FrameSource source = FrameSource.open(input, jpegQuality);
        FramePublisher publisher = FramePublisher.to(bootstrap, properties, format)) {
      publisher.ensureTopic(topic, partitions);
      summary = publisher.publish(stream, source, captureTimes, speed, FrameListener.none());
    }
    spec.commandLine().getOut().println("Published to " + topic + ": " + summary);
    return Framelog.DONE;
  }

  private CameraStream stream() {
    try {
      return new CameraStream(topic, new CameraId(device, camera), recording);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private CaptureTimes captureTimes() throws IOException {
    if (jpegQuality < 1 || jpegQuality > 100) {
      throw refused("--jpeg-quality must be 1 to 100 but was " + jpegQuality);
    }
    if (times.table != null) {
      if (start != null) {
        throw refused("--timestamps says when each frame was captured: leave --start-time out");
      }
      return TimeTable.read(times.table);
    }
    long startNanos = (start == null ? StartTime.now() : start).nanos();
    if (times.rate != null) {
      return CaptureTimes.evenly(startNanos, times.rate);
    }
    if (Files.isDirectory(input)) {
      throw refused("pictures of a folder have no times: give --fps or --timestamps");
    }
    return CaptureTimes.ofClip(startNanos);
  }

  private CommandLine.ParameterException refused(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  static final class RateConverter implements ITypeConverter<FrameRate> {
    @Override
    public FrameRate convert(String text) {
      try {
        return FrameRate.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class FormatConverter implements ITypeConverter<MessageFormat> {
    @Override
    public MessageFormat convert(String text) {
      try {
        return MessageFormat.named(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class SpeedConverter implements ITypeConverter<Pacing> {
    @Override
    public Pacing convert(String text) {
      try {
        return Pacing.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
