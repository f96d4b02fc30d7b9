"""Read the frame number off a screenshot of a frame that Barcode.java painted.

    python read_barcode.py SHOT.png [SHOT.png ...]

Prints one number per file, or `-` when there is no readable barcode; exits 1 if any is `-`.
A frame is a magenta border around 4 rows of 8 black or white blocks: marker, high byte, low byte, check byte.
"""
import sys

import numpy as np
from PIL import Image

W, H, BORDER, BLOCK, COLS, ROWS = 288, 160, 16, 32, 8, 4
MARK = 0b10100110


def read(path) -> int | None:
    a = np.asarray(Image.open(path).convert("RGB")).astype(int)
    r, g, b = a[..., 0], a[..., 1], a[..., 2]
    magenta = (r > 140) & (b > 140) & (g < 120) & (r - g > 80)
    xs = np.flatnonzero(magenta.sum(0) >= 0.3 * max(1, magenta.sum(0).max()))
    ys = np.flatnonzero(magenta.sum(1) >= 0.3 * max(1, magenta.sum(1).max()))
    if not len(xs) or not len(ys) or xs[-1] - xs[0] < 96 or ys[-1] - ys[0] < 48:
        return None
    x0, y0 = xs[0], ys[0]
    sx, sy = (xs[-1] + 1 - x0) / W, (ys[-1] + 1 - y0) / H
    rows = []
    for j in range(ROWS):
        v = 0
        for i in range(COLS):
            cx, cy = x0 + sx * (BORDER + BLOCK * (i + 0.5)), y0 + sy * (BORDER + BLOCK * (j + 0.5))
            dx, dy = sx * BLOCK * 0.25, sy * BLOCK * 0.25
            block = a[int(cy - dy):int(cy + dy) + 1, int(cx - dx):int(cx + dx) + 1]
            m = block.mean()
            if 90 < m < 165 or block.mean((0, 1)).std() > 40:  # neither black nor white
                return None
            v = v << 1 | int(m > 128)
        rows.append(v)
    mark, hi, lo, check = rows
    return hi << 8 | lo if mark == MARK and check == hi ^ lo ^ 0x5A else None


if __name__ == "__main__":
    numbers = [read(p) for p in sys.argv[1:]]
    print("\n".join("-" if n is None else str(n) for n in numbers))
    sys.exit(any(n is None for n in numbers))
