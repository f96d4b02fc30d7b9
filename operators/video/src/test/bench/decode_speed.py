"""Compares JPEG decoders in turns, so that whatever else the machine does meets all of them.

Arguments: ROUNDS PICTURES LIBTURBOJPEG TARGET CLASS_PATH [FOLDER]
"""
import statistics
import subprocess
import sys
import time
from pathlib import Path

import cv2
from turbojpeg import TJPF_BGR, TJSAMP_420, TJSAMP_422, TurboJPEG

rounds, count, library, target, class_path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], Path(sys.argv[4]), sys.argv[5]
cv2.setNumThreads(1)
turbo = TurboJPEG(library)
goals = [("turbo YUV", 0.7), ("turbo BGR", 0.85)]


def made(width, height, sampling):
    """Frames of the project's own clip at that size, as JPEGs of quality 90."""
    folder = target / f"{width}x{height}-{'420' if sampling == TJSAMP_420 else '422'}"
    if folder.is_dir() and len(list(folder.iterdir())) == count:
        return folder
    folder.mkdir(exist_ok=True)
    clip = cv2.VideoCapture("examples/src/main/footage/cup-handheld-480p.mp4")
    for index in range(count):
        _, frame = clip.read()
        frame = cv2.resize(frame, (width, height), interpolation=cv2.INTER_CUBIC)
        (folder / f"{index:04d}.jpg").write_bytes(turbo.encode(frame, quality=90, jpeg_subsample=sampling))
    return folder


def loop(decode):
    def run(folder):
        files = [file.read_bytes() for file in sorted(folder.iterdir())]
        cpu, wall = time.process_time_ns(), time.perf_counter_ns()
        for file in files:
            decode(file)
        return time.process_time_ns() - cpu, time.perf_counter_ns() - wall

    return run


java = subprocess.Popen(
    ["java", "-Xmx512m", "-XX:+UseSerialGC", "-Dorg.bytedeco.javacpp.maxphysicalbytes=0", "-cp", class_path, "io.framelog.video.JpegDecodeLoop"],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def ours(folder):
    java.stdin.write(f"{folder}\n")
    java.stdin.flush()
    cpu, wall = java.stdout.readline().split()
    return int(cpu), int(wall)


ways = {
    "ours": ours,
    "turbo YUV": loop(turbo.decode_to_yuv_planes),
    "turbo BGR": loop(lambda file: turbo.decode(file, pixel_format=TJPF_BGR)),
}


def spread(values):
    return " / ".join(f"{v:.2f}" for v in (min(values), statistics.median(values), max(values)))


folders = [made(*size, sampling) for sampling in (TJSAMP_420, TJSAMP_422) for size in ((640, 480), (1280, 720), (1920, 1080))] + [Path(f) for f in sys.argv[6:]]
print(f"{rounds} rounds; CPU ms per picture, then how many times as fast in CPU time, then in wall time; min / median / max")
for folder in folders:
    pictures = len(list(folder.iterdir()))
    for run in ways.values():
        run(folder)
        run(folder)  # warm
    times = {name: [] for name in ways}
    for _ in range(rounds):
        for name, run in ways.items():
            times[name].append(run(folder))
    print(f"\n{folder.name}, {pictures} pictures")
    for name in ways:
        print(f"  {name:10} {spread([cpu / 1e6 / pictures for cpu, _ in times[name]])} ms")
    for name, goal in goals:
        cpu, wall = ([theirs[i] / own[i] for own, theirs in zip(times["ours"], times[name])] for i in (0, 1))
        print(f"  ours : {name} = {spread(cpu)} CPU, {spread(wall)} wall (goal {goal})")
java.stdin.close()
java.wait()
