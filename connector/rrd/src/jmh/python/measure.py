"""Compares writers process by process, in turns, so that whatever else the machine does meets all of them.

Arguments: ROUNDS MEGABYTES FOLDER CLASS_PATH
"""
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path

rounds, megabytes, folder, class_path = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4]
here = Path(__file__).parent
java = ["java", "-Xmx512m", "-cp", class_path, "io.framelog.rrd.bench.WriteFile"]
python = [sys.executable, str(here / "write_file.py")]
ways = {
    "plain": (java, "plain"),
    "ours by columns": (java, "columns"),
    "ours by rows": (java, "rows"),
    "SDK by columns": (python, "columns"),
    "SDK by rows": (python, "rows"),
}
frame_bytes = {"jpeg": 100_000, "nv12": 1280 * 720 * 3 // 2}
goals = [
    ("ours by columns", "SDK by columns", 2.0),
    ("ours by rows", "SDK by rows", 3.0),
    ("ours by columns", "plain", 0.8),
    ("ours by rows", "plain", 0.8),
]


def run(program, kind, way, count):
    file = folder / "measured.rrd"
    file.unlink(missing_ok=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = subprocess.run([*program, kind, way, str(count), str(file)], check=True, capture_output=True, text=True, env={**os.environ, "CI": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    size = file.stat().st_size
    file.unlink()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    seconds = [float(each) for each in said.stdout.split()]
    return seconds[0], seconds[-1], cpu, size


def spread(values, digits=2):
    return " / ".join(f"{v:.{digits}f}" for v in (min(values), statistics.median(values), max(values)))


print(f"{rounds} rounds, {megabytes} MB per file; min / median / max")
for kind, each in frame_bytes.items():
    count = megabytes * 1_000_000 // each
    colds, warms, cpus, sizes = ({name: [] for name in ways} for _ in range(4))
    for _ in range(rounds):
        for name, (program, way) in ways.items():
            cold, warm, cpu, size = run(program, kind, way, count)
            colds[name].append(cold)
            warms[name].append(warm)
            cpus[name].append(cpu)
            sizes[name].append(size)
    print(f"\n{kind}, {count} frames of {each} bytes")
    for name in ways:
        cold, warm = ([count * each / 1e6 / s for s in seconds[name]] for seconds in (colds, warms))
        print(f"  {name:16} cold {spread(cold, 0):>18} MB/s   warm {spread(warm, 0):>18} MB/s   process CPU {spread(cpus[name])} s   file {sizes[name][0]} bytes")
    for name, other, goal in goals:
        cold, warm = ([theirs / own for own, theirs in zip(seconds[name], seconds[other])] for seconds in (colds, warms))
        print(f"  {name} : {other} = cold {spread(cold)}, warm {spread(warm)} (goal {goal})")
