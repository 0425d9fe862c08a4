# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A strided block with a branch of an outside project, and what it must compute.

In: "write" and a folder: writes model.mlir and x.npy there. Or "check" and a file
y.npy: fails unless that is what loops in f64 give, up to f32's rounding. Needs no NumPy.
"""

from __future__ import annotations

import random
import struct
import sys
from collections.abc import Iterator
from itertools import product
from math import prod
from pathlib import Path

BATCH, CHANNELS, STRIDE, HEIGHT, WIDTH = 2, 4, 2, 13, 10
ROWS, COLUMNS = (HEIGHT - 1) // STRIDE + 1, (WIDTH - 1) // STRIDE + 1
BLUR = (0.25, 0.5, 0.25)
SHAPES = {
    "w3": (CHANNELS, CHANNELS, 3, 3),
    "w1": (CHANNELS, CHANNELS, 1, 1),
    "factor": (CHANNELS,),
    "x": (BATCH, CHANNELS, HEIGHT, WIDTH),
}

MODEL = """
func.func @main(%x: {X}) -> {Y} {{
  %w3 = arith.constant dense<"0x{w3}"> : {W3}
  %w1 = arith.constant dense<"0x{w1}"> : {W1}
  %factor = arith.constant dense<"0x{factor}"> : {F}
  %y = repvgg.block (%in = %x) : {X} -> {Y} {{
    %0 = repvgg.conv %in, %w3 strides [{s}, {s}] pad [1, 1] : ({X}, {W3}) -> {Y}
    %1 = repvgg.conv %in, %w1 strides [{s}, {s}] : ({X}, {W1}) -> {Y}
    %2 = research.blur_pool %in by %factor stride {s} : ({X}, {F}) -> {Y}
    %3 = repvgg.sum %0, %1, %2 : {Y}
    repvgg.yield %3 : {Y}
  }}
  return %y : {Y}
}}
"""

Values = tuple[float, ...]


def draw() -> dict[str, Values]:
    """Weights and an input; each a number of f32."""
    generator = random.Random(20)
    drawn = {}
    for name, shape in SHAPES.items():
        numbers = [generator.gauss(0, 1) for _ in range(prod(shape))]
        drawn[name] = struct.unpack(f"<{len(numbers)}f", struct.pack(f"<{len(numbers)}f", *numbers))
    return drawn


def pack(values: Values) -> bytes:
    return struct.pack(f"<{len(values)}f", *values)


def tensor(*sizes: int) -> str:
    return f"tensor<{'x'.join(map(str, sizes))}xf32>"


def write(folder: Path, drawn: dict[str, Values]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    types = {"X": tensor(*SHAPES["x"]), "Y": tensor(BATCH, CHANNELS, ROWS, COLUMNS)}
    types |= {"W3": tensor(*SHAPES["w3"]), "W1": tensor(*SHAPES["w1"]), "F": tensor(CHANNELS)}
    weights = {name: pack(drawn[name]).hex() for name in ("w3", "w1", "factor")}
    (folder / "model.mlir").write_text(MODEL.format(s=STRIDE, **types, **weights))
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {SHAPES['x']}, }}".encode()
    header = header.ljust(117) + b"\n"
    prefix = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header))
    (folder / "x.npy").write_bytes(prefix + header + pack(drawn["x"]))


def expected(drawn: dict[str, Values]) -> Iterator[float]:
    """The three branches, each output by itself, in f64."""
    w3, w1, factor, x = (drawn[name] for name in ("w3", "w1", "factor", "x"))

    def at(n: int, c: int, h: int, w: int) -> float:
        inside = 0 <= h < HEIGHT and 0 <= w < WIDTH
        return x[((n * CHANNELS + c) * HEIGHT + h) * WIDTH + w] if inside else 0.0

    for n, o, row, column in product(*map(range, (BATCH, CHANNELS, ROWS, COLUMNS))):
        h, w, y = row * STRIDE, column * STRIDE, 0.0
        for i in range(CHANNELS):
            y += w1[o * CHANNELS + i] * at(n, i, h, w)
            for u, v in product(range(3), repeat=2):
                y += w3[((o * CHANNELS + i) * 3 + u) * 3 + v] * at(n, i, h - 1 + u, w - 1 + v)
        for u, v in product(range(3), repeat=2):
            y += factor[o] * BLUR[u] * BLUR[v] * at(n, o, h - 1 + u, w - 1 + v)
        yield y


def check(path: Path, drawn: dict[str, Values]) -> None:
    data, wanted = path.read_bytes(), list(expected(drawn))
    y = struct.unpack(f"<{len(wanted)}f", data[-4 * len(wanted) :])
    # Roundings: of the fused weight, and a product's and an addition's each tap.
    taps = CHANNELS * 9
    largest = {name: max(map(abs, drawn[name])) for name in drawn}
    weight = largest["w3"] + largest["w1"] + largest["factor"]
    bound = (taps + 2) * 2.0**-24 * taps * weight * largest["x"]
    error = max(abs(a - b) for a, b in zip(y, wanted, strict=True))
    print(f"largest difference {error:.1e}, allowed {bound:.1e}")
    assert f"({BATCH}, {CHANNELS}, {ROWS}, {COLUMNS})".encode() in data and error <= bound


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]), draw())
    else:
        check(Path(sys.argv[2]), draw())
