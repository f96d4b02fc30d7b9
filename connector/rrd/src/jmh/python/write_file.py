"""Writes one file with Rerun's own SDK, several times over, and prints the seconds from opening to closing it: the first
time the process is cold, the last time it is as one that writes all day.

Arguments: jpeg|nv12 columns|rows FRAMES FILE
"""
import os
import sys
import time

import numpy as np
import rerun as rr

START_NANOS = 1_700_000_000_000_000_000
FRAME_NANOS = 33_333_333
DISTINCT = 40
TIMES = 4
WIDTH, HEIGHT = 1280, 720

kind, way, count, path = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
size = 100_000 if kind == "jpeg" else WIDTH * HEIGHT * 3 // 2
per_call = 19 if kind == "jpeg" else 1
random = np.random.default_rng(1)
frames = [random.integers(0, 256, size, dtype=np.uint8).tobytes() for _ in range(DISTINCT)]
image_format = rr.components.ImageFormat(width=WIDTH, height=HEIGHT, pixel_format=rr.PixelFormat.NV12)


def nanos(first, last):
    return np.array([START_NANOS + i * FRAME_NANOS for i in range(first, last)], dtype="datetime64[ns]")


def by_columns(recording, count):
    for first in range(0, count, per_call):
        last = min(count, first + per_call)
        blobs = [frames[i % DISTINCT] for i in range(first, last)]
        if kind == "jpeg":
            columns = rr.EncodedImage.columns(blob=blobs, media_type=["image/jpeg"] * len(blobs))
        else:
            columns = rr.Image.columns(buffer=blobs, format=[image_format] * len(blobs))
        recording.send_columns("camera", indexes=[rr.TimeColumn("capture_time", timestamp=nanos(first, last))], columns=columns)


def by_rows(recording, count):
    for i in range(count):
        recording.set_time("capture_time", timestamp=np.datetime64(START_NANOS + i * FRAME_NANOS, "ns"))
        blob = frames[i % DISTINCT]
        if kind == "jpeg":
            recording.log("camera", rr.EncodedImage(contents=blob, media_type="image/jpeg"))
        else:
            recording.log("camera", rr.Image(bytes=blob, width=WIDTH, height=HEIGHT, pixel_format=rr.PixelFormat.NV12))


def write(count):
    start = time.perf_counter()
    recording = rr.RecordingStream("benchmark", recording_id="frames")
    recording.save(path)
    (by_columns if way == "columns" else by_rows)(recording, count)
    recording.flush()
    recording.disconnect()
    print(time.perf_counter() - start)


for i in range(TIMES):
    if i > 0:
        os.remove(path)
    write(count)
