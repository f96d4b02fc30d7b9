"""The messages of an .rrd file, its chunks and its footer, each checked as it is read."""

from __future__ import annotations

import re
import struct

import pyarrow as pa

from rrd_wire import Chunk, ints, lz4_length, one, pb, store_id, tuid, tuid_str, xxh32

REQUIRED = {"chunk_entity_path", "chunk_id", "chunk_is_static", "chunk_num_rows", "chunk_byte_offset", "chunk_byte_size", "chunk_byte_size_uncompressed"}


class ParsedFile:
    def __init__(self, path, opt):
        self.path, self.opt = path, opt
        self.problems, self.warnings = [], []
        self.stores, self.chunks, self.activations, self.info = {}, [], [], {}

    def bad(self, code, text="", entity=None):
        p = {"code": code, "text": text}
        if entity:
            p["entity"] = entity
        if p not in self.problems:
            self.problems.append(p)

    def warn(self, code, text="", entity=None):
        p = {"code": code, "text": text}
        if entity:
            p["entity"] = entity
        if p not in self.warnings:
            self.warnings.append(p)

    # ---- 1. bytes
    def parse(self):
        data = self.data = self.path.read_bytes()
        self.info = {"bytes": len(data), "messages": {}, "footer": "none", "streams": 0}
        if len(data) < 12:
            return self.bad("not_rrd", f"{len(data)} bytes")
        p = 0
        first = True
        while p < len(data):
            if data[p : p + 4] != b"RRF2":
                return self.bad("not_rrd" if first else "trailing_bytes", f"at {p}: {data[p : p + 8]!r}")
            if p + 12 > len(data):
                return self.bad("truncated", "in stream header")
            ver, (comp, ser, r1, r2) = data[p + 4 : p + 8], data[p + 8 : p + 12]
            if first:
                self.info["version"] = ".".join(map(str, ver[:3])) + (f"+{ver[3]:#04x}" if ver[3] else "")
                self.info["header_compression"] = {0: "none", 1: "lz4"}.get(comp, comp)
            if tuple(ver[:3]) < (0, 23, 0) or comp > 1 or ser != 2 or r1 or r2:
                return self.bad("bad_header", data[p : p + 12].hex(" "))
            if tuple(ver[:3]) > (0, 41, 0):
                self.warn("newer_version", self.info["version"])
            base, p = p, p + 12
            if not first and not self.opt.allow_concatenated:
                self.bad("concatenated", f"second stream header at {base}: footer readers look only at the last one and its offsets are relative to its own stream")
            first = False
            self.info["streams"] += 1
            n_chunks = len(self.chunks)
            p = self.messages(base, p)
            if p is None:
                return
            if not self.ended:
                if len(self.chunks) > n_chunks or not self.chunks:
                    (self.warn if self.opt.allow_no_footer else self.bad)("no_footer", "stream ends without an End message")

    def messages(self, base, p):
        data, self.ended = self.data, False
        while p < len(data):
            if data[p : p + 4] == b"RRF2":
                return p
            if p + 16 > len(data):
                self.bad("truncated", f"message header at {p}")
                return None
            kind, n = struct.unpack_from("<QQ", data, p)
            if kind > 3:
                self.bad("bad_kind", f"{kind} at {p}")
                return None
            if p + 16 + n > len(data):
                self.bad("truncated", f"message at {p} wants {n} bytes, {len(data) - p - 16} left")
                return None
            body = memoryview(data)[p + 16 : p + 16 + n]
            name = ("End", "SetStoreInfo", "ArrowMsg", "BlueprintActivationCommand")[kind]
            self.info["messages"][name] = self.info["messages"].get(name, 0) + 1
            try:
                if kind == 1:
                    self.set_store_info(body, p)
                elif kind == 2:
                    self.arrow(body, p + 16, base)
                elif kind == 3:
                    d = pb(body)
                    sid = store_id(one(d, 1, b""))
                    self.activations.append({"blueprint": sid[2], "make_active": bool(one(d, 2, 0)), "make_default": bool(one(d, 3, 0))})
                    if sid not in self.stores:
                        self.bad("activation_of_unknown_store", str(sid))
            except Exception as e:
                self.bad("bad_message", f"{name} at {p}: {type(e).__name__}: {e}")
            off, p = p + 16, p + 16 + n
            if kind == 0:
                self.ended = True
                return self.footer(base, off, body, p)
        return p

    def set_store_info(self, body, p):
        d = pb(body)
        if 1 not in d:
            self.bad("store_info", f"no row_id at {p}")
        i = pb(one(d, 2, b""))
        if 2 not in i or 5 not in i:
            return self.bad("store_info", f"store_id or store_source missing at {p}")
        sid = store_id(one(i, 2))
        if not sid[1] or not sid[2]:
            self.bad("store_info", f"empty application or recording id at {p}")
        v = one(pb(one(i, 6, b"")), 1, 0)
        self.stores[sid] = {"store_version": ".".join(str(v >> s & 255) for s in (0, 8, 16)), "source_kind": one(pb(one(i, 5)), 1, 0)}

    def arrow(self, body, off, base):
        d = pb(body)
        c = Chunk()
        c.store, c.offset, c.size = store_id(one(d, 1, b"")), off - base, len(body)
        if c.store not in self.stores:
            self.bad("data_before_store_info", str(c.store))
            self.stores[c.store] = {}
        if 6 not in d:
            self.bad("no_chunk_id", f"ArrowMsg at {off - 16}")
        c.msg_id = tuid(one(d, 6, b""))
        c.static_flag = one(d, 7)
        if one(d, 4, 0) != 1:
            return self.bad("bad_encoding", f"{one(d, 4, 0)} at {off - 16}")
        comp, payload, c.unc = one(d, 2, 0), one(d, 5, b""), one(d, 3, 0)
        if comp == 2:
            try:
                real = lz4_length(payload)
                if real != c.unc:
                    self.bad("uncompressed_size", f"ArrowMsg at {off - 16} says {c.unc}, the block expands to {real}")
                payload = pa.decompress(payload, c.unc, codec="lz4_raw", asbytes=True)
            except Exception as e:
                return self.bad("lz4", f"ArrowMsg at {off - 16}: {e}")
        elif comp not in (0, 1):
            return self.bad("bad_compression", f"{comp} at {off - 16}")
        elif c.unc != len(payload):
            self.warn("uncompressed_size", f"says {c.unc}, is {len(payload)} at {off - 16}")
            c.unc = len(payload)
        self.info["payload_" + ("lz4" if comp == 2 else "none")] = self.info.get("payload_" + ("lz4" if comp == 2 else "none"), 0) + 1
        try:
            batches = list(pa.ipc.open_stream(payload))
        except Exception as e:
            return self.bad("arrow_ipc", f"ArrowMsg at {off - 16}: {e}")
        if len(batches) != 1:
            return self.bad("arrow_ipc", f"{len(batches)} record batches at {off - 16}")
        c.batch = b = batches[0]
        try:
            b.validate(full=True)
        except Exception as e:
            self.bad("arrow_invalid", f"ArrowMsg at {off - 16}: {e}")
        c.md = {k.decode(): v.decode() for k, v in (b.schema.metadata or {}).items()}
        c.entity, c.id = c.md.get("rerun:entity_path"), c.md.get("rerun:id", "")
        if not c.entity or not c.id:
            return self.bad("chunk_metadata", f"rerun:id or rerun:entity_path missing at {off - 16}")
        if not c.entity.startswith("/"):
            self.warn("entity_path", "no leading slash", c.entity)
        if c.id.removeprefix("chunk_").lower() != tuid_str(c.msg_id).lower():
            self.bad("chunk_id_mismatch", f"{c.id} in the schema, {tuid_str(c.msg_id)} in the message", c.entity)
        if c.md.get("sorbet:version") != "0.1.4":
            self.warn("sorbet_version", str(c.md.get("sorbet:version")), c.entity)
        c.index, c.cols, c.rowids = {}, {}, None
        phase = 0
        for f, col in zip(b.schema, b.columns):
            m = {k.decode(): v.decode() for k, v in (f.metadata or {}).items()}
            k = m.get("rerun:kind")
            if k == "control":
                if f.type != pa.binary(16) or col.null_count:
                    self.bad("row_id_type", str(f.type), c.entity)
                else:
                    c.rowids = col.to_pylist()
                    if c.rowids != sorted(c.rowids):
                        self.bad("row_ids_claim_sorted" if m.get("rerun:is_sorted") == "true" else "row_ids_unsorted", c.id, c.entity)
                if phase:
                    self.bad("column_order", "row id column is not first", c.entity)
            elif k == "index":
                if phase == 2:
                    self.bad("column_order", "index column after a data column", c.entity)
                phase = 1
                name = m.get("rerun:index_name", f.name)
                if f.type not in (pa.int64(), pa.duration("ns"), pa.timestamp("ns")):
                    self.bad("index_type", f"{name}: {f.type}", c.entity)
                    continue
                if col.null_count:
                    self.bad("index_nulls", name, c.entity)
                    continue
                t = ints(col)
                c.index[name] = ("sequence" if f.type == pa.int64() else "duration" if pa.types.is_duration(f.type) else "timestamp", t)
                if t != sorted(t):
                    if m.get("rerun:is_sorted") == "true":
                        self.bad("index_claims_sorted", name, c.entity)
                    else:
                        (self.warn if self.opt.allow_unsorted else self.bad)("index_unsorted", name, c.entity)
            else:
                phase = 2
                if k != "data":
                    self.bad("column_kind", f"{f.name}: rerun:kind={k}", c.entity)
                if not pa.types.is_list(f.type):
                    self.bad("component_type", f"{f.name} is {f.type}, need list<...>", c.entity)
                    continue
                c.cols[m.get("rerun:component", f.name)] = (m, col)
        if c.rowids is None:
            return self.bad("row_id_missing", c.id, c.entity)
        if c.static_flag is not None and bool(c.static_flag) != (not c.index):
            self.bad("is_static_flag", f"{c.static_flag} but {len(c.index)} timelines", c.entity)
        self.chunks.append(c)

    def footer(self, base, off, body, p):
        data = self.data
        try:
            f = pb(body)
        except ValueError as e:
            self.bad("footer", f"End payload: {e}")
            return None
        if not len(body):
            self.info["footer"] = "empty"
        elif p + 32 > len(data):
            self.bad("trailer_truncated", f"{len(data) - p} of 32 bytes")
            return None
        tail = data[p : p + 32]
        if len(tail) == 32 and tail[20:24] == b"RRF2":
            s, n, crc = struct.unpack_from("<QQI", tail)
            cnt = struct.unpack_from("<I", tail, 28)[0]
            if tail[24:28] != b"FOOT" or cnt != 1:
                self.bad("trailer", tail[20:].hex(" "))
            if (s + base, n) != (off, len(body)):
                self.bad("trailer_span", f"says {s}+{n}, End payload is at {off - base}+{len(body)}")
            if xxh32(body) != crc:
                self.bad("crc", f"says {crc:08x}, is {xxh32(body):08x}")
            p += 32
        else:
            self.bad("trailer", "missing after End")
            return None
        self.info["footer"] = "present"
        seen = set()
        for man in f.get(1, []):
            try:
                seen |= self.manifest(pb(man))
            except Exception as e:
                self.bad("manifest", f"{type(e).__name__}: {e}")
        # NB chunks of this stream only are compared when streams are concatenated
        have = {(c.store, c.msg_id) for c in self.chunks}
        if self.info["streams"] == 1 and have - seen:
            self.bad("manifest_incomplete", f"{len(have - seen)} chunks not listed")
        return p

    def manifest(self, d):
        sid = store_id(one(d, 1, b""))
        if len(one(d, 3, b"")) != 32:
            self.bad("manifest", "sorbet_schema_sha256 is not 32 bytes")
        sch = pa.ipc.open_stream(one(pb(one(d, 2, b"")), 1, b"")).schema
        part = pb(one(d, 4, b""))
        raw = one(part, 2, b"")
        if one(part, 3, 0) == 2:
            raw = pa.decompress(raw, one(part, 4, 0), codec="lz4_raw", asbytes=True)
        t = pa.ipc.open_stream(raw).read_all().combine_chunks()
        if REQUIRED - set(t.schema.names):
            self.bad("manifest", f"columns missing: {sorted(REQUIRED - set(t.schema.names))}")
            return set()
        cols = {n: t.column(n).to_pylist() for n in REQUIRED}
        by_id = {}
        for c in self.chunks:
            if c.store == sid:
                by_id.setdefault(c.msg_id, []).append(c)
        names = set(t.schema.names)
        for i, cid in enumerate(cols["chunk_id"]):
            c = next((x for x in by_id.get(cid, []) if x.offset == cols["chunk_byte_offset"][i]), (by_id.get(cid) or [None])[0])
            if c is None:
                self.bad("manifest_unknown_chunk", tuid_str(cid))
                continue
            want = {"chunk_entity_path": c.entity, "chunk_is_static": not c.index, "chunk_num_rows": c.batch.num_rows, "chunk_byte_offset": c.offset, "chunk_byte_size": c.size, "chunk_byte_size_uncompressed": c.unc}
            for k, v in want.items():
                if cols[k][i] != v:
                    self.bad("manifest_wrong", f"{k} of {tuid_str(cid)}: {cols[k][i]} instead of {v}", c.entity)
            for tl, (_, ts) in c.index.items():
                n = re.sub(r"[, \-.\\]", "_", tl).lstrip("_")
                if n + ":start" not in names:
                    self.bad("manifest_wrong", f"no column {n}:start")
                elif ts:
                    a, z = (t.column(f"{n}:{x}").combine_chunks().cast(pa.int64())[i].as_py() for x in ("start", "end"))
                    if (a, z) != (min(ts), max(ts)):
                        self.bad("manifest_wrong", f"{n} range of {tuid_str(cid)}: {a}..{z} instead of {min(ts)}..{max(ts)}", c.entity)
        have = {(f.metadata or {}).get(b"rerun:entity_path", b"").decode() + "|" + (f.metadata or {}).get(b"rerun:component", b"").decode() for f in sch}
        for cs in by_id.values():
            for c in cs:
                for comp in c.cols:
                    if c.entity + "|" + comp not in have:
                        self.bad("manifest_schema", f"{comp} not in sorbet_schema", c.entity)
        return {(sid, x) for x in cols["chunk_id"]}
