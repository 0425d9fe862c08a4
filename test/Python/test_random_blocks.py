# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random blocks through gather, fuse and lower, against their own branches in f64.

Property: whatever branches agree on their output's size fuse, on images down to one pixel, with
any strides, dilations, groups and pads, and the fused convolution is their sum on every pixel.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import linalg_reference
import numpy as np
import pytest
from mlir_text import Module
from repvgg_testing import driver, numerics
from scalar_ops import constant

BLOCKS = 24


@dataclass
class Axis:
    """What all branches share on one axis: size, stride, and p_low + p_high - d(K - 1)."""

    size: int
    stride: int
    slack: int

    @property
    def outputs(self) -> int:
        return (self.size + self.slack - 1) // self.stride + 1

    def window(self, rng: np.random.Generator, dilated: bool) -> tuple[int, int, int, int]:
        """K, d, p_low, p_high of a branch, the pads split at random."""
        while True:
            size, dilation = int(rng.integers(1, 5)), int(rng.integers(1, 4)) if dilated else 1
            total = self.slack + dilation * (size - 1)
            # An average whose pads reach its size would see no pixel.
            most = total if dilated else min(total, size - 1)
            if total >= 0 and most * 2 >= total:
                low = int(rng.integers(total - most, most + 1))
                return size, dilation, low, total - low


