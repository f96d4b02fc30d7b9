"""What one sample of coded video holds: is it a keyframe, and is it packaged as Rerun wants it?"""

from __future__ import annotations

import re


def nals(b):
    """Annex B -> list of NAL units (bytes after the start code)"""
    pos = [m.start() for m in re.finditer(b"\x00\x00\x01", b)]
    return [b[p + 3 : (pos[i + 1] if i + 1 < len(pos) else len(b))] for i, p in enumerate(pos)]


def leb(b, p):
    r = s = 0
    for _ in range(8):
        c = b[p]
        p += 1
        r |= (c & 127) << s
        s += 7
        if c < 128:
            return r, p
    raise ValueError("leb128")


def bitstream(codec, b):
    """-> (is_key, problems)"""
    pr = []
    if codec in ("h264", "h265"):
        if not (b.startswith(b"\x00\x00\x01") or b.startswith(b"\x00\x00\x00\x01")):
            pr.append("sample does not start with an Annex B start code")
        ns = [n for n in nals(b) if n]
        if codec == "h264":
            t = [n[0] & 31 for n in ns]
            key = 5 in t
            if key and 7 not in t:
                pr.append("keyframe without SPS")
            if key and 8 not in t:
                pr.append("keyframe without PPS")
            if not {1, 5} & set(t):
                pr.append("no picture in sample")
        else:
            t = [n[0] >> 1 & 63 for n in ns]
            key = any(16 <= x <= 21 for x in t)
            if key and not {32, 33, 34} <= set(t):
                pr.append("keyframe without VPS/SPS/PPS")
            if not any(x < 32 for x in t):
                pr.append("no picture in sample")
        return key, pr
    if codec == "av1":
        p, key, seq, shown, td = 0, False, False, 0, 0
        while p < len(b):
            h = b[p]
            if h & 0x80:
                return key, pr + ["not an OBU (forbidden bit): wrong packaging?"]
            typ, ext, has = h >> 3 & 15, h >> 2 & 1, h >> 1 & 1
            p += 1 + ext
            if not has:
                return key, pr + ["OBU without size field (not the low overhead format)"]
            n, p = leb(b, p)
            body = b[p : p + n]
            if len(body) < n:
                return key, pr + ["truncated OBU"]
            p += n
            if typ == 1:
                seq = True
            elif typ == 2:
                td += 1
            elif typ in (3, 6) and body:
                x = body[0]
                if x >> 7:
                    shown += 1
                else:
                    if x >> 5 & 3 == 0:
                        key = True
                    shown += x >> 4 & 1
        if key and not seq:
            pr.append("keyframe without sequence header OBU")
        if shown != 1:
            pr.append(f"{shown} shown frames in one sample")
        if td > 1:
            pr.append("more than one temporal unit in one sample")
        return key, pr
    if codec == "vp8":
        return bool(b) and not b[0] & 1, pr
    if codec == "vp9":
        if not b or b[0] >> 6 != 2:
            return False, ["not a VP9 frame"]
        prof = (b[0] >> 5 & 1) | (b[0] >> 4 & 1) << 1
        s = 3 if prof != 3 else 2
        return not b[0] >> s & 1 and not b[0] >> (s - 1) & 1, pr
    return None, [f"unknown codec {codec}"]
