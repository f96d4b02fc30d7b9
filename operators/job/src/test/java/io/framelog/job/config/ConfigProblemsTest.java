/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One test for each way in which a file can be wrong. */
class ConfigProblemsTest {
  private static final String GOOD =
      """
      application: fleet
      kafka:
        bootstrap: localhost:9092
      dead-letters:
        topic: framelog-dead-letters
      output:
        directory: s3://bucket/recordings
      routes:
        - name: front
          topics: [camera-frames]
          encoding: video
      """;

  @TempDir Path folder;

  @Test
  void everyProblemIsReportedAtOnce() {
    ConfigException exception =
        failure(
            """
            aplication: fleet
            kafka:
              start: yesterday
            flink:
              checkpoint-interval: 10
            routes:
              - topics: []
                encoding: h265
            """);

    assertThat(exception.problems())
        .extracting(ConfigProblem::key)
        .containsExactlyInAnyOrder(
            "application",
            "kafka.bootstrap",
            "kafka.start",
            "dead-letters.topic",
            "output.directory",
            "flink.checkpoint-interval",
            "routes[0].name",
            "routes[0].topics",
            "routes[0].encoding",
            "aplication");
    assertThat(exception)
        .hasMessageStartingWith("job.yaml has 10 problems:\n  application is missing, expected ");
    assertThat(exception.getMessage().lines()).hasSize(11);
  }

  @Test
  void unknownKeyHasASuggestion() {
    assertThat(problems(GOOD.replace("  bootstrap", "  bootstap")))
        .containsExactly(
            "kafka.bootstrap is missing, expected host:port of one or more brokers, separated by"
                + " commas, such as localhost:9092",
            "kafka.bootstap is an unknown key, expected bootstrap: was that meant?");
  }

  @Test
  void unknownKeyWithoutLikenessListsTheKnownOnes() {
    assertThat(problems(GOOD + "    batch: {colour: red}\n"))
        .containsExactly(
            "routes[0].batch.colour is an unknown key, expected duration, min-frames, max-size,"
                + " disorder or late-wait");
  }

  @Test
  void secretUnderAMistypedKeyIsNotShown() {
    assertThat(failure(GOOD + "pasword: swordfish\n")).hasMessageNotContaining("swordfish");
  }

  @ParameterizedTest
  @CsvSource({
    "sasl.jaas.config",
    "ssl.keystore.password",
    "client.secret",
    "oauth.token",
    "aws.credentials",
    "s3.access-key"
  })
  void secretsAreMasked(String key) {
    assertThat(new ConfigProblem("kafka.properties." + key, "swordfish", "a text").value())
        .isEqualTo("******");
  }

  @Test
  void propertyThatIsNoTextIsReportedWithoutItsContent() {
    assertThat(problems(GOOD + "flink: {properties: {s3.secret-key: [swordfish]}}\n"))
        .containsExactly("flink.properties.s3.secret-key is ******, expected a text or a number");
  }

  @Test
  void missingValues() {
    assertThat(problems(""))
        .containsExactly(
            "application is missing, expected the Rerun application id, such as fleet",
            "kafka.bootstrap is missing, expected host:port of one or more brokers, separated by"
                + " commas, such as localhost:9092",
            "dead-letters.topic is missing, expected the topic for records that are no frames",
            "output.directory is missing, expected where recordings go, such as /var/recordings or"
                + " s3://bucket/recordings",
            "routes is missing, expected a list of at least one route");
  }

