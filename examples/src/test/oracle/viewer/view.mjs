#!/usr/bin/env node
// Show one entity of a recording in the real Rerun web viewer (headless Chromium) and screenshot it at given times.
//   node view.mjs --rrd a.rrd[,b.rrd...] --entity /cam/front --timeline capture_time --at T[,T...] --out shot.png|DIR
//                 [--app-id ID] [--recording-id ID] [--size 640x400] [--timeout 120] [--shot-timeout 40] [--allow-empty] [--own-blueprint] [--json] [--verbose]
//                 [--play SECONDS] [--viewer DIR] [--browser PATH]
// T is an integer: nanoseconds on a time timeline, the number on a sequence timeline.
// Prints one JSON object. Exit 0: every shot was taken and the viewer reported nothing. 1: anything else. 2: wrong usage.
import http from "node:http";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = path.dirname(fileURLToPath(import.meta.url));
const onPath = (name) => (process.env.PATH ?? "").split(path.delimiter).map((d) => path.join(d, name)).find((f) => fs.existsSync(f)) ?? `/usr/bin/${name}`;
const usage = (why) => { console.error(`view.mjs: ${why}\n` + fs.readFileSync(fileURLToPath(import.meta.url), "utf8").split("\n").filter((l) => /^\/\/  /.test(l)).map((l) => l.slice(3)).join("\n")); process.exit(2); };
let o;
try {
  o = parseArgs({ options: {
    rrd: { type: "string", multiple: true }, entity: { type: "string" }, timeline: { type: "string" }, at: { type: "string", multiple: true },
    out: { type: "string" }, "app-id": { type: "string" }, "recording-id": { type: "string" },
    size: { type: "string", default: "640x400" }, "shot-timeout": { type: "string", default: "40" }, timeout: { type: "string", default: "120" }, play: { type: "string" },
    "allow-empty": { type: "boolean" }, "own-blueprint": { type: "boolean" }, json: { type: "boolean" }, verbose: { type: "boolean" },
    viewer: { type: "string", default: path.join(here, "web-viewer") }, browser: { type: "string", default: onPath("chromium") },
  } }).values;
} catch (e) { usage(e.message); }
const list = (v) => (v ?? []).flatMap((s) => s.split(",")).map((s) => s.trim()).filter(Boolean);
const files = list(o.rrd), ats = list(o.at);
if (!files.length || !o.entity || !o.timeline || !ats.length || !o.out) usage("--rrd, --entity, --timeline, --at and --out are needed");
for (const f of files) if (!fs.existsSync(f)) usage(`no such file: ${f}`);
for (const t of ats) if (!/^-?\d+$/.test(t)) usage(`not an integer: --at ${t}`);
if (!fs.existsSync(path.join(o.viewer, "widget.js"))) usage(`no viewer in ${o.viewer}: run install.sh`);
const [width, height] = o.size.split("x").map(Number);
const entity = "/" + o.entity.replace(/^\/+/, "");
const dir = !/\.png$/i.test(o.out);
fs.mkdirSync(dir ? o.out : path.dirname(path.resolve(o.out)), { recursive: true });
const outOf = (i) => dir ? path.join(o.out, `shot-${i}.png`) : ats.length > 1 ? o.out.replace(/\.png$/i, `-${i}.png`) : o.out;

const T0 = Date.now(), deadline = T0 + 1000 * Number(o.timeout);
const secs = (t = T0) => +((Date.now() - t) / 1000).toFixed(2);
const say = (...a) => o.verbose && console.error(secs().toFixed(2).padStart(7), ...a);
const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
class Stop extends Error {}
const within = (p, what, until = deadline) => Promise.race([p, new Promise((_, no) => setTimeout(() => no(new Stop(`timeout: ${what}`)), Math.max(1, until - Date.now())).unref())]);

