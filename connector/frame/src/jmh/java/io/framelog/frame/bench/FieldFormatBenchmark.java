package io.framelog.frame.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TimestampProto;
import io.framelog.frame.FrameDecoder;
import io.framelog.frame.FrameFormats;
import io.framelog.frame.FrameLimits;
import io.framelog.frame.FrameMessage;
import io.framelog.frame.FrameRecord;
import io.framelog.frame.FrameRejectedException;
import io.framelog.frame.RecordPosition;
import io.framelog.frame.generic.GenericSchemas;
import io.framelog.frame.vectors.FrameVector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A JPEG of 100 KB in a message of one's own, with its capture time and one field asked for: by
 * paths, and by the library that everybody would take instead.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FieldFormatBenchmark {
  private static final int PICTURE_BYTES = 100_000;
  private static final FrameLimits LIMITS = FrameLimits.defaults();

  private FrameRecord json;
  private FrameRecord protobuf;
  private FrameDecoder jsonFormat;
  private FrameDecoder protobufFormat;
  private Descriptor descriptor;
  private ObjectMapper mapper;

  /** Makes the messages. */
  @Setup
  public void prepare() throws IOException, DescriptorValidationException {
    byte[] picture = picture();
    FileDescriptorSet set =
        FileDescriptorSet.parseFrom(
            Base64.getDecoder().decode(GenericSchemas.PROTOBUF.get("descriptor-set")));
    descriptor =
        FileDescriptor.buildFrom(
                set.getFile(1), new FileDescriptor[] {TimestampProto.getDescriptor()})
            .findMessageTypeByName("Picture");
    DynamicMessage.Builder message = DynamicMessage.newBuilder(descriptor);
    FieldDescriptor stamp = field("stamp");
    message.setField(
        stamp,
        message
            .newBuilderForField(stamp)
            .setField(stamp.getMessageType().findFieldByName("seconds"), 1_764_000_000L)
            .setField(stamp.getMessageType().findFieldByName("nanos"), 5)
            .build());
    message.setField(field("data"), ByteString.copyFrom(picture));
    message.setField(field("a_string"), "front");
    protobuf = record(message.build().toByteArray());
    protobufFormat = FrameFormats.named("protobuf").decoder(GenericSchemas.PROTOBUF);

    json =
        record(
            "{\"camera\":\"front\",\"t\":1764000000000000005,\"image\":{\"data\":\"%s\"},\"seq\":7}"
                .formatted(Base64.getEncoder().encodeToString(picture))
                .getBytes(StandardCharsets.UTF_8));
    jsonFormat =
        FrameFormats.named("json")
            .decoder(Map.of("data-path", "image.data", "time-path", "t", "time-unit", "ns"));
    mapper = new ObjectMapper();
  }

  /** JSON by paths. */
  @Benchmark
  public long jsonByPaths() throws FrameRejectedException {
    return read(jsonFormat, json, "camera");
  }

  /** JSON as Jackson's tree. */
  @Benchmark
  public long jsonByTree() throws IOException {
    JsonNode tree = mapper.readTree(json.value());
    return tree.get("image").get("data").binaryValue().length
        + tree.get("t").asLong()
        + tree.get("camera").asText().length();
  }

  /** Protobuf by paths. */
  @Benchmark
  public long protobufByPaths() throws FrameRejectedException {
    return read(protobufFormat, protobuf, "a_string");
  }

  /** Protobuf as the library's message without generated classes. */
  @Benchmark
  public long protobufByDynamicMessage() throws IOException {
    DynamicMessage message = DynamicMessage.parseFrom(descriptor, protobuf.value());
    DynamicMessage stamp = (DynamicMessage) message.getField(field("stamp"));
    return ((ByteString) message.getField(field("data"))).toByteArray().length
        + (long) stamp.getField(field("stamp").getMessageType().findFieldByName("seconds"))
        + ((String) message.getField(field("a_string"))).length();
  }

  private static long read(FrameDecoder format, FrameRecord record, String path)
      throws FrameRejectedException {
    FrameMessage frame = format.decode(record, ByteBuffer.wrap(record.value()), LIMITS);
    return frame.payload().length
        + frame.capture().orElseThrow()
        + frame.fields().text(path).orElseThrow().length();
  }

  private FieldDescriptor field(String name) {
    return descriptor.findFieldByName(name);
  }

  /** A small JPEG whose scan goes on and on. */
  private static byte[] picture() {
    byte[] small = FrameVector.named("bare-jpeg").value();
    byte[] large = Arrays.copyOf(small, PICTURE_BYTES);
    System.arraycopy(small, small.length - 2, large, PICTURE_BYTES - 2, 2);
    large[small.length - 2] = 0;
    large[small.length - 1] = 0;
    return large;
  }

  private static FrameRecord record(byte[] value) {
    return new FrameRecord(
        new RecordPosition("bench", 0, 0), 0, /* key= */ null, value, List.of());
  }
}
