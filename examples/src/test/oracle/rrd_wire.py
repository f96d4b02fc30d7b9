"""Bytes of an .rrd file: protobuf, LZ4, the footer's checksum, ids, Arrow columns. Shares no code with any writer."""

from __future__ import annotations

import struct

import numpy as np
import pyarrow as pa


def varint(b, p):
    r = s = 0
    while True:
        if p >= len(b) or s > 63:
            raise ValueError("bad varint")
        c = b[p]
        p += 1
        r |= (c & 127) << s
        s += 7
        if c < 128:
            return r, p


def pb(b):
    """protobuf message -> {field: [values]}"""
    d, p = {}, 0
    while p < len(b):
        k, p = varint(b, p)
        f, w = k >> 3, k & 7
        if w == 0:
            v, p = varint(b, p)
        elif w in (1, 5):
            n = 8 if w == 1 else 4
            if p + n > len(b):
                raise ValueError("truncated fixed field")
            v = int.from_bytes(b[p : p + n], "little")
            p += n
        elif w == 2:
            n, p = varint(b, p)
            if p + n > len(b):
                raise ValueError("truncated bytes field")
            v = b[p : p + n]
            p += n
        else:
            raise ValueError(f"wire type {w}")
        d.setdefault(f, []).append(v)
    return d


def lz4_length(b):
    """length an LZ4 block expands to"""
    p, n, e = 0, 0, len(b)
    while p < e:
        t = b[p]
        p += 1
        k = t >> 4
        if k == 15:
            while True:
                x = b[p]
                p += 1
                k += x
                if x != 255:
                    break
        p += k
        n += k
        if p >= e:
            break
        p += 2
        k = t & 15
        if k == 15:
            while True:
                x = b[p]
                p += 1
                k += x
                if x != 255:
                    break
        n += k + 4
    return n


def one(d, f, default=None):
    return d[f][-1] if f in d else default


def xxh32(data, seed=7850921):
    p1, p2, p3, p4, p5, m = 2654435761, 2246822519, 3266489917, 668265263, 374761393, 0xFFFFFFFF

    def rot(x, r):
        return ((x << r) | (x >> (32 - r))) & m

    n, p = len(data), 0
    if n >= 16:
        a, b, c, d = (seed + p1 + p2) & m, (seed + p2) & m, seed & m, (seed - p1) & m
        for w, x, y, z in struct.iter_unpack("<4I", bytes(data[: n & ~15])):
            a = rot((a + w * p2) & m, 13) * p1 & m
            b = rot((b + x * p2) & m, 13) * p1 & m
            c = rot((c + y * p2) & m, 13) * p1 & m
            d = rot((d + z * p2) & m, 13) * p1 & m
        p = n & ~15
        h = (rot(a, 1) + rot(b, 7) + rot(c, 12) + rot(d, 18)) & m
    else:
        h = (seed + p5) & m
    h = (h + n) & m
    while p + 4 <= n:
        h = rot((h + int.from_bytes(data[p : p + 4], "little") * p3) & m, 17) * p4 & m
        p += 4
    while p < n:
        h = rot((h + data[p] * p5) & m, 11) * p1 & m
        p += 1
    h = (h ^ h >> 15) * p2 & m
    h = (h ^ h >> 13) * p3 & m
    return h ^ h >> 16


def tuid(b):
    d = pb(b)
    return struct.pack(">QQ", one(d, 1, 0), one(d, 2, 0))


def tuid_str(t):
    return "%016X%016x" % struct.unpack(">QQ", t)


def store_id(b):
    d = pb(b)
    app = pb(one(d, 3, b""))
    return ({1: "recording", 2: "blueprint"}.get(one(d, 1, 0), "recording"), bytes(one(app, 1, b"")).decode(), bytes(one(d, 2, b"")).decode())


class Chunk:
    __slots__ = ("store", "msg_id", "offset", "size", "unc", "batch", "entity", "id", "static_flag", "md", "cols", "index", "rowids")


def blobs_of(col):
    """rows -> list of None | [bytes, ...] for list<list<u8>>"""
    out = []
    if not (pa.types.is_list(col.type) and pa.types.is_list(col.type.value_type) and pa.types.is_uint8(col.type.value_type.value_type)):
        raise TypeError(f"blob column is {col.type}, need list<list<uint8>>")
    inner = col.values
    data = inner.values.to_numpy(zero_copy_only=False) if len(inner.values) else np.zeros(0, np.uint8)
    io_, oo, valid = inner.offsets.to_pylist(), col.offsets.to_pylist(), col.is_valid().to_pylist()
    for i in range(len(col)):
        out.append([data[io_[j] : io_[j + 1]].tobytes() for j in range(oo[i], oo[i + 1])] if valid[i] else None)
    return out


def ints(col):
    return col.cast(pa.int64()).to_pylist()
