"""Reads the number on every frame of a video, as PyAV decodes it.

    video_barcodes.py mp4 FILE
    video_barcodes.py DECODER FILE    samples of a stream, each after its length in 4 bytes, big endian

Prints one JSON list of [presentation time in microseconds, or null, number or null].
"""

import json
import struct
import sys

import av

BORDER, BLOCK, COLUMNS, ROWS = 16, 32, 8, 4
MARKER, CHECK = 0b10100110, 0x5A


def number(frame):
    gray = frame.to_ndarray(format="gray")
    rows = []
    for row in range(ROWS):
        value = 0
        for column in range(COLUMNS):
            top, left = BORDER + BLOCK * row, BORDER + BLOCK * column
            block = gray[top + 8 : top + 24, left + 8 : left + 24]
            value = value << 1 | int(block.mean() > 128)
        rows.append(value)
    if rows[0] != MARKER or rows[3] != rows[1] ^ rows[2] ^ CHECK:
        return None
    return rows[1] << 8 | rows[2]


def of_file(path):
    with av.open(path) as container:
        for frame in container.decode(video=0):
            micros = None if frame.pts is None else int(frame.pts * frame.time_base * 1_000_000)
            yield [micros, number(frame)]


def of_stream(codec, path):
    decoder = av.CodecContext.create(codec, "r")
    with open(path, "rb") as samples:
        while length := samples.read(4):
            sample = samples.read(struct.unpack(">I", length)[0])
            for frame in decoder.decode(av.Packet(sample)):
                yield [None, number(frame)]
    for frame in decoder.decode(None):
        yield [None, number(frame)]


def main():
    kind, path = sys.argv[1:]
    frames = of_file(path) if kind == "mp4" else of_stream(kind, path)
    print(json.dumps(list(frames)))


if __name__ == "__main__":
    main()
