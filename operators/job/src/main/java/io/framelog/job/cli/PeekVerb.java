/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.cli;

import io.framelog.frame.route.NamedFormat;
import io.framelog.job.kafka.PictureFile;
import io.framelog.job.kafka.Recognition;
import io.framelog.job.kafka.RouteSnippet;
import io.framelog.job.kafka.SampleReport;
import io.framelog.job.kafka.TopicSample;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code framelog peek --topic T}. */
@Command(
    name = "peek",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Look at the last records of a topic: what they are, one of them as a picture, and a job",
      "that records them. Nothing is committed or changed."
    },
    footer = {"", "Exit code: 0 recognised, 1 not recognised or not readable."})
final class PeekVerb implements Callable<Integer> {
  private static final int MAX_RECORDS = 1000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "The brokers. Default: ${DEFAULT-VALUE}.")
  private String bootstrap = "";

  @Option(names = "--topic", required = true, description = "The topic.")
  private String topic = "";

  @Option(
      names = "--records",
      defaultValue = "20",
      description = "How many of the last ones, 1 to 1000. Default: ${DEFAULT-VALUE}.")
  private int records;

  @Option(
      names = "--save",
      paramLabel = "NAME",
      description = "Where a picture goes, without its ending. Default: the topic's name.")
  private @Nullable Path save;

  @Option(
      names = "--property",
      paramLabel = "KEY=VALUE",
      description = "Of Kafka's clients, such as those of a login.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    Map<String, String> client = new LinkedHashMap<>(properties);
    client.put("bootstrap.servers", bootstrap);
    TopicSample sample =
        TopicSample.read(client, topic, Math.max(1, Math.min(records, MAX_RECORDS)));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%s: %d %s, %,d records kept, %d read%n",
        topic,
        sample.partitions(),
        sample.partitions() == 1 ? "partition" : "partitions",
        sample.stored(),
        sample.records().size());
    if (sample.records().isEmpty()) {
      out.println("There is nothing to look at yet.");
      return Framelog.FAILED;
    }
    SampleReport.of(sample).forEach(out::println);
    Optional<Recognition> recognition = Recognition.of(sample.records());
    if (recognition.isEmpty()) {
      out.println("format   not recognised: protobuf, avro and json of one's own have to be told");
      out.println("         where their fields are, see docs/configuration.md");
      return Framelog.FAILED;
    }
    show(sample, recognition.get(), out);
    return Framelog.DONE;
  }

  private void show(TopicSample sample, Recognition found, PrintWriter out) throws IOException {
    String envelopes =
        found.envelopes().stream()
            .map(NamedFormat::name)
            .map(name -> " in " + name)
            .collect(Collectors.joining());
    out.printf(
        "format   %s%s, by which %d of %d records can be read: %s%n",
        found.format().name(),
        envelopes,
        found.decoded(),
        sample.records().size(),
        found.example().content());
    Path base = save == null ? Path.of(topic) : save;
    Optional<Path> picture = PictureFile.write(found.example(), base);
    out.println(
        "picture  "
            + picture
                .map(Path::toString)
                .orElse("none: such a frame is no file and has no simple pixels"));
    out.println();
    out.print(RouteSnippet.of(bootstrap, sample, found));
    out.flush();
  }
}
