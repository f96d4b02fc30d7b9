"""Frames whose pictures and capture times are known, and the broker they go to."""
import hashlib
import io
import json
import sys

from confluent_kafka import Producer
from PIL import Image

COUNT = 24
FIRST_NANOS = 1_767_225_600_123_456_789  # not a round number of any unit


def frames():
    """Capture times in nanoseconds and JPEG files; times are not evenly spaced."""
    for number in range(COUNT):
        nanos = FIRST_NANOS + number * 100_000_000 + number * 7_919_123 % 1_000_003
        yield nanos, jpeg(number)


def jpeg(number):
    picture = Image.new("RGB", (64, 48), (number * 9 % 256, 80, 255 - number * 9 % 256))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    return out.getvalue()


class Broker:
    """Sends records, and knows in the end that all of them arrived."""

    def __init__(self):
        self.producer = Producer({"bootstrap.servers": sys.argv[1], "enable.idempotence": True})
        self.failures = []

    def send(self, topic, key, value, headers=None):
        self.producer.produce(topic, value=value, key=key, headers=headers, on_delivery=self.delivered)

    def delivered(self, error, message):
        if error:
            self.failures.append(str(error))

    def close(self):
        waiting = self.producer.flush(60)
        if waiting or self.failures:
            sys.exit(f"{waiting} records are not sent, {self.failures}")


def print_manifest(cameras):
    """cameras: entity -> [(capture time, JPEG)]."""
    print(json.dumps({
        entity: {
            "archetype": "EncodedImage",
            "frames": len(sent),
            "times": {"capture_time": [nanos for nanos, _ in sent]},
            "sha256": [hashlib.sha256(picture).hexdigest() for _, picture in sent],
        }
        for entity, sent in cameras.items()
    }))
