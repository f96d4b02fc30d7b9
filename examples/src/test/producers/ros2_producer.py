"""Publishes sensor_msgs/msg/CompressedImage as a bridge from ROS 2 does: CDR bytes, one topic per camera."""
import numpy
from rosbags.typesys import Stores, get_typestore

from known_frames import Broker, frames, print_manifest

TYPE = "sensor_msgs/msg/CompressedImage"
STORE = get_typestore(Stores.ROS2_HUMBLE)


def message(nanos, picture):
    stamp = STORE.types["builtin_interfaces/msg/Time"](sec=nanos // 10**9, nanosec=nanos % 10**9)
    header = STORE.types["std_msgs/msg/Header"](stamp=stamp, frame_id="camera_optical_frame")
    image = STORE.types[TYPE](header=header, format="rgb8; jpeg compressed bgr8", data=numpy.frombuffer(picture, numpy.uint8))
    return bytes(STORE.serialize_cdr(image, TYPE))


broker = Broker()
sent = list(frames())
for nanos, picture in sent:
    broker.send("ros.r7.left", None, message(nanos, picture))
broker.close()
print_manifest({"/r7/left": sent})
