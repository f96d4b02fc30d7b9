"""Times two independent CDR libraries on the messages of the benchmark: cdr_libraries.py FOLDER"""

import pathlib
import sys
import time

import pycdr2.types as types
from pycdr2 import make_idl_struct
from rosbags.typesys import Stores, get_typestore

SECONDS = 1.0


def nanos_per_call(call):
    call()
    calls, start = 0, time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        call()
        calls += 1
    return (time.perf_counter() - start) / calls * 1e9


def main():
    folder = pathlib.Path(sys.argv[1])
    store = get_typestore(Stores.ROS2_HUMBLE)
    header = {"sec": types.int32, "nanosec": types.uint32, "frame_id": str}
    data = {"data": types.sequence[types.uint8]}
    layouts = {
        "CompressedImage": header | {"format": str} | data,
        "Image": header
        | {"height": types.uint32, "width": types.uint32, "encoding": str}
        | {"is_bigendian": types.uint8, "step": types.uint32}
        | data,
    }
    for name, file in (("CompressedImage", "compressed-image.cdr"), ("Image", "image.cdr")):
        message = (folder / file).read_bytes()
        struct = make_idl_struct(name, name, layouts[name])
        rosbags = nanos_per_call(
            lambda: bytes(store.deserialize_cdr(message, f"sensor_msgs/msg/{name}").data)
        )
        pycdr2 = nanos_per_call(lambda: bytes(struct.deserialize(message).data))
        for library, nanos in (("rosbags", rosbags), ("pycdr2", pycdr2)):
            print(
                f"{library:<10} sensor_msgs/msg/{name:<16} {nanos:12.0f} ns/op"
                f" {len(message) / nanos:8.2f} GB/s"
            )


main()
