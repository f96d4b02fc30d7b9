"""Publishes CloudEvents whose data is a JPEG, in both modes on one topic. The SDK's times are of microseconds."""
from datetime import datetime, timedelta, timezone

from cloudevents.core.bindings.kafka import to_binary, to_structured
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from known_frames import Broker, frames, print_manifest

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def event(number, micros, picture):
    attributes = {
        "specversion": "1.0",
        "id": f"r7-{number}",
        "type": "com.example.frame",
        "source": "r7",
        "subject": "top",
        "time": EPOCH + timedelta(microseconds=micros),
        "datacontenttype": "image/jpeg",
        "trip": "trip-5",
    }
    return CloudEvent(attributes, picture)


broker = Broker()
sent = []
for number, (nanos, picture) in enumerate(frames()):
    micros = nanos // 1000
    write = to_binary if number % 2 == 0 else to_structured
    message = write(event(number, micros, picture), JSONFormat())
    broker.send("events", message.key, message.value, list(message.headers.items()))
    sent.append((micros * 1000, picture))
broker.close()
print_manifest({"/r7/top": sent})
