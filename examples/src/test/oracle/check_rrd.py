#!/usr/bin/env python3
"""Independent judge of .rrd / .rbl files (Rerun 0.41).

    check_rrd.py FILE...|DIR... [--json] [--frames-expected manifest.json] [--no-cli]
                 [--allow-no-footer] [--allow-unsorted] [--allow-concatenated]
                 [--ref-tolerance-ns N]

Exit 0: no problem in any file.  1: at least one problem.  2: bad usage / nothing to check.

Four opinions are compared: the bytes (own parser in rrd_parse.py), `rerun rrd verify` and `stats`, the SDK's
chunk reader (rerun.chunk.RrdReader), and the media decoders (PyAV, Pillow).

manifest.json:  {"<file name or *>": {"<entity path>": {"frames": 12, "size": [64, 48], ...}}}
Every key given is compared with the same key of the entity's summary ("times": {"time": [ns, ...]}
compares all index values of that timeline; "sha256": [...] the blobs/samples in time order).
Entities listed there but absent from the file are problems.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

from rrd_media import MediaFile
from rrd_wire import tuid_str


class File(MediaFile):
    # ---- 2. ids over the whole store
    def ids(self):
        rows, chunks = {}, {}
        for c in self.chunks:
            if (c.store, c.msg_id) in chunks:
                self.bad("duplicate_chunk_id", tuid_str(c.msg_id) + ": stores keep only the first", c.entity)
            chunks[c.store, c.msg_id] = c
            s = rows.setdefault(c.store, {})
            if len(set(c.rowids)) != len(c.rowids):
                self.bad("duplicate_row_id", f"in {c.id}", c.entity)
            for i, r in enumerate(c.rowids):
                for o, j in s.get(r, ()):
                    # legal only as one row cut by columns (`rerun rrd optimize` does that)
                    same_times = all(o.index[t][1][j] == c.index[t][1][i] for t in c.index if t in o.index)
                    if o is not c and (o.entity != c.entity or set(o.cols) & set(c.cols) or not same_times):
                        self.bad("duplicate_row_id", f"{tuid_str(r)} in {o.id} and {c.id}", c.entity)
                        break
                else:
                    s.setdefault(r, []).append((c, i))
                    continue
                break
        kinds = {}
        for c in self.chunks:
            for tl, (k, _) in c.index.items():
                if kinds.setdefault((c.store, tl), k) != k:
                    self.bad("timeline_type", f"{tl} is both {kinds[c.store, tl]} and {k}", c.entity)

    # ---- 3. official tools
    def cli(self):
        exe = shutil.which("rerun", path=str(Path(sys.executable).parent) + os.pathsep + os.environ.get("PATH", ""))
        if not exe:
            return self.bad("no_cli", "rerun executable not found")
        for what in ("verify", "stats"):
            r = subprocess.run([exe, "rrd", what, str(self.path)], capture_output=True, text=True, timeout=600, env={**os.environ, "CI": "1"})  # CI: no usage statistics
            txt = [re.sub(r"^\S+Z\s+", "", l) for l in re.sub(r"\x1b\[[0-9;]*m", "", r.stdout + r.stderr).splitlines()]
            msgs = [l.strip()[:300] for l in txt if re.match(r"\s*(ERROR|WARN|Error)|thread .* panicked", l) or str(self.path.name) + '":' in l]
            self.info["cli_" + what] = "ok" if r.returncode == 0 and not msgs else msgs or [f"exit {r.returncode}"]
            if r.returncode or msgs:
                no_foot = what == "verify" and self.opt.allow_no_footer and any("Missing RRD footer" in m for m in msgs) and not any("couldn't decode" in m for m in msgs)
                warn_only = r.returncode == 0 and all("newer than the local" in m for m in msgs)
                (self.warn if no_foot or warn_only else self.bad)("official_" + what, f"exit {r.returncode}: " + " | ".join(msgs[:3]))
            if what == "stats" and r.returncode == 0:
                self.info["stats"] = {k: v.strip() for k, v in (l.split(" = ", 1) for l in txt if re.match(r"num_(chunks|rows|entity_paths|static) = ", l))}
                n = self.info["stats"].get("num_chunks", "").replace(" ", "").replace(" ", "").replace("\u2009", "")
                if n.isdigit() and int(n) != len(self.chunks):
                    self.bad("stats_differ", f"num_chunks {n}, parsed {len(self.chunks)}")

    def sdk(self):
        from rerun.chunk import RrdReader

        with warnings.catch_warnings(record=True):
            warnings.simplefilter("always")
            try:
                r = RrdReader(str(self.path))
                ent = {(e.kind, e.application_id, e.recording_id): e for e in r.recordings() + r.blueprints()}
            except BaseException as e:
                return self.bad("sdk_open", str(e)[:300])
            mine = {c.store for c in self.chunks}
            if set(ent) != mine and set(ent) != set(self.stores):
                self.bad("sdk_stores", f"reader {sorted(ent)} parsed {sorted(mine)}")
            for sid, e in ent.items():
                want = {tuid_str(c.msg_id).lower(): c for c in self.chunks if c.store == sid}
                for mode in ("stream", "store"):
                    if mode == "store" and (self.info["footer"] != "present"):
                        continue
                    try:
                        got = list(r.stream(store=e) if mode == "stream" else r.store(store=e).stream())
                    except BaseException as ex:
                        self.bad("sdk_" + mode, str(ex)[:300])
                        continue
                    ids = {g.id.removeprefix("chunk_").lower() for g in got}
                    if ids != set(want):
                        self.bad("sdk_" + mode, f"{len(ids)} chunks read, {len(want)} parsed")
                    for g in got:
                        c = want.get(g.id.removeprefix("chunk_").lower())
                        if c is None:
                            continue
                        b = g.to_record_batch()
                        if g.entity_path != c.entity and g.entity_path != "/" + c.entity or b.num_rows != c.batch.num_rows or set(g.timeline_names) != set(c.index):
                            self.bad("sdk_chunk_differs", f"{mode} {g.id}", c.entity)
                        for n, (m, col) in c.cols.items():
                            k = [i for i, f in enumerate(b.schema) if (f.metadata or {}).get(b"rerun:component", f.name.encode()).decode() == n]
                            if len(k) != 1 or not b.column(k[0]).cast(col.type).equals(col):
                                self.bad("sdk_chunk_differs", f"{mode} {g.id} {n}", c.entity)

    def expected(self, man):
        want = man.get(self.path.name, man.get("*"))
        if want is None:
            return
        ents = {p: e for s, es in self.entities.items() if s[0] == "recording" for p, (e, _) in es.items()}
        for path, w in want.items():
            e = ents.get("/" + path.strip("/"))
            if e is None:
                self.bad("expected_entity", "not in the file", path)
                continue
            for k, v in w.items():
                if k == "sha256":
                    got = e.get("_sha")
                elif k == "times":
                    for tl, ts in v.items():
                        cs = self.entities
                        got = sorted(t for s, es in cs.items() if s[0] == "recording" and e["path"] in es for c in es[e["path"]][1] for t in c.index.get(tl, ("", []))[1])
                        if got != list(ts):
                            self.ebad(e, "expected", f"times of {tl}: {len(got)} values, {len(ts)} wanted" + ("" if len(got) != len(ts) else f"; first difference at {next(i for i, (a, b) in enumerate(zip(got, ts)) if a != b)}"))
                    continue
                else:
                    got = e.get(k)
                if got != v:
                    self.ebad(e, "expected", f"{k}: {str(got)[:120]} instead of {str(v)[:120]}")

    def run(self, man):
        try:
            self.parse()
        except Exception as e:
            self.bad("parse_failed", f"{type(e).__name__}: {e}")
        self.entities = {}
        self.ids()
        self.content()
        if man:
            self.expected(man)
        if not self.opt.no_cli:
            try:
                self.cli()
            except Exception as e:
                self.bad("cli_failed", str(e))
        if len(self.data) >= 12:
            self.sdk()
        stores = []
        for sid, extra in self.stores.items():
            es = []
            for p, (e, _) in sorted(self.entities.get(sid, {}).items()):
                es.append({k: v for k, v in e.items() if not k.startswith("_")})
            stores.append({"kind": sid[0], "application_id": sid[1], "recording_id": sid[2], **extra, "chunks": sum(c.store == sid for c in self.chunks), "entities": es})
        return {"file": str(self.path), "ok": not self.problems, **self.info, "stores": stores, "activations": self.activations, "problems": self.problems, "warnings": self.warnings}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("paths", nargs="+")
    ap.add_argument("--json", action="store_true", help="full JSON instead of a short table")
    ap.add_argument("--frames-expected")
    ap.add_argument("--no-cli", action="store_true")
    ap.add_argument("--allow-no-footer", action="store_true")
    ap.add_argument("--allow-unsorted", action="store_true")
    ap.add_argument("--allow-concatenated", action="store_true")
    ap.add_argument("--ref-tolerance-ns", type=int, default=1)
    opt = ap.parse_args()
    files = []
    for p in map(Path, opt.paths):
        files += sorted([*p.rglob("*.rrd"), *p.rglob("*.rbl")]) if p.is_dir() else [p]
    if not files or any(not f.is_file() for f in files):
        print("no such file: " + ", ".join(str(f) for f in files if not f.is_file()) if files else "nothing to check", file=sys.stderr)
        return 2
    man = json.loads(Path(opt.frames_expected).read_text()) if opt.frames_expected else None
    import logging

    logging.getLogger("libav").setLevel(logging.CRITICAL)
    res = [File(f, opt).run(man) for f in files]
    if opt.json:
        print(json.dumps({"ok": all(r["ok"] for r in res), "files": res}, indent=1))
    else:
        for r in res:
            print(("ok   " if r["ok"] else "BAD  ") + r["file"])
            for s in r["stores"]:
                print(f"     {s['kind']} {s['application_id']}/{s['recording_id']}: {s['chunks']} chunks")
                for e in s["entities"]:
                    print("       " + e["path"], {k: e[k] for k in ("archetype", "codec", "size", "frames", "keyframes", "references", "first", "last", "data_bytes") if k in e})
            for x in r["problems"]:
                print("     PROBLEM", x["code"], x.get("entity", ""), x["text"][:200])
            for x in r["warnings"]:
                print("     warning", x["code"], x.get("entity", ""), x["text"][:200])
    return 0 if all(r["ok"] for r in res) else 1


if __name__ == "__main__":
    sys.exit(main())