const KEY = [0, 255, 0];                        // the view's background: what is not this colour was drawn by the entity
const result = { ok: false, viewer: null, chromium: null, files: files.map((f) => path.basename(f)), entity, timeline: o.timeline, recordings: [], entities: [], shots: [], decoders: [], problems: [], seconds: {} };
const problem = (source, level, text) => { const p = { source, level, text: text.slice(0, 600) }; if (!result.problems.some((q) => q.text === p.text && q.source === source)) { result.problems.push(p); say("PROBLEM", JSON.stringify(p)); } return p; };
// Said of every run on a CPU renderer in a headless browser; they say nothing about the recording.
const BENIGN = /Software rasterizer detected|not implemented in web backend|GPU stall due to ReadPixels|Automatic fallback to software WebGL|version_check|api\.github\.com/;

// ---- loopback server: the page, the viewer as it is published, the recordings
const PAGE = `<!doctype html><meta charset=utf-8><link rel=icon href=data:,><style>html,body{margin:0;height:100%;background:#000;overflow:hidden}#v{width:100vw;height:100vh}</style><div id=v></div>`;
const TYPES = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const server = http.createServer((q, r) => {
  const p = new URL(q.url, "http://x").pathname;
  const send = (type, body) => r.writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(body) }).end(body);
  if (p === "/") return send(TYPES[".html"], PAGE);
  // The notebook widget holds the whole JavaScript API of the viewer but exports only its Jupyter entry point.
  if (p === "/viewer.js") return send(TYPES[".js"], fs.readFileSync(path.join(o.viewer, "widget.js"), "utf8") + "\nexport { WebViewer, parse_store_id };\n");
  const m = /^\/data\/(\d+)\//.exec(p);
  const f = p === "/re_viewer_bg.wasm" ? path.join(o.viewer, "re_viewer_bg.wasm") : m ? files[+m[1]] : null;
  if (!f) return r.writeHead(404).end();
  r.writeHead(200, { "content-type": TYPES[path.extname(f)] ?? "application/octet-stream", "content-length": fs.statSync(f).size });
  fs.createReadStream(f).pipe(r);
});
await new Promise((r) => server.listen(0, "127.0.0.1", r));
const origin = `http://127.0.0.1:${server.address().port}`;