@dataclass
class Writer:
    """One function of flat branch ops over `%x`; every weight is random."""

    rng: np.random.Generator
    name: str
    axes: tuple[Axis, Axis] = field(init=False)
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        rng = self.rng
        while True:
            self.axes = tuple(
                Axis(int(rng.integers(1, 8)), int(rng.integers(1, 4)), int(rng.integers(-1, 3)))
                for _ in range(2)
            )
            if min(axis.size + axis.slack for axis in self.axes) > 0:
                break
        self.inputs = int(rng.choice([1, 2, 4, 6]))
        self.outputs = self.inputs if rng.random() < 0.6 else int(rng.choice([2, 4, 6]))
        self.image_type = self.tensor(2, self.inputs, *(a.size for a in self.axes))
        self.type = self.tensor(2, self.outputs, *(a.outputs for a in self.axes))

    @staticmethod
    def tensor(*shape: int) -> str:
        return f"tensor<{'x'.join(map(str, shape))}xf32>"

    def add(self, text: str) -> str:
        self.lines.append(f"%{len(self.lines)} = {text}")
        return f"%{len(self.lines) - 1}"

    def constant(self, *shape: int, low: float = -1.0, high: float = 1.0) -> str:
        data = self.rng.uniform(low, high, shape).astype(np.float32).tobytes().hex().upper()
        return self.add(f'arith.constant dense<"0x{data}"> : {self.tensor(*shape)}')

    def conv(self) -> str:
        common = np.gcd(self.inputs, self.outputs)
        groups = int(self.rng.choice([g for g in range(1, common + 1) if common % g == 0]))
        (kh, dh, lh, hh), (kw, dw, lw, hw) = (a.window(self.rng, True) for a in self.axes)
        shape = (self.outputs, self.inputs // groups, kh, kw)
        weight, bias = self.constant(*shape), self.constant(self.outputs)
        return self.add(
            f"repvgg.conv %x, {weight} bias {bias} strides {self.strides()} pad [{lh}, {lw}] to "
            f"[{hh}, {hw}] dilations [{dh}, {dw}] groups {groups} : ({self.image_type}, "
            f"{self.tensor(*shape)}, {self.tensor(self.outputs)}) -> {self.type}"
        )

    def strides(self) -> str:
        return f"[{self.axes[0].stride}, {self.axes[1].stride}]"

    def average(self) -> str:
        (kh, _, lh, hh), (kw, _, lw, hw) = (a.window(self.rng, False) for a in self.axes)
        return self.add(
            f"repvgg.avg_pool %x kernel [{kh}, {kw}] strides {self.strides()} pad [{lh}, {lw}] to "
            f"[{hh}, {hw}] : {self.image_type} -> {self.type}"
        )

    def batch_norm(self, x: str) -> str:
        channel = self.tensor(self.outputs)
        mean, beta = self.constant(self.outputs), self.constant(self.outputs)
        variance = self.constant(self.outputs, low=0.25, high=2.0)
        return self.add(
            f"repvgg.batch_norm {x} mean {mean} variance {variance} beta {beta} epsilon 1.0e-03 : "
            f"({self.type}, {channel}, {channel}, {channel}) -> {self.type}"
        )

    def scale(self, x: str) -> str:
        count = int(self.rng.choice([1, self.outputs]))
        factor = self.constant(count)
        types = f"({self.type}, {self.tensor(count)}) -> {self.type}"
        return self.add(f"repvgg.scale {x} by {factor} : {types}")

    def branch(self) -> str:
        kinds = [self.conv] * 3
        if self.inputs == self.outputs:
            kinds.append(self.average)
            if all(axis.stride == 1 and axis.slack == 0 for axis in self.axes):
                kinds.append(lambda: "%x")
        value = kinds[int(self.rng.integers(len(kinds)))]()
        for step in (self.batch_norm, self.scale):
            if self.rng.random() < 0.5:
                value = step(value)
        return value

    def sum(self, depth: int = 0) -> str:
        terms = [self.conv()]
        for _ in range(int(self.rng.integers(1, 4))):
            nested = depth < 2 and self.rng.random() < 0.3
            terms.append(self.sum(depth + 1) if nested else self.branch())
        value = self.add(f"repvgg.sum {', '.join(terms)} : {self.type}")
        return self.batch_norm(value) if self.rng.random() < 0.3 else value

    def write(self) -> str:
        result = self.sum()
        body = "\n  ".join(self.lines)
        head = f"func.func @{self.name}(%x: {self.image_type}) -> {self.type}"
        return f"{head} {{\n  {body}\n  return {result} : {self.type}\n}}\n"


def magnitude(fused: Module, function: str) -> float:
    """Bound on sum |W||x| + |b| of a block's fused convolutions for |x| <= 1.

    What rounds each weight once changes the result by at most u times this; the f64 arithmetic
    around it is covered by the margin of one part in a thousand.
    """
    ops = [op for op in fused.functions[function].ops if op.name == "arith.constant"]
    constants = [constant(op, fused.blobs) for op in ops]
    weights = [np.abs(c).reshape(len(c), -1).sum(axis=1).max() for c in constants if c.ndim > 2]
    biases = [np.abs(c).max() for c in constants if c.ndim == 1]
    assert weights, "a convolution a block"
    return 1.001 * (sum(weights) + sum(biases))


@pytest.mark.parametrize("cost", ["always", "model"])
@pytest.mark.parametrize("seed", range(4))
def test_random_blocks(seed: int, cost: str, tmp_path: Path) -> None:
    rng = np.random.default_rng(seed)
    writers = [Writer(rng, f"block{i}") for i in range(BLOCKS)]
    source, branches, fused = (tmp_path / f"{n}.mlir" for n in ("source", "branches", "fused"))
    source.write_text("".join(writer.write() for writer in writers))
    command = [driver.find_tool("repvgg-opt"), "--repvgg-to-linalg", source, "-o", branches]
    subprocess.run(command, check=True)
    census = driver.fuse(source, fused, cost=cost)
    assert census.found == BLOCKS, census.reasons()
    # What is cheaper apart may have nothing to fold.
    refused = [
        reason for reason in census.reasons() if cost == "always" or ": cost: " not in reason
    ]
    assert not refused, refused
    assert "repvgg." not in fused.read_text()

    mlir_opt = driver.find_tool("mlir-opt-22")
    expected, value = (linalg_reference.load(path, mlir_opt) for path in (branches, fused))
    for writer in writers:
        shape = (2, writer.inputs, *(axis.size for axis in writer.axes))
        x = rng.uniform(-1, 1, shape)
        (y,) = linalg_reference.evaluate(expected, [x], writer.name)
        (z,) = linalg_reference.evaluate(value, [x], writer.name)
        bound = numerics.ROUNDOFF["f32"] * magnitude(value, writer.name)
        assert numerics.largest_error(z, y) <= bound, (seed, writer.name)
