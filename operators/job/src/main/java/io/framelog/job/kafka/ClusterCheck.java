/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.job.kafka;

import io.framelog.frame.route.TopicSelection;
import io.framelog.job.config.JobConfig;
import io.framelog.job.config.KafkaConfig;
import io.framelog.job.config.RouteConfig;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.acl.AclOperation;

/** Whether a cluster has what a job reads and writes, as far as its brokers tell. */
public final class ClusterCheck {
  private final JobConfig job;
  private final KafkaConfig cluster;
  private final List<Finding> findings = new ArrayList<>();

  private ClusterCheck(JobConfig job, KafkaConfig cluster) {
    this.job = job;
    this.cluster = cluster;
  }

  /**
   * Asks the brokers of a cluster.
   *
   * @param cluster one of the job's, perhaps with another bootstrap
   * @throws IOException if no broker can be asked
   */
  public static List<Finding> of(JobConfig job, KafkaConfig cluster)
      throws IOException, InterruptedException {
    ClusterCheck check = new ClusterCheck(job, cluster);
    try (BrokerAdmin brokers = BrokerAdmin.open(cluster.clientProperties())) {
      check.run(brokers);
    }
    return check.findings;
  }

  private void run(BrokerAdmin brokers) throws IOException, InterruptedException {
    Set<String> existing = new TreeSet<>(brokers.topicNames());
    boolean hasDeadLetters = cluster.name().equals(job.deadLetters().cluster());
    String deadLetters = hasDeadLetters ? job.deadLetterTopic() : "";
    Set<String> taken = new TreeSet<>();
    for (RouteConfig route : job.routesOf(cluster)) {
      Set<String> topics = topicsOf(route, existing, deadLetters);
      for (String topic : topics) {
        if (!taken.add(topic)) {
          findings.add(
              Finding.note(
                  "route " + route.name(),
                  "topic '%s' is read by an earlier route: the first one that matches takes it"
                      .formatted(topic)));
        }
      }
      topics.retainAll(existing);
      for (BrokerAdmin.Topic topic : brokers.describe(topics)) {
        source(route, topic);
      }
    }
    if (hasDeadLetters) {
      deadLetters(brokers, existing);
    }
    group(brokers);
  }

  private Set<String> topicsOf(RouteConfig route, Set<String> existing, String deadLetters) {
    if (route.wiring().topics() instanceof TopicSelection.Names names) {
      for (String topic : new TreeSet<>(names.topics())) {
        if (!existing.contains(topic)) {
          findings.add(
              Finding.problem(
                  "topic " + topic,
                  "it is not there, or this client may not see it: make it, correct route '%s', or allow DESCRIBE"
                      .formatted(route.name())));
        }
      }
      return new TreeSet<>(names.topics());
    }
    Set<String> topics = new TreeSet<>();
    for (String topic : existing) {
      if (!topic.startsWith("__")
          && !topic.equals(deadLetters)
          && route.wiring().topics().match(topic).isPresent()) {
        topics.add(topic);
      }
    }
    if (topics.isEmpty()) {
      findings.add(
          Finding.note(
              "route " + route.name(),
              "no topic matches '%s' yet: those that do will be read once they are there"
                  .formatted(route.wiring().topics())));
    }
    return topics;
  }

  private void source(RouteConfig route, BrokerAdmin.Topic topic) {
    String subject = "topic " + topic.name();
    if (!topic.allows(AclOperation.READ)) {
      findings.add(Finding.problem(subject, "this client may not read it: allow READ"));
    }
    int maxBytes = topic.maxMessageBytes().orElse(0);
    if (maxBytes > cluster.maxRecordBytes()) {
      findings.add(
          Finding.note(
              subject,
              "it takes records of %d bytes, but fetches and buffers are made for %d: raise kafka.max-record-size if there are such records"
                  .formatted(maxBytes, cluster.maxRecordBytes())));
    }
    findings.add(
        Finding.ok(
            subject,
            "%d %s%s, read by route '%s'"
                .formatted(
                    topic.partitions(),
                    topic.partitions() == 1 ? "partition" : "partitions",
                    maxBytes == 0 ? "" : ", records up to %d bytes".formatted(maxBytes),
                    route.name())));
  }

  private void deadLetters(BrokerAdmin brokers, Set<String> existing)
      throws IOException, InterruptedException {
    String subject = "dead letters " + job.deadLetterTopic();
    if (!existing.contains(job.deadLetterTopic())) {
      findings.add(Finding.note(subject, "the topic is not there: the job makes it, if it may"));
      return;
    }
    for (BrokerAdmin.Topic topic : brokers.describe(Set.of(job.deadLetterTopic()))) {
      if (!topic.allows(AclOperation.WRITE)) {
        findings.add(Finding.problem(subject, "this client may not write to it: allow WRITE"));
      }
      int maxBytes = topic.maxMessageBytes().orElse(0);
      if (maxBytes > 0 && maxBytes < cluster.maxRecordBytes()) {
        findings.add(
            Finding.note(
                subject,
                "it takes %d bytes, less than kafka.max-record-size, which is %d: larger records are cut. Raise its max.message.bytes"
                    .formatted(maxBytes, cluster.maxRecordBytes())));
      }
    }
  }

  private void group(BrokerAdmin brokers) throws IOException, InterruptedException {
    Set<AclOperation> operations = brokers.groupOperations(cluster.group());
    if (!operations.isEmpty()
        && !operations.contains(AclOperation.READ)
        && !operations.contains(AclOperation.ALL)) {
      findings.add(
          Finding.problem(
              "group " + cluster.group(), "this client may not use it: allow READ on the group"));
    }
  }
}