const profile = fs.mkdtempSync(path.join(os.tmpdir(), "rerun-judge-"));
let ctx;
try {
  const { chromium } = await import("playwright-core");
  ctx = await within(chromium.launchPersistentContext(profile, {
    executablePath: o.browser, headless: true, viewport: { width, height },
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  }), "starting Chromium");
  result.chromium = ctx.browser()?.version() ?? null;
  const page = ctx.pages()[0] ?? await ctx.newPage();
  await page.route((u) => u.hostname !== "127.0.0.1" && u.protocol.startsWith("http"), (rt) => rt.abort()); // nothing leaves this machine
  page.on("console", (m) => {
    const text = m.text().replace(/^%c|%c/g, "").trim();
    if (o.verbose && !/DEBUG|TRACE/.test(text)) say("console", m.type(), text.slice(0, 300));
    // Warnings come again, with their level and module, from get_logs; an error before or beside the viewer's log only from here.
    if (m.type() === "error" && !BENIGN.test(text) && !/api\.github\.com/.test(m.location()?.url ?? "") && !/Failed to fetch[^]*fetch_with_request/.test(text)) problem("console", "error", text);
  });
  page.on("pageerror", (e) => problem("page", "error", String(e)));
  page.on("crash", () => problem("page", "error", "page crashed"));
  // The viewer may draw a decode error on its canvas only, so watch WebCodecs itself: one entry for each decoder it makes.
  await page.addInitScript(() => {
    const all = (window.__vd = []), VD = window.VideoDecoder;
    if (!VD) return;
    window.VideoDecoder = class extends VD {
      constructor(i) {
        const r = { codec: null, description: null, fed: 0, keys: 0, frames: 0, size: null, errors: [], closed: false };
        super({ output: (f) => { r.frames++; r.size = `${f.displayWidth}x${f.displayHeight} ${f.format}`; i.output(f); }, error: (e) => { r.errors.push(`${e.name}: ${e.message}`); i.error(e); } });
        this.__r = r; all.push(r);
      }
      #tried(f) { try { return f(); } catch (e) { const s = `${e.name}: ${e.message}`, r = this.__r; if (!r.errors.includes(s)) r.errors.push(s); throw e; } }
      configure(c) { this.__r.codec = c.codec; this.__r.description = c.description ? c.description.byteLength : null; return this.#tried(() => super.configure(c)); }
      decode(c) { this.__r.fed++; if (c.type === "key") this.__r.keys++; return this.#tried(() => super.decode(c)); }
      close() { this.__r.closed = true; return super.close(); }
    };
    window.VideoDecoder.isConfigSupported = (c) => VD.isConfigSupported(c);
  });
  await page.goto(origin);
  say("page open");
  const call = (f, a, what) => within(page.evaluate(f, a), what ?? "viewer does not answer");
  await call(async () => {
    window.plain = (x) => JSON.parse(JSON.stringify(x ?? null, (_, v) => (typeof v === "bigint" ? `${v}` : v)));
    const { WebViewer, parse_store_id } = await import("/viewer.js");
    window.parse_store_id = parse_store_id;
    const v = (window.v = new WebViewer());
    await v.start(null, document.getElementById("v"), { width: "100%", height: "100%", base_url: location.origin + "/", render_backend: "webgl", hide_welcome_screen: true, theme: "dark" });
  }, null, "starting the viewer");
  if (!o["own-blueprint"]) await call(() => { for (const p of ["top", "blueprint", "selection", "time"]) v.override_panel_state(p, "hidden"); });
  say("viewer ready"); result.seconds.viewer_ready = secs();

  const state = () => call(async () => plain(await v.get_state()), null, "get_state");
  const drain = async () => { // new lines of the viewer's log and new WebCodecs errors
    const fresh = [];
    for (const { level, target, message } of await call(async () => {
      const l = await v.get_logs(window.__seq); if (l.length) window.__seq = l.at(-1).sequence; return plain(l);
    }, null, "get_logs")) {
      say("log", level, target, message.slice(0, 300));
      if (/WARN|ERROR/.test(level) && !BENIGN.test(`${target} ${message}`)) fresh.push(problem(target, level.toLowerCase(), message));
    }
    const all = await call(() => plain(window.__vd)), same = new Map();
    for (const d of all) { const k = JSON.stringify([d.codec, d.description, d.errors]), e = same.get(k); if (e) { for (const n of ["fed", "keys", "frames"]) e[n] += d[n]; e.count++; e.closed &&= d.closed; } else same.set(k, { ...d, count: 1 }); }
    result.decoders = [...same.values()];  // the viewer makes a new decoder for each try: alike ones are added up
    for (const d of result.decoders) for (const e of d.errors) fresh.push(problem("WebCodecs", "error", `${d.codec}: ${e}`));
    return fresh;
  };
  const failed = () => result.problems.find((p) => p.source === "page" || /WebViewer failure|panicked/.test(p.text));

  // ---- open every part; the recording appears as soon as its first part has arrived
  const urls = files.map((f, i) => `${origin}/data/${i}/${encodeURIComponent(path.basename(f).replace(/(\.rrd|\.rbl)?$/, (x) => x || ".rrd"))}`);
  await call((urls) => { window.__opened = null; v.open(urls).then((x) => (window.__opened = { ok: plain(x) }), (e) => (window.__opened = { error: `${e.code ?? ""} ${e.message ?? e}` })); }, urls);
  const wanted = (r) => { const id = r.id; return (!o["recording-id"] || id.recording_id === o["recording-id"]) && (!o["app-id"] || id.application_id === o["app-id"]); };
  const recordings = async () => {
    const s = await state();
    result.viewer = s.viewer_version;
    for (const r of s.recordings) r.id = await call((x) => parse_store_id(x), r.store_id);
    return s;
  };
  let s, rec, blueprint;
  const pickView = (s) => s.views.find((v) => v.origin === entity);
  let steady = 0, absent = 0, last = "";
  for (;;) {
    s = await recordings();
    if (failed()) throw new Stop("the viewer crashed");
    rec = s.recordings.find(wanted);
    if (rec && !blueprint && !o["own-blueprint"]) { // exactly one 2D view with exactly this entity, paused, on the asked timeline
      blueprint = await call(async ({ id, entity, KEY }) => {
        const view = crypto.randomUUID(), root = crypto.randomUUID();
        const bp = {
          [`/container/${root}`]: { ContainerBlueprint: { container_kind: "Tabs", contents: `/view/${view}`, active_tab: `/view/${view}`, visible: true } },
          [`/view/${view}`]: { ViewBlueprint: { class_identifier: "2D", space_origin: entity, visible: true, titlebar: false } },
          [`/view/${view}/ViewContents`]: { ViewContents: { query: ["+ $origin"] } },
          [`/view/${view}/Background`]: { Background: { kind: "SolidColor", color: "#" + KEY.map((c) => c.toString(16).padStart(2, "0")).join("") } },
          "/viewport": { ViewportBlueprint: { root_container: root, auto_layout: false, auto_views: false } },
        };
        await v.set_time({ recording: id, play_state: "paused" });
        await v.set_blueprint(bp, { kind: "recording", recording: id });
        return bp;
      }, { id: rec.store_id, entity, KEY }, "setting the blueprint");
      result.seconds.recording_seen = secs();
      say("blueprint set for", rec.store_id);
    }
    const opened = await call(() => window.__opened);
    if (opened?.error) throw new Stop(`open: ${opened.error}`);
    const key = JSON.stringify([s.recordings.map((r) => [r.store_id, r.timelines.map((t) => [t.name, t.time_range])]), s.loading]);
    steady = opened && rec && !s.loading.length && key === last ? steady + 1 : 0;
    last = key;
    if (steady >= 2) break;
    if (opened && !rec && !s.loading.length && ++absent > 10) { await drain(); throw new Stop(s.recordings.length ? "no recording with the asked id" : "no recording opened"); }
    if (Date.now() > deadline) throw new Stop("timeout: loading");
    await sleep(100);
  }
  result.seconds.loaded = secs(); say("loaded");
  const int = (x) => (x == null ? null : BigInt(x));
  result.recordings = s.recordings.map((r) => ({ app_id: r.id.application_id, recording_id: r.id.recording_id, timelines: r.timelines.map((t) => ({ name: t.name, type: t.time_type, start: int(t.time_range?.start), end: int(t.time_range?.end) })) }));
  if (s.recordings.filter(wanted).length > 1) problem("judge", "error", "several recordings fit: choose with --app-id and --recording-id");
  const schema = await call(async (id) => plain(await v.get_recording_schema({ recording: id })), rec.store_id);
  result.entities = schema.entities.map((e) => ({ path: e.entity_path, components: e.components.map((c) => c.component) }));
  if (!schema.entities.some((e) => e.entity_path === entity)) throw new Stop(`no entity ${entity} in the recording`);
  const tl = rec.timelines.find((t) => t.name === o.timeline);
  if (!tl) throw new Stop(`no timeline ${o.timeline} in the recording`);
  if (o["own-blueprint"]) { // what the recording's own blueprint made of the viewer, before anything is touched
    result.views = s.views;
    result.opened_on = rec.current_time?.timeline ?? null;
  }
  await drain();

  // ---- one shot: go there, wait until the decoders are quiet, the viewer has painted, and the picture stays the same
  const quiet = () => call(() => window.__vd.map((d) => `${d.fed}/${d.frames}/${d.errors.length}/${d.closed}`).join());
  const measure = (png) => call(async ({ b64, KEY }) => {
    const bin = Uint8Array.from(atob(b64), (c) => c.charCodeAt(0));
    const bmp = await createImageBitmap(new Blob([bin], { type: "image/png" }));
    const { width: W, height: H } = bmp, g = new OffscreenCanvas(W, H).getContext("2d");
    g.drawImage(bmp, 0, 0);
    const d = g.getImageData(0, 0, W, H).data, key = (i) => Math.abs(d[i] - KEY[0]) + Math.abs(d[i + 1] - KEY[1]) + Math.abs(d[i + 2] - KEY[2]) < 40;
    const col = new Uint32Array(W), row = new Uint32Array(H);
    for (let y = 0, i = 0; y < H; y++) for (let x = 0; x < W; x++, i += 4) if (!key(i)) { col[x]++; row[y]++; }
    // A picture fills whole rows and columns; a spinner, a toast or the view's outline does not.
    const span = (a, min) => { let lo = -1, hi = -1; for (let i = 0; i < a.length; i++) if (a[i] >= min) { if (lo < 0) lo = i; hi = i; } return lo < 0 ? null : [lo, hi + 1]; };
    const xs = span(col, Math.max(8, Math.max(...col) * 0.6)), ys = span(row, Math.max(8, Math.max(...row) * 0.6));
    if (!xs || !ys || xs[1] - xs[0] < 16 || ys[1] - ys[0] < 16) return null;
    let solid = 0;
    for (let y = ys[0]; y < ys[1]; y++) for (let x = xs[0]; x < xs[1]; x++) if (!key(4 * (y * W + x))) solid++;
    if (solid < 0.9 * (xs[1] - xs[0]) * (ys[1] - ys[0]) || col.reduce((a, b) => a + b) > 1.1 * solid) return { message: true };
    const mean = (x0, y0, x1, y1) => { let r = 0, gg = 0, b = 0, n = 0; for (let y = Math.round(y0); y < Math.round(y1); y++) for (let x = Math.round(x0); x < Math.round(x1); x++) { const i = 4 * (y * W + x); r += d[i]; gg += d[i + 1]; b += d[i + 2]; n++; } return [r, gg, b].map((s) => Math.round(s / Math.max(1, n))); };
    const [x0, x1] = xs, [y0, y1] = ys, w = x1 - x0, h = y1 - y0;
    return { picture: { x: x0, y: y0, w, h }, centre: mean(x0 + w * 0.375, y0 + h * 0.375, x0 + w * 0.625, y0 + h * 0.625),
      grid: [0, 1, 2, 3].map((r) => [0, 1, 2, 3].map((c) => mean(x0 + (w * c) / 4, y0 + (h * r) / 4, x0 + (w * (c + 1)) / 4, y0 + (h * (r + 1)) / 4))) };
  }, { b64: png.toString("base64"), KEY });

  for (const [i, t] of ats.entries()) {
    const t1 = Date.now(), before = result.problems.length;
    const shot = { at: BigInt(t), got: null, file: outOf(i), seconds: 0, stable: false, picture: null, centre: null, grid: null, reports: [], problems: [] };
    result.shots.push(shot);
    await call(({ id, timeline, type, t }) => v.set_time({ recording: id, timeline, play_state: "paused", [type === "timestamp" ? "timestamp_nanos" : type === "duration" ? "duration_nanos" : "sequence"]: BigInt(t) }),
      { id: rec.store_id, timeline: o.timeline, type: tl.time_type, t }, `going to ${t}`);
    let png = null, prev = "", same = 0, until = Math.min(deadline, t1 + 1000 * Number(o["shot-timeout"]));
    while (Date.now() < until) {
      const a = await quiet();
      if (await call(() => window.__vd.some((d) => d.errors.length))) until = Math.min(until, Date.now() + 8000); // it may never come to rest
      await state(); s = await state();                       // each answer comes with a newly painted frame
      const pic = await within(page.screenshot({ timeout: 0 }), "screenshot", until).catch((e) => { if (e instanceof Stop) return null; throw e; });
      if (!pic) break;
      png = pic;
      const here = s.recordings.find((r) => r.store_id === rec.store_id)?.current_time;
      shot.got = here?.timeline === o.timeline ? int(here.time) : null;
      shot.reports = (pickView(s) ?? s.views[0])?.reports ?? [];
      const k = createHash("sha1").update(png).digest("hex") + (await quiet()) + JSON.stringify(shot.reports);
      same = shot.got === shot.at && a === (await quiet()) && k === prev ? same + 1 : 0;
      prev = k;
      if (same >= 2) { shot.stable = true; break; }
      if (Date.now() - t1 > 8000 && (await measure(png))?.message) break; // the viewer tries a broken video again and again
      if (failed()) break;
      await sleep(80);
    }
    if (png) { fs.writeFileSync(shot.file, png); Object.assign(shot, (await measure(png)) ?? {}); } else shot.file = null;
    for (const r of shot.reports) if (!/info/i.test(r.severity)) problem("view", String(r.severity).toLowerCase(), [r.summary, r.details].filter(Boolean).join(": "));
    await drain();
    if (!shot.stable && !shot.message) problem("judge", "error", `timeout: the picture at ${t} did not come to rest (time shown: ${shot.got}${png ? "" : ", no screenshot"})`);
    if (shot.message) problem("judge", "error", `a message or an icon instead of a picture at ${t}`);
    else if (png && !shot.picture && !o["allow-empty"]) problem("judge", "error", `nothing drawn at ${t}`);
    shot.problems = result.problems.slice(before).map((p) => p.text);
    shot.seconds = secs(t1);
    say("shot", t, shot.file, `${shot.seconds} s`, shot.stable ? "" : "UNSTABLE");
  }

  // ---- playback: from the first asked time, one screenshot after the other while it plays
  if (o.play) {
    const typed = tl.time_type === "timestamp" ? "timestamp_nanos" : tl.time_type === "duration" ? "duration_nanos" : "sequence";
    const shown = async () => { s = await state(); const c = s.recordings.find((r) => r.store_id === rec.store_id)?.current_time; return c?.timeline === o.timeline ? int(c.time) : null; };
    result.play = [];
    await call(({ id, timeline, typed, t }) => v.set_time({ recording: id, timeline, play_state: "playing", [typed]: BigInt(t) }), { id: rec.store_id, timeline: o.timeline, typed, t: ats[0] }, "playing");
    const end = Date.now() + 1000 * Number(o.play);
    for (let i = 0; Date.now() < Math.min(end, deadline); i++) {
      const from = await shown(), t1 = secs();
      const png = await within(page.screenshot(), "screenshot"), to = await shown();
      const file = path.join(dir ? o.out : path.dirname(o.out), `play-${String(i).padStart(3, "0")}.png`);
      fs.writeFileSync(file, png);
      if (from === to && result.play.at(-1)?.to === to) break; // the end of the timeline
      result.play.push({ file, seconds: t1, from, to, reports: (pickView(s) ?? s.views[0])?.reports ?? [] });
    }
    await call((id) => v.set_time({ recording: id, play_state: "paused" }), rec.store_id);
    await drain();
  }
  result.ok = !result.problems.length;
} catch (e) {
  problem("judge", "error", e instanceof Stop ? e.message : String(e?.stack ?? e));
} finally {
  await ctx?.close().catch(() => {});
  server.close(); server.closeAllConnections();
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
result.seconds.total = secs();
// Times are written as plain JSON integers: they need 64 bits, which Python's and Java's JSON readers keep.
const text = JSON.stringify(result, (_, v) => (typeof v === "bigint" ? `\u0001${v}\u0001` : v), o.json ? 0 : 1).replace(/"\\u0001(-?\d+)\\u0001"/g, "$1") + "\n";
process.stdout.write(text, () => process.exit(result.ok ? 0 : 1));
