/*
 * Copyright 2026 The Framelog Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.framelog.examples.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the measured job is compared with, the least that Flink can do for the same bytes: they go
 * through one shuffle by camera, then by Flink's own sink into files, end to end.
 */
record CopyJob(Path output, String topic, int parallelism, long checkpointMillis) {

  StreamGraph graph(String bootstrap) {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(checkpointMillis));
    // Else each chained operator would get a copy of each picture.
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.fromSource(source(bootstrap), WatermarkStrategy.noWatermarks(), "KafkaSource")
        .keyBy(pair -> pair.f0, Types.STRING)
        .sinkTo(
            FileSink.<Tuple2<String, byte[]>>forRowFormat(
                    new org.apache.flink.core.fs.Path(output.toUri()),
                    (pair, stream) -> stream.write(pair.f1))
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build());
    return env.getStreamGraph();
  }

  /** With the fetch sizes of the measured job. */
  private KafkaSource<Tuple2<String, byte[]>> source(String bootstrap) {
    return KafkaSource.<Tuple2<String, byte[]>>builder()
        .setBootstrapServers(bootstrap)
        .setTopics(topic)
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new CameraAndBytes())
        .setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Integer.toString(16 << 20))
        .setProperty(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, Integer.toString(64 << 20))
        .setProperty(ConsumerConfig.RECEIVE_BUFFER_CONFIG, Integer.toString(4 << 20))
        .build();
  }

  /** The record's key and value. */
  private static final class CameraAndBytes
      implements KafkaRecordDeserializationSchema<Tuple2<String, byte[]>> {
    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(
        ConsumerRecord<byte[], byte[]> kafkaRecord, Collector<Tuple2<String, byte[]>> out) {
      out.collect(
          Tuple2.of(new String(kafkaRecord.key(), StandardCharsets.UTF_8), kafkaRecord.value()));
    }

    @Override
    public TypeInformation<Tuple2<String, byte[]>> getProducedType() {
      return Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));
    }
  }
}
