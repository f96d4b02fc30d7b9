/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.framelog.video.DeviceSettings;
import io.framelog.video.EncoderStatus;
import io.framelog.video.FfmpegVersion;
import io.framelog.video.VideoCodec;
import io.framelog.video.VideoSettings;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code framelog encoders}. */
@Command(
    name = "encoders",
    mixinStandardHelpOptions = true,
    description = "Try every video encoder on this machine, and show which one a job would use.")
final class EncodersVerb implements Callable<Integer> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--codec", paramLabel = "av1|h264", description = "Only encoders of that format.")
  private @Nullable String codec;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Of the pictures they are tried with; ${DEFAULT-VALUE} if not given.")
  private String size = "1280x720";

  @Option(
      names = "--device",
      paramLabel = "NAME",
      description = "The GPU: a number for NVENC, a path such as /dev/dri/renderD128 for VAAPI.")
  private String device = "";

  @Option(names = "--json", description = "For programs.")
  private boolean json;

  /** What came of one format. */
  private record Format(VideoCodec codec, List<EncoderStatus> encoders) {
    /** The first that works, or nothing. */
    @Nullable EncoderStatus chosen() {
      return encoders.stream().filter(EncoderStatus::works).findFirst().orElse(null);
    }
  }

  @Override
  public Integer call() throws Exception {
    Matcher sides = SIZE.matcher(size);
    if (!sides.matches()) {
      throw wrong("--size must be such as 1280x720, but was " + size);
    }
    int width = Integer.parseInt(sides.group(1));
    int height = Integer.parseInt(sides.group(2));
    List<Format> formats = new ArrayList<>();
    for (VideoCodec each : codecs()) {
      VideoSettings settings =
          VideoSettings.builder()
              .codec(each)
              .device(new DeviceSettings(device, DeviceSettings.DEFAULT_MAX_SESSIONS))
              .build();
      formats.add(new Format(each, EncoderStatus.tryAll(settings, width, height)));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(formats));
    } else {
      out.println(FfmpegVersion.description() + ", tried with pictures of " + size);
      formats.forEach(format -> print(format, out));
    }
    out.flush();
    return formats.stream().allMatch(format -> format.chosen() != null)
        ? Framelog.DONE
        : Framelog.FAILED;
  }

  private List<VideoCodec> codecs() {
    if (codec == null) {
      return List.of(VideoCodec.AV1, VideoCodec.H264);
    }
    return switch (codec) {
      case "av1" -> List.of(VideoCodec.AV1);
      case "h264" -> List.of(VideoCodec.H264);
      default -> throw wrong("--codec must be av1 or h264, but was " + codec);
    };
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private static String name(VideoCodec codec) {
    return codec.name().toLowerCase(Locale.ROOT);
  }

  private static void print(Format format, PrintWriter out) {
    out.println();
    out.println(name(format.codec()));
    for (EncoderStatus encoder : format.encoders()) {
      String state =
          encoder.equals(format.chosen()) ? "chosen" : encoder.works() ? "works" : "refused";
      out.printf(
          "  %-8s %-14s %s%n",
          state, encoder.name(), encoder.works() ? encoder.device() : reason(encoder));
    }
  }

  /** FFmpeg's words may be several lines. */
  private static String reason(EncoderStatus encoder) {
    return encoder.refusal().orElse("").lines().findFirst().orElse("");
  }

  private static String json(List<Format> formats) throws Exception {
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    ObjectNode root = mapper.createObjectNode();
    root.put("ffmpeg", FfmpegVersion.description());
    ArrayNode all = root.putArray("formats");
    for (Format format : formats) {
      ObjectNode node = all.addObject();
      node.put("codec", name(format.codec()));
      EncoderStatus chosen = format.chosen();
      node.put("chosen", chosen == null ? null : chosen.name());
      ArrayNode encoders = node.putArray("encoders");
      for (EncoderStatus encoder : format.encoders()) {
        ObjectNode entry = encoders.addObject();
        entry.put("name", encoder.name());
        entry.put("device", encoder.device());
        entry.put("works", encoder.works());
        encoder.refusal().ifPresent(reason -> entry.put("refusal", reason));
      }
    }
    return mapper.writeValueAsString(root);
  }
}
