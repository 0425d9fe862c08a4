# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fuses functions and compares the outcome with what it should be.

Input: functions. Output: a failure for each one that the compiler rejects, gets wrong, fuses
less of than the rules allow, or more. Both sides are evaluated here, in f64 but for the casts.
"""

from __future__ import annotations

import resource
import subprocess
from dataclasses import dataclass
from math import prod
from pathlib import Path

import linalg_reference
import mlir_text
import numpy as np
from repvgg_testing import driver, numerics

from blocks.expression import BatchNorm, Cast, Conv, Function, Pool, Relu, Window
from blocks.legality import SEQUENCES, least_windows, predict
from blocks.writing import write

#: Upstream's passes before ours: other forms of the same functions.
REWRITES: tuple[tuple[str, ...], ...] = (
    (),
    (),
    ("--linalg-fuse-elementwise-ops",),
    ("--linalg-generalize-named-ops",),
    ("--canonicalize", "--cse"),
    ("--linalg-generalize-named-ops", "--linalg-fuse-elementwise-ops", "--canonicalize"),
    ("--linalg-specialize-generic-ops",),
)


#: What a module may take of the compiler.
SECONDS, MEMORY = 300, 4 << 30


@dataclass(frozen=True)
class Failure:
    """What is wrong with a function."""

    function: Function
    kind: str  # rejected, wrong, missed, beyond
    text: str


@dataclass(frozen=True)
class Settings:
    """How to fuse, and what the compiler is expected to know."""

    rules: frozenset[str]
    options: str = ""  # of --fuse
    rewrite: tuple[str, ...] = ()


def fuse(functions: list[Function], settings: Settings, folder: Path) -> mlir_text.Module | str:
    """The fused module, generalized, or what the compiler says against it."""
    source = folder / "in.mlir"
    source.write_text(write(functions))
    command = [driver.find_tool("repvgg-opt"), str(source), *settings.rewrite]
    command.append(f"--fuse={settings.options}".rstrip("="))
    command += ["--linalg-generalize-named-ops", "--mlir-print-op-generic"]
    # Decimals take both sides longer than bytes.
    command += ["--mlir-print-elementsattrs-with-hex-if-larger=1", "--mlir-disable-threading"]
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=SECONDS,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"no end after {SECONDS} s"
    if done.returncode:
        return f"status {done.returncode}: {done.stderr[:2000]}"
    return mlir_text.parse(done.stdout)


def check(functions: list[Function], settings: Settings, folder: Path) -> list[Failure]:
    """Failures of a module of these functions."""
    fused = fuse(functions, settings, folder)
    if isinstance(fused, str):
        if len(functions) == 1:
            return [Failure(functions[0], "rejected", fused)]
        middle = len(functions) // 2
        halves = (functions[:middle], functions[middle:])
        return [failure for half in halves for failure in check(half, settings, folder)]
    failures = [
        check_value(function, fused) or check_windows(function, fused, settings)
        for function in functions
    ]
    return [failure for failure in failures if failure]


# Numbers ---------------------------------------------------------------------------------


#: What images are cut from: multiples of 1/64.
_PIXELS = np.random.default_rng(0).integers(-64, 65, 1 << 16) / 64.0


def images(function: Function) -> list[np.ndarray]:
    """Inputs in [-1, 1] that any element type holds."""
    start, found = len(function.nodes), []
    for node in function.inputs:
        end = start + prod(node.shape)
        found.append(_PIXELS[start:end].reshape(node.shape))
        start = end
    return found


def tolerance(function: Function) -> list[float]:
    """Bounds on the difference of each result, before and after fusing.

    Each value on the way is rounded by casts (once on either side), and each weight and factor
    once when it is written; magnitudes bound what these errors grow to.
    """
    magnitudes = function.magnitudes()
    nodes = function.nodes
    roundings = 0.0
    for node in nodes:
        weights = isinstance(node, Conv | Pool | BatchNorm)
        kinds = [node.kind] if isinstance(node, Cast) else []
        kinds += [node.inputs[0].kind] if weights else []
        roundings += sum(2 * numerics.ROUNDOFF[kind] for kind in kinds)
    roundings += (2 + sum(not isinstance(n, Cast) for n in nodes)) * numerics.ROUNDOFF["f32"]
    return [1.01 * roundings * magnitudes[id(result)] for result in function.results]


def check_value(function: Function, module: mlir_text.Module) -> Failure | None:
    inputs = images(function)
    expected = function.evaluate(inputs)
    try:
        values = linalg_reference.evaluate(module, inputs, function.name, rounds=True)
    except (ValueError, KeyError, IndexError, NotImplementedError) as error:
        return Failure(function, "wrong", f"the fused function cannot be evaluated: {error!r}")
    rows = zip(values, expected, tolerance(function), strict=True)
    for i, (value, reference, bound) in enumerate(rows):
        error = numerics.largest_error(value, reference)
        if not error <= bound:
            return Failure(function, "wrong", f"result {i}: error {error:.3g}, bound {bound:.3g}")
    return None


# Structure -------------------------------------------------------------------------------


def count_windows(block: mlir_text.Block) -> int:
    """Reductions that are left: convolutions, products, poolings."""
    return sum(op.name == "linalg.generic" and "reduction" in op.properties for op in block.ops)


def count_affine(block: mlir_text.Block) -> int:
    """Products, sums and quotients of images that are left."""
    names = ("arith.addf", "arith.subf", "arith.mulf", "arith.divf")
    result = 0
    for op in block.ops:
        if op.name in names:
            result += 1
        elif op.name == "linalg.generic" and "reduction" not in op.properties:
            result += any(inner.name in names for inner in op.regions[0].ops)
    return result


def has_filled_body(block: mlir_text.Block) -> bool:
    """Whether a reduction is left into which upstream has fused other ops, or its weight.

    Such convolutions are not read; the census names them.
    """
    for op in block.ops:
        if op.name == "linalg.generic" and "reduction" in op.properties:
            body = op.regions[0]
            read = {name for inner in body.ops for name in inner.operands}
            factors = sum(name in read for name in body.arguments[:-1])  # an average has one
            scalars = [inner.name for inner in body.ops if inner.name != "arith.extf"]
            # A factor in an average's body is an operand besides image, window and result.
            if len(op.operands) != 3 or len(scalars) > min(factors, 2) + 1:
                return True
    return False


def check_windows(
    function: Function, module: mlir_text.Module, settings: Settings
) -> Failure | None:
    """As few windows as the compiler's rules allow, no fewer than all rules do."""
    block = module.functions[function.name]
    left = count_windows(block)
    if _repeats(function):
        return None
    prediction = predict(function, settings.rules)
    every = frozenset(SEQUENCES)
    least = prediction if settings.rules == every else predict(function, every)
    if not prediction.exact:
        return None
    readable = "cost=model" not in settings.options and not has_filled_body(block)
    if left > prediction.windows and readable:
        text = f"{left} windows are left, {prediction.windows} would do"
        return Failure(function, "missed", text)
    if left < least.windows and not _degenerate(function):
        needed = least_windows(function, every)
        if left < needed:
            text = f"{left} windows are left, the rules need {needed}"
            return Failure(function, "beyond", text)
    affine = count_affine(block)
    if prediction.whole and prediction.windows == 1 and affine and left == 1 and readable:
        return Failure(function, "missed", f"{affine} element-wise ops are left, none is needed")
    return None


def _degenerate(function: Function) -> bool:
    """Whether sizes make more legal than the rules say of all of them.

    Single pixels do, and padding that no window reads.
    """
    nodes = [n for n in function.nodes if not isinstance(n, Relu)]
    unread = any(n.leaves_padding() for n in nodes if isinstance(n, Window))
    return any(1 in node.sizes for node in nodes) or (unread and not function.dynamic)


def _repeats(function: Function) -> bool:
    """Whether two averages are one for who looks for common expressions."""
    pools = [n for n in function.nodes if isinstance(n, Pool)]
    return len({(id(n.inputs[0]), n.size, n.strides, n.low) for n in pools}) < len(pools)
