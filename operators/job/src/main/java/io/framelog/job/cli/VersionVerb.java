/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.video.EncoderChoice;
import io.framelog.video.RefusedEncoder;
import io.framelog.video.VideoException;
import io.framelog.video.VideoSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.kafka.common.utils.AppInfoParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code framelog version}. */
@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Show versions, and which video encoder works here.")
final class VersionVerb implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (String line : new Lines().getVersion()) {
      out.println(line);
    }
    out.println("Java " + Runtime.version());
    out.println("Flink " + EnvironmentInformation.getVersion());
    out.println("Kafka clients " + AppInfoParser.getVersion());
    VideoSettings settings = VideoSettings.defaults();
    try {
      EncoderChoice choice = EncoderChoice.choose(settings);
      out.println("Encoder for " + settings.codec() + ": " + choice.description());
      for (RefusedEncoder refused : choice.refused()) {
        out.println("  not " + refused.name() + ": " + refused.reason());
      }
    } catch (VideoException e) {
      out.println(e.getMessage());
    }
    return Framelog.DONE;
  }

  /** What {@code --version} prints. */
  static final class Lines implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      try (InputStream file = VersionVerb.class.getResourceAsStream("version.properties")) {
        if (file != null) {
          properties.load(file);
        }
      }
      return new String[] {"Framelog " + properties.getProperty("version", "of unknown version")};
    }
  }
}