  @Test
  void missingValuesOfARoute() {
    assertThat(problems(GOOD + "  - {}\n"))
        .containsExactly(
            "routes[1].name is missing, expected a name for the route, such as front",
            "routes[1].topics is missing, expected a list of at least one topic",
            "routes[1].encoding is missing, expected raw, jpeg, png or video");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "encoding: video | encoding: h265 | routes[0].encoding is h265, expected raw, jpeg, png or"
            + " video",
        "localhost:9092 | localhost | kafka.bootstrap is localhost, expected host:port of one or"
            + " more brokers, separated by commas, such as localhost:9092",
        "application: fleet | application: [a, b] | application is a list, expected the Rerun"
            + " application id, such as fleet",
        "application: fleet | application: '' | application is empty, expected the Rerun"
            + " application id, such as fleet",
        "[camera-frames] | camera-frames | routes[0].topics is camera-frames, expected a list of at"
            + " least one topic",
        "[camera-frames] | [camera frames] | routes[0].topics is camera frames, expected a topic's"
            + " name: at most 249 letters, digits, dots, underscores and hyphens",
        "[camera-frames] | [framelog-dead-letters] | routes[0].topics is framelog-dead-letters,"
            + " expected another topic than dead-letters.topic: dead letters would come back",
        "s3://bucket/recordings | recordings | output.directory is recordings, expected an absolute"
            + " path or a URI such as file:///var/recordings or s3://bucket/recordings",
        "s3://bucket/recordings | file://var/recordings | output.directory is file://var/recordings,"
            + " expected three slashes after file:, such as file:///var/recordings",
        "s3://bucket/recordings | s3:///recordings | output.directory is s3:///recordings, expected"
            + " an absolute path or a URI such as file:///var/recordings or s3://bucket/recordings",
        "s3://bucket/recordings | 's3://bucket/a b' | output.directory is s3://bucket/a b, expected"
            + " an absolute path or a URI such as file:///var/recordings or s3://bucket/recordings",
      })
  void wrongValues(String good, String bad, String problem) {
    assertThat(problems(GOOD.replace(good, bad))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slice: 1 | routes[0].slice is 1, expected a duration such as 200ms, 2s, 5m or 1h, at least"
            + " 1s",
        "slice: 500ms | routes[0].slice is 500ms, expected a duration such as 200ms, 2s, 5m or 1h,"
            + " at least 1s",
        "slice: 87601h | routes[0].slice is 87601h, expected a duration such as 200ms, 2s,"
            + " 5m or 1h, at least 1s",
        "slice: -1s | routes[0].slice is -1s, expected a duration such as 200ms, 2s, 5m or 1h, at"
            + " least 1s",
        "slice-phase: random | routes[0].slice-phase is random, expected spread or aligned",
        "max-part-size: 1MB | routes[0].max-part-size is 1MB, expected a size such as 512KiB or"
            + " 2MiB, from 1MiB to 1GiB",
        "max-part-size: 2GiB | routes[0].max-part-size is 2GiB, expected a size such as 512KiB or"
            + " 2MiB, from 1MiB to 1GiB",
        "entity: /front | routes[0].entity is /front, expected a template with {camera}, such as"
            + " /{device}/{camera}, so that no two cameras share an entity",
        "batch: 2s | routes[0].batch is a text, expected a mapping of keys to values",
        "batch: {min-frames: few} | routes[0].batch.min-frames is few, expected a whole number from"
            + " 1 to 1000000",
        "video: {codec: vp9} | routes[0].video.codec is vp9, expected av1 or h264",
        "video: {quality: 101} | routes[0].video.quality is 101, expected a whole number from 0 to"
            + " 100",
        "video: {preset: 10} | routes[0].video.preset is 10, expected archive, balanced or fast",
        "video: {bitrate: 5} | routes[0].video.bitrate is 5, expected a whole number from 10000 to"
            + " 1000000000",
        "video: {bitrate: 500000, quality: 40} | routes[0].video.bitrate is beside quality, expected"
            + " one of the two; remove the other",
        "video: {options: {bf: 2}} | routes[0].video.options is {bf=2}, expected others: The option"
            + " bf is Framelog's own to set: exact times and repeatable bytes rest on it",
        "video: {max-sessions: 0} | routes[0].video.max-sessions is 0, expected a whole number from 1"
            + " to 1024",
        "scale: 720p | routes[0].scale is 720p, expected the box to shrink pictures into, such as"
            + " 1280x720, of 16 to 16384 pixels a side",
        "scale: 640x8 | routes[0].scale is 640x8, expected the box to shrink pictures into, such as"
            + " 1280x720, of 16 to 16384 pixels a side",
        "scale: 99999x99999 | routes[0].scale is 99999x99999, expected the box to shrink pictures"
            + " into, such as 1280x720, of 16 to 16384 pixels a side",
        "max-fps: 0 | routes[0].max-fps is 0, expected frames a second, such as 10 or 0.5, above 0"
            + " and at most 1000",
        "max-fps: fast | routes[0].max-fps is fast, expected frames a second, such as 10 or 0.5,"
            + " above 0 and at most 1000",
        "max-fps: 1001 | routes[0].max-fps is 1001, expected frames a second, such as 10 or 0.5,"
            + " above 0 and at most 1000",
        "orientation: upright | routes[0].orientation is upright, expected keep or apply",
        "video: {encoders: [[]]} | routes[0].video.encoders[0] is an empty list, expected a text",
      })
  void wrongValuesOfARoute(String line, String problem) {
    assertThat(problems(GOOD + "    " + line + "\n")).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flink: {parallelism: 0} | flink.parallelism is 0, expected a whole number from 1 to 32768",
        "flink: {parallelism: 129} | flink.parallelism is 129, expected at most"
            + " flink.max-parallelism, which is 128",
        "flink: {properties: {parallelism.default: 4}} | flink.properties.parallelism.default is 4,"
            + " expected it at its own place: flink.parallelism",
        "clock: {silence: 0s} | clock.silence is 0s, expected a duration such as 200ms, 2s, 5m or"
            + " 1h, at least 1s",
        "clock: {jump-frames: 0} | clock.jump-frames is 0, expected a whole number from 1 to"
            + " 2147483647",
        "encoding-workers: 0 | encoding-workers is 0, expected a whole number from 1 to 1024",
        "clock: *a | clock is an alias, expected the value itself: anchors and aliases are not"
            + " followed here",
      })
  void wrongValuesElsewhere(String line, String problem) {
    assertThat(problems(GOOD + line + "\n")).contains(problem);
  }

  @Test
  void propertiesThatHaveAPlaceOfTheirOwnAreRefused() {
    assertThat(
            problems(
                GOOD.replace(
                    "  bootstrap: localhost:9092",
                    "  bootstrap: localhost:9092\n  properties: {group.id: other}")))
        .containsExactly(
            "kafka.properties.group.id is other, expected it at its own place: kafka.group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "cluster: west | routes[0].cluster is an unknown key, expected",
        "topic-pattern: a.* | routes[0].topic-pattern is beside topics, expected one of the two;"
            + " remove the other",
        "format: jepg | routes[0].format is jepg, expected one of",
        "options: {scale: 2} | routes[0].options is {scale=2}, expected others: ",
        "envelopes: confluent | routes[0].envelopes is a text, expected a list of envelopes, the"
            + " outermost first, each one of apicurio, cloudevents, confluent, glue",
        "envelopes: [conflunt] | routes[0].envelopes[0].name is conflunt, expected an envelope: an"
            + " envelope is one of",
        "envelopes: [{name: glue, x: 1}] | routes[0].envelopes[0].name is glue, expected an"
            + " envelope: envelope 'glue' has no option 'x'",
        "camera: '{topic.robot}' | routes[0].camera is {topic.robot}, expected a group of"
            + " topic-pattern, such as (?<robot>[^.]+) for {topic.robot}",
        "camera: '{key.cam}' | routes[0].camera is {key.cam}, expected a group of key-pattern, such"
            + " as (?<cam>[^/]+) for {key.cam}",
        "device: '{camera}' | routes[0].device is {camera}, expected other placeholders: {camera} is"
            + " made after it",
        "camera: '{cam}' | routes[0].camera is {cam}, expected a template: there is no placeholder"
            + " {cam}: known are ",
        "key-pattern: 'a(' | routes[0].key-pattern is a(, expected a regular expression: Unclosed"
            + " group",
        "roll-over: week | routes[0].roll-over is week, expected never, day or hour",
        "roll-over-zone: Mars | routes[0].roll-over-zone is Mars, expected a zone such as UTC or"
            + " Europe/Berlin",
        "capture-time: now | routes[0].capture-time is now, expected message, kafka, or a template"
            + " with its notation, such as {header.ts} ms: all frames would have one time",
        "capture-time: '{header.t} java-timestamp Mars' | routes[0].capture-time is {header.t}"
            + " java-timestamp Mars, expected where the time stands: a zone is a name such as"
            + " Europe/Berlin, but was 'Mars'",
        "capture-offset: kafka | routes[0].capture-offset is kafka, expected a template or a number"
            + " and its unit, such as {header.boot-time} ms",
        "skew: {ahead: soon} | routes[0].skew.ahead is soon, expected a duration such as 200ms, 2s,"
            + " 5m or 1h, at least 0",
        "tombstones: maybe | routes[0].tombstones is maybe, expected reject or end",
        "entity: /world | routes[0].entity is /world, expected a template with {camera}, such as"
            + " /{device}/{camera}, so that no two cameras share an entity",
      })
  void wrongValuesOfTheWiring(String line, String problem) {
    assertThat(problems(GOOD + "    " + line + "\n"))
        .singleElement()
        .asString()
        .startsWith(problem.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start: yesterday | kafka.start is yesterday, expected earliest, latest, group, an instant"
            + " such as 2026-05-01T12:00:00Z, or a mapping of topics to partitions and offsets",
        "stop: {a: {0: x}} | kafka.stop.a.0 is no pair of numbers, expected a partition and an"
            + " offset, such as 0: 1200",
        "isolation: strict | kafka.isolation is strict, expected read-uncommitted or read-committed",
        "max-record-size: 1GiB | kafka.max-record-size is 1GiB, expected a size such as 512KiB or"
            + " 2MiB, from 1KiB to 256MiB",
        "properties: {fetch.max.bytes: 1000} | kafka.properties.fetch.max.bytes is 1000, expected a"
            + " number of bytes, at least max-record-size, which is 16777216: without it, it is made"
            + " to fit",
        "clusters: {a b: {bootstrap: 'x:1'}} | kafka.bootstrap is an unknown key, expected clusters",
      })
  void wrongValuesOfKafka(String line, String problem) {
    assertThat(
            problems(
                GOOD.replace(
                    "  bootstrap: localhost:9092", "  bootstrap: localhost:9092\n  " + line)))
        .contains(problem);
  }

  @Test
  void clusterThatIsNotThere() {
    assertThat(
            problems(
                GOOD.replace(
                        "  bootstrap: localhost:9092", "  clusters: {west: {bootstrap: 'w:1'}}")
                    + "    cluster: south\n"))
        .containsExactly("routes[0].cluster is south, expected one of kafka.clusters: west");
  }

  @Test
  void topicThatAnEarlierPatternTakes() {
    assertThat(
            problems(
                GOOD.replace("topics: [camera-frames]", "topic-pattern: camera-.*")
                    + "  - {name: rear, topics: [camera-rear], encoding: raw}\n"))
        .containsExactly(
            "routes[1].topics is camera-rear, expected topics that no earlier route reads: the"
                + " pattern of route 'front' has it, so put route 'rear' before it");
  }

  @Test
  void patternBehindTheTopicsItMatchesIsFine() throws Exception {
    JobConfig config =
        JobConfig.parse(
            "job.yaml",
            GOOD + "  - {name: others, topic-pattern: camera-.*, encoding: raw}\n",
            RunsOn.CLUSTER);

    assertThat(config.routes()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"video, jpeg", "video, png", "video, raw", "jpeg, video", "jpeg, png", "png, raw"})
  void settingsOfAnotherEncodingThanTheRoutes(String settings, String encoding) {
    String bad = "encoding: %s\n    %s: {}".formatted(encoding, settings);
    assertThat(problems(GOOD.replace("encoding: video", bad)))
        .containsExactly(
            "routes[0].%s is a mapping, expected it only beside encoding: %s; remove one of them"
                .formatted(settings, settings));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jpeg | quality: 0 | quality is 0, expected a whole number from 1 to 100",
        "jpeg | subsampling: 4:1:1 | subsampling is 4:1:1, expected 4:2:0, 4:2:2, 4:4:4 or gray",
        "png | level: 10 | level is 10, expected a whole number from 0 to 9",
        "png | quality: 90 | quality is an unknown key, expected level",
      })
  void wrongValuesOfPictureFiles(String encoding, String line, String problem) {
    String bad = "encoding: %s\n    %s: {%s}".formatted(encoding, encoding, line);
    assertThat(problems(GOOD.replace("encoding: video", bad)))
        .containsExactly("routes[0].%s.%s".formatted(encoding, problem));
  }

  @Test
  void twoRoutesOfOneName() {
    assertThat(problems(GOOD + "  - {name: front, topics: [others], encoding: raw}\n"))
        .containsExactly("routes[1].name is front, expected a name that no other route has");
  }

  @Test
  void topicOfTwoRoutes() {
    assertThat(problems(GOOD + "  - {name: rear, topics: [camera-frames], encoding: raw}\n"))
        .containsExactly(
            "routes[1].topics is camera-frames, expected topics that no other route reads: route"
                + " 'front' has it");
  }

  @Test
  void layoutInWhichPartsCouldShareAKey() {
    assertThat(
            problems(
                GOOD.replace(
                    "s3://bucket/recordings",
                    "s3://bucket/recordings\n  layout: '{date}/{camera}/{first_capture}'")))
        .containsExactly(
            "output.layout is {date}/{camera}/{first_capture}, expected a path in which every part"
                + " has a key of its own (layout {date}/{camera}/{first_capture} lacks {recording}"
                + " and {device}: parts that differ only there would share a key)");
  }

  @Test
  void announcementsInATopicOfOtherThings() {
    assertThat(problems(GOOD + "announcements: {topic: framelog-dead-letters}\n"))
        .containsExactly(
            "announcements.topic is framelog-dead-letters, expected another topic than that of the"
                + " dead letters");
    assertThat(problems(GOOD + "announcements: {topic: camera-frames}\n"))
        .containsExactly(
            "announcements.topic is camera-frames, expected another topic than those with frames");
  }

  @Test
  void topicTwiceInOneRoute() {
    assertThat(problems(GOOD.replace("[camera-frames]", "[a, a]")))
        .containsExactly("routes[0].topics is a, expected each topic once");
  }

  @Test
  void localDirectoryThatCannotBeWrittenTo() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path below = file.resolve("recordings");

    assertThat(
            failure(GOOD.replace("s3://bucket/recordings", below.toString()), RunsOn.THIS_MACHINE)
                .problems())
        .extracting(ConfigProblem::toString)
        .containsExactly(
            "output.directory is %s, expected a directory, but %s is none".formatted(below, file));
  }

  @Test
  void localDirectoryOfAClusterIsNotLookedAt() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    String yaml = GOOD.replace("s3://bucket/recordings", file + "/recordings");

    assertThat(JobConfig.parse("job.yaml", yaml, RunsOn.CLUSTER).outputDirectory())
        .isEqualTo("file://" + file + "/recordings");
  }

  @Test
  void localDirectoryThatIsYetToBeMadeIsFine() throws Exception {
    String yaml = GOOD.replace("s3://bucket/recordings", "file://" + folder + "/a/../b c/d");

    assertThat(JobConfig.parse("job.yaml", yaml.replace(" c", "c"), RunsOn.THIS_MACHINE))
        .extracting(JobConfig::outputDirectory)
        .isEqualTo("file://" + folder + "/bc/d");
  }

  @Test
  void brokenYamlIsReportedWithItsLine() {
    assertThat(problems("application: fleet\nkafka: [\n"))
        .singleElement()
        .asString()
        .startsWith("line 2, column 9 is not YAML, expected YAML (");
  }

  @Test
  void brokenYamlDoesNotShowSecretsAround() {
    assertThat(failure("a: fleet\npassword: swordfish: x\n"))
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("swordfish");
  }

  @Test
  void keyThatIsThereTwice() {
    assertThat(problems(GOOD + "application: other\n"))
        .containsExactly(
            "application is there twice, again in line 12, expected it once: remove one");
  }

  @Test
  void fileThatIsNoMapping() {
    assertThat(problems("- a\n- b\n"))
        .containsExactly("the file is a list, expected a mapping of keys to values");
  }

  @Test
  void secondDocument() {
    assertThat(problems(GOOD + "---\nb: 1\n"))
        .containsExactly("line 13, column 1 is a second document, expected one document in a file");
  }

  @Test
  void longValuesAreCut() {
    assertThat(new ConfigProblem("a", "x".repeat(500) + "\n", "b").value())
        .isEqualTo("x".repeat(100) + "…");
  }

  private static List<String> problems(String yaml) {
    return failure(yaml).problems().stream().map(ConfigProblem::toString).toList();
  }

  private static ConfigException failure(String yaml) {
    return failure(yaml, RunsOn.CLUSTER);
  }

  private static ConfigException failure(String yaml, RunsOn runsOn) {
    ConfigException exception =
        catchThrowableOfType(
            ConfigException.class, () -> JobConfig.parse("job.yaml", yaml, runsOn));
    assertThat(exception).as("this is wrong:\n%s", yaml).isNotNull();
    return exception;
  }
}
