"""The pictures and videos of an .rrd file: that each decodes, and that each reference finds exactly one frame."""

from __future__ import annotations

import hashlib
import io

from bitstream import bitstream
from rrd_parse import ParsedFile
from rrd_wire import blobs_of

CODECS = {0x61763031: "av1", 0x61766331: "h264", 0x68657631: "h265", 0x76703038: "vp8", 0x76703039: "vp9"}
DTYPE_BYTES = {6: 1, 7: 1, 8: 2, 9: 2, 10: 4, 11: 4, 12: 8, 13: 8, 33: 2, 34: 4, 35: 8}
CHANNELS = {1: 1, 2: 3, 3: 4, 4: 3, 5: 4}
PIXFMT_NUM_DEN = {20: (3, 2), 26: (3, 2), 27: (2, 1), 30: (1, 1), 39: (3, 1), 40: (3, 1), 41: (1, 1), 44: (3, 2), 49: (2, 1), 50: (2, 1), 128: (1, 1), 129: (1, 1), 130: (1, 1), 131: (1, 1)}


class MediaFile(ParsedFile):
    def content(self):
        self.entities = {}
        tree = {}
        for c in self.chunks:
            tree.setdefault(c.store, {}).setdefault("/" + c.entity.lstrip("/"), []).append(c)
        self.videos = {}
        for sid, ents in tree.items():
            for path, cs in sorted(ents.items()):
                e = {"path": path, "archetypes": sorted({n.split(":")[0] for c in cs for n in c.cols if ":" in n}), "chunks": len(cs), "rows": sum(c.batch.num_rows for c in cs), "bytes": sum(c.size for c in cs), "timelines": {}, "problems": []}
                for c in cs:
                    for tl, (k, ts) in c.index.items():
                        if ts:
                            x = e["timelines"].setdefault(tl, {"type": k, "first": min(ts), "last": max(ts)})
                            x["first"], x["last"] = min(x["first"], min(ts)), max(x["last"], max(ts))
                pref = sorted((({"timestamp": 0, "duration": 1, "sequence": 2}[v["type"]], tl == "log_time", tl) for tl, v in e["timelines"].items()), key=lambda q: (q[1], q[0], q[2]))
                if pref:
                    tl = pref[0][2]
                    e["timeline"], e["first"], e["last"] = tl, e["timelines"][tl]["first"], e["timelines"][tl]["last"]
                    if e["timelines"][tl]["type"] != "sequence":
                        e["first_ns"], e["last_ns"] = e["first"], e["last"]
                self.entities.setdefault(sid, {})[path] = (e, cs)
        for step in (self.images, self.encoded, self.asset_video, self.frame_refs, self.video_stream):
            for sid, ents in self.entities.items():
                for path, (e, cs) in ents.items():
                    try:
                        step(sid, path, e, cs)
                    except TypeError as ex:
                        self.ebad(e, "component_type", str(ex))
                    except Exception as ex:
                        self.ebad(e, "check_failed", f"{step.__name__}: {type(ex).__name__}: {ex}")

    def ebad(self, e, code, text=""):
        if len(e["problems"]) < 50:
            e["problems"].append(f"{code}: {text}" if text else code)
        self.bad(code, text, e["path"])

    @staticmethod
    def rows(e, cs, comp):
        """(index value on the entity's main timeline | None, row id, value, media row dict) in time order"""
        out = []
        for c in cs:
            if comp in c.cols:
                _, col = c.cols[comp]
                try:
                    vals = blobs_of(col)
                except TypeError:
                    if "blob" in comp or "buffer" in comp or "sample" in comp:
                        raise
                    vals = col.to_pylist()
                ts = c.index.get(e.get("timeline"), (None, [None] * len(vals)))[1]
                out += [(t, r, v[0] if v else v) for t, r, v in zip(ts, c.rowids, vals) if v is not None]
        return sorted(out, key=lambda q: (q[0] is not None, q[0] or 0, q[1]))

    def latest(self, e, cs, comp):
        rs = self.rows(e, cs, comp)
        stat = [r for r in rs if r[0] is None]

        def at(t, rid=None):
            if stat:
                return stat[-1][2]
            v = [r[2] for r in rs if t is not None and r[0] <= t]
            return v[-1] if v else None

        return at

    def images(self, sid, path, e, cs):
        for arch in ("Image", "DepthImage", "SegmentationImage"):
            bufs = self.rows(e, cs, arch + ":buffer")
            if not bufs:
                continue
            fmt = self.latest(e, cs, arch + ":format")
            sizes = set()
            for t, rid, b in bufs:
                f = fmt(t)
                if not f:
                    self.ebad(e, "image_no_format", arch)
                    continue
                w, h, pf, cm, dt = (f[k] for k in ("width", "height", "pixel_format", "color_model", "channel_datatype"))
                sizes.add((w, h))
                if pf is not None:
                    if pf not in PIXFMT_NUM_DEN:
                        self.ebad(e, "image_pixel_format", str(pf))
                        continue
                    n, d = PIXFMT_NUM_DEN[pf]
                    need = w * h * n // d
                else:
                    need = w * h * CHANNELS.get(cm or 1, 0) * DTYPE_BYTES.get(dt if dt is not None else 6, 0)
                if len(b or b"") != need:
                    self.ebad(e, "image_buffer_length", f"{len(b or b'')} bytes, {w}x{h} needs {need}")
            e.update(archetype=arch, frames=len(bufs), data_bytes=sum(len(b[2] or b"") for b in bufs))
            if len(sizes) == 1:
                e["size"] = list(sizes.pop())
            self.remember(e, bufs)

    def remember(self, e, rs):
        e["_sha"] = [hashlib.sha256(r[2] or b"").hexdigest() for r in rs]
        e["_t"] = [r[0] for r in rs]

    def encoded(self, sid, path, e, cs):
        from PIL import Image

        for arch in ("EncodedImage", "EncodedDepthImage"):
            rs = self.rows(e, cs, arch + ":blob")
            if not rs:
                continue
            mt = self.latest(e, cs, arch + ":media_type")
            sizes, codecs = set(), set()
            for i, (t, rid, b) in enumerate(rs):
                m = mt(t)
                try:
                    im = Image.open(io.BytesIO(b))
                    im.load()
                    sizes.add(im.size)
                    codecs.add(im.format.lower())
                    if m and Image.MIME.get(im.format) != m:
                        self.ebad(e, "media_type", f"frame {i}: {m}, but the bytes are {Image.MIME.get(im.format)}")
                    if m is None and im.format not in ("JPEG", "PNG"):
                        self.ebad(e, "media_type", f"frame {i}: none given")
                except Exception as ex:
                    self.ebad(e, "image_decode", f"frame {i} at {t}: {type(ex).__name__}: {ex}")
            e.update(archetype=arch, frames=len(rs), data_bytes=sum(len(r[2] or b"") for r in rs), codec="+".join(sorted(codecs)))
            if len(sizes) == 1:
                e["size"] = list(sizes.pop())
            elif sizes:
                e["sizes"] = sorted(map(list, sizes))
            self.remember(e, rs)

    def asset_video(self, sid, path, e, cs):
        """Every AssetVideo of the entity: one static, or one per segment at its first frame's time."""
        rs = self.rows(e, cs, "AssetVideo:blob")
        if not rs:
            return
        mt = self.latest(e, cs, "AssetVideo:media_type")
        if len(rs) > 1 and any(r[0] is None for r in rs):
            self.ebad(e, "asset_video_static_and_more", f"{len(rs)} blobs, of which the static one hides the others")
        videos, sizes, codecs = [], set(), set()
        for t, rid, blob in rs:
            if mt(t) not in (None, "video/mp4"):
                self.ebad(e, "media_type", f"{mt(t)} (only video/mp4 is read)")
            v = self.one_video(e, t, blob)
            if v is None:
                continue
            ns, keys, codec, size = v
            videos.append((t, ns))
            codecs.add(codec)
            sizes.add(size)
            e["keyframes"] = e.get("keyframes", 0) + keys
            e["frames"] = e.get("frames", 0) + len(ns)
            e["video_last_ns"] = ns[-1]
        if not videos:
            return
        e.update(archetype="AssetVideo", videos=len(videos), data_bytes=sum(len(r[2] or b"") for r in rs), codec="+".join(sorted(codecs)))
        if len(sizes) == 1:
            e["size"] = list(sizes.pop())
        else:
            e["sizes"] = sorted(map(list, sizes))
        self.videos[sid, path] = sorted(videos, key=lambda v: (v[0] is not None, v[0] or 0))
        self.remember(e, rs)

    def one_video(self, e, t, blob):
        """(frame times in ns from the first, keyframes, codec, (width, height)), or None where nothing decodes."""
        import av
        import rerun as rr

        at = "" if t is None else f" (asset at {t})"
        try:
            with av.open(io.BytesIO(blob)) as c:
                st = c.streams.video[0]
                tb, pts, keys = st.time_base, [], 0
                npk = 0
                for pkt in c.demux(st):
                    if pkt.size:
                        npk += 1
                    for f in pkt.decode():
                        pts.append(f.pts)
                        keys += bool(f.key_frame)
                codec = st.codec_context.codec.canonical_name if hasattr(st.codec_context.codec, "canonical_name") else st.codec_context.name
                codec = {"hevc": "h265", "libdav1d": "av1"}.get(codec, codec)
                size = (st.codec_context.width, st.codec_context.height)
                if c.format.name.split(",")[0] not in ("mov", "mp4"):
                    self.ebad(e, "container", c.format.name + at)
        except Exception as ex:
            self.ebad(e, "video_decode", f"{type(ex).__name__}: {ex}{at}")
            return None
        if not pts:
            self.ebad(e, "video_decode", "no frame decodes" + at)
            return None
        if npk != len(pts):
            self.ebad(e, "video_decode", f"{npk} packets, {len(pts)} frames decode{at}")
        ns = [int(round((p - min(pts)) * tb * 1_000_000_000)) for p in sorted(pts)]
        if len(set(ns)) != len(ns):
            self.ebad(e, "video_pts", "two frames with the same pts" + at)
        try:
            official = list(map(int, rr.AssetVideo(contents=blob, media_type="video/mp4").read_frame_timestamps_nanos()))
            if len(official) != len(ns) or any(abs(a - b) > 1 for a, b in zip(official, ns)):
                self.ebad(e, "video_pts_official", f"Rerun's demuxer sees {len(official)} frames {official[:3]}.., PyAV {len(ns)} {ns[:3]}.. (edit list?){at}")
        except BaseException as ex:
            self.ebad(e, "video_official", str(ex)[:200] + at)
        return ns, keys, codec, size

    def frame_refs(self, sid, path, e, cs):
        rs = self.rows(e, cs, "VideoFrameReference:timestamp")
        if not rs:
            return
        e["references"] = len(rs)
        ref, tol, hit = self.latest(e, cs, "VideoFrameReference:video_reference"), self.opt.ref_tolerance_ns, {}
        for t, rid, v in rs:
            target = ref(t)
            target = path if target is None else "/" + target.strip("/")
            videos = self.videos.get((sid, target))
            if videos is None:
                self.ebad(e, "reference_no_video", target)
                continue
            # the viewer takes the latest asset at the reference's own time
            i = max((i for i, (at, _) in enumerate(videos) if at is None or t is None or at <= t), default=None)
            if i is None:
                self.ebad(e, "reference_before_video", f"{v} ns at {t}: the first asset of {target} is at {videos[0][0]}")
                continue
            ns = videos[i][1]
            k = [x for x in ns if abs(x - v) <= tol]
            if len(k) != 1:
                self.ebad(e, "reference_misses", f"{v} ns at {t}: {len(k)} frames of {target} within {tol} ns (nearest {min(ns, key=lambda x: abs(x - v))})")
            else:
                hit.setdefault((target, i), []).append(k[0])
        for (target, i), ks in hit.items():
            if ks != sorted(ks):
                self.warn("references_not_monotonic", target, path)
        for i, (at, ns) in enumerate(self.videos.get((sid, path), [])):
            shown = set(hit.get((path, i), []))
            if shown != set(ns):
                self.warn("references_do_not_cover", f"{len(shown)} of {len(ns)} frames of the asset at {at}", path)
        if "archetype" not in e:
            e.update(archetype="VideoFrameReference", frames=len(rs))

    def video_stream(self, sid, path, e, cs):
        import av
        from rerun_bindings import video_detect_gop_start

        rs = self.rows(e, cs, "VideoStream:sample")
        if not rs:
            return
        four = self.latest(e, cs, "VideoStream:codec")(rs[0][0])
        codec = CODECS.get(four)
        if codec is None:
            return self.ebad(e, "stream_codec", str(four))
        if any(r[0] is None for r in rs):
            self.ebad(e, "stream_static_sample", "samples must not be static")
        marks = {r[1]: r[2] for r in self.rows(e, cs, "VideoStream:is_keyframe")}
        name = {"h265": "hevc", "av1": "libdav1d"}.get(codec, codec)
        dec = av.CodecContext.create(name, "r")
        keys, out = 0, []
        for i, (t, rid, b) in enumerate(rs):
            k, pr = bitstream(codec, b or b"")
            for x in pr:
                self.ebad(e, "stream_sample", f"sample {i} at {t}: {x}")
            keys += bool(k)
            if i == 0 and not k:
                self.ebad(e, "stream_start", "first sample is not a keyframe")
            try:
                if bool(video_detect_gop_start(b, four)) != bool(k):
                    self.ebad(e, "stream_gop_official", f"sample {i}: bitstream key={k}, Rerun says {not k}")
            except BaseException as ex:
                self.ebad(e, "stream_gop_official", f"sample {i}: {str(ex)[:120]}")
            m = marks.get(rid)
            if marks and bool(m) != bool(k):
                self.ebad(e, "is_keyframe", f"sample {i} at {t}: is_keyframe={m}, bitstream {k}")
            try:
                p = av.Packet(b)
                p.pts = p.dts = i
                out += [f.pts for f in dec.decode(p)]
            except Exception as ex:
                self.ebad(e, "stream_decode", f"sample {i}: {type(ex).__name__}: {ex}")
        try:
            out += [f.pts for f in dec.decode(None)]
        except Exception as ex:
            self.ebad(e, "stream_decode", f"flush: {ex}")
        if len(out) != len(rs):
            self.ebad(e, "stream_decode", f"{len(rs)} samples, {len(out)} frames")
        if out != sorted(out):
            self.ebad(e, "stream_b_frames", "frames come out in another order than the samples")
        if len({r[0] for r in rs}) != len(rs):
            self.ebad(e, "stream_times", "two samples at the same time")
        e.update(archetype="VideoStream", codec=codec, frames=len(rs), keyframes=keys, size=[dec.width, dec.height], data_bytes=sum(len(r[2] or b"") for r in rs), is_keyframe_logged=bool(marks))
        self.remember(e, rs)
