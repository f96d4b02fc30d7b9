"""Publishes foxglove.CompressedImage, bare and behind Confluent's schema id."""
from confluent_kafka.schema_registry.serde import SchemaId
from foxglove_schemas_protobuf.CompressedImage_pb2 import CompressedImage

from known_frames import Broker, frames, print_manifest

SCHEMA = SchemaId("PROTOBUF", 100_001, message_indexes=[0])


def message(nanos, picture, camera):
    image = CompressedImage(data=picture, format="jpeg", frame_id=camera)
    image.timestamp.FromNanoseconds(nanos)
    return image.SerializeToString()


broker = Broker()
cameras = {"/r7/front": [], "/r7/back": []}
for number, (nanos, picture) in enumerate(frames()):
    if number % 2 == 0:
        broker.send("r7.camera.front", "r7", message(nanos, picture, "front"))
        cameras["/r7/front"].append((nanos, picture))
    else:
        broker.send("r7.registered", "r7", SCHEMA.id_to_bytes() + message(nanos, picture, "back"))
        cameras["/r7/back"].append((nanos, picture))
broker.close()
print_manifest(cameras)
