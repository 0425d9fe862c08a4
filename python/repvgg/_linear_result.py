# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a linear graph was fused into, told in values of before.

An op that the compiler has not touched is the op of before, whatever became of its operands;
a value that it reads then stands for the value that it read before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from repvgg import _core
from repvgg._core import Census
from repvgg._linear_op import Array, LinearOp, Value, constant_bytes


@dataclass(frozen=True)
class FusedOp:
    """One op of the graph after fusing.

    Attributes
    ----------
    kind : str
        "conv", "batch_norm", "scale", "avg_pool", "sum".
    keys : tuple of str
        Of all ops that it came from, in no order that matters.
    operands : tuple of int
        Data operands: numbers of values of the fused graph.
    result : int
    attributes : dict
        As in the dialect: "strides", "pad_low", "pad_high", "dilations", "groups", "epsilon"...
    constants : dict of arrays
        "weight" and "bias" of a conv, "mean", "variance", "gamma", "beta", "scale", "shift".
    is_new : bool
        False if it is an op of before under its one key, with its constants where they lie,
        on values that stand for its operands of before.
    """

    kind: str
    keys: tuple[str, ...]
    operands: tuple[int, ...]
    result: int
    attributes: dict[str, Any]
    constants: dict[str, Array]
    is_new: bool


@dataclass(frozen=True)
class FusedGraph:
    """What a graph was fused into.

    Attributes
    ----------
    ops : list of FusedOp
        In an order in which operands come before their uses; those that nothing needs any
        more are not there.
    outputs : list of int
        The value of each output of the graph, in the order they were asked for.
    originals : dict of int
        The value of the graph before that a value stands for: an argument, a result or
        an operand of an op that is not new, an output.
    copies : list of (int, Value)
        What else a value stands for, where it stands for two.
    census : Census
    """

    ops: list[FusedOp]
    outputs: list[int]
    originals: dict[int, Value]
    copies: list[tuple[int, Value]]
    census: Census


def read_fused(
    graph: _core.Graph,
    census: Census,
    arguments: Sequence[Value],
    ops: Sequence[LinearOp],
    outputs: Sequence[Value],
) -> FusedGraph:
    """Reads what the compiler has made of a graph of `arguments`, `ops` and `outputs`."""
    names = _Originals(dict(enumerate(arguments)), graph.returned, outputs)
    before = {op.key: op for op in ops}
    constants: dict[int, Array] = {}
    after: list[FusedOp] = []
    for op in graph.ops:
        if op.constant is not None:
            constants[op.results[0]] = op.constant
        else:
            after.append(_read_op(op, constants, before, names))
    return FusedGraph(
        _needed(after, graph.returned), graph.returned, names.first, names.finish(), census
    )


class _Originals:
    """Which value of before each value stands for."""

    def __init__(
        self, arguments: dict[int, Value], returned: Sequence[int], outputs: Sequence[Value]
    ) -> None:
        self.first = arguments
        self._outputs = list(zip(returned, outputs, strict=True))
        self._wanted = dict(reversed(self._outputs))
        self._copies: dict[tuple[int, int], Value] = {}

    def add(self, number: int, value: Value) -> None:
        """Says that a value stands for one of before, perhaps for another one, too."""
        first = self.first.setdefault(number, self._wanted.get(number, value))
        if first is not value:
            self._copies[number, value.number] = value

    def finish(self) -> list[tuple[int, Value]]:
        """Outputs that have no name yet get theirs; all that stand for a second value."""
        for number, value in self._outputs:
            self.add(number, value)
        return [(number, value) for (number, _), value in self._copies.items()]

    def can_stand(self, numbers: Sequence[int], values: Sequence[Value]) -> bool:
        """Whether operands can be those of before: of several, at most one has no name yet."""
        if len(numbers) != len(values):
            return False
        if len(numbers) == 1:
            return True
        known = [self.first.get(number) for number in numbers]
        pairs = zip(known, values, strict=True)
        return known.count(None) <= 1 and all(k is None or k is v for k, v in pairs)


def _read_op(
    op: _core.Op, constants: dict[int, Array], before: Mapping[str, LinearOp], names: _Originals
) -> FusedOp:
    kind = op.name.removeprefix("repvgg.")
    data = tuple(v for v in op.operands if v not in constants)
    weights = [constants[v] for v in op.operands if v in constants]
    named = dict(zip(_constant_names(kind, op.attributes, len(weights)), weights, strict=True))
    fused = FusedOp(kind, tuple(op.locations), data, op.results[0], op.attributes, named, True)
    old = before.get(op.locations[0]) if len(op.locations) == 1 else None
    if old is None or not _unchanged(fused, old) or not names.can_stand(data, old.data):
        return fused
    for number, value in zip(data, old.data, strict=True):
        names.add(number, value)
    names.add(fused.result, old.result)
    return replace(fused, is_new=False)


def _unchanged(op: FusedOp, old: LinearOp) -> bool:
    """Whether kind, attributes and constants are those of before."""
    if op.kind != old.kind or list(op.constants) != [name for name, _ in old.constants]:
        return False
    if any(op.attributes.get(name) != value for name, value in old.attributes.items()):
        return False
    return all(_same_data(op.constants[name], array) for name, array in old.constants)


def _same_data(new: Array, old: Array) -> bool:
    return new.shape == old.shape and (
        new.ctypes.data == old.ctypes.data
        or np.array_equal(constant_bytes(new), constant_bytes(old))
    )


def _needed(ops: Sequence[FusedOp], returned: Sequence[int]) -> list[FusedOp]:
    """Ops that lead to a result."""
    needed = set(returned)
    kept = []
    for op in reversed(ops):
        if op.result in needed:
            needed.update(op.operands)
            kept.append(op)
    return kept[::-1]


def _constant_names(kind: str, attributes: Mapping[str, Any], count: int) -> list[str]:
    """The names of an op's constants, of which some may be absent."""
    if kind == "conv":
        return ["weight", "bias"][:count]
    names = {
        "batch_norm": ["", "mean", "variance", "gamma", "beta"],
        "scale": ["", "scale", "shift"],
    }
    segments = attributes.get("operandSegmentSizes", [])
    pairs = zip(names.get(kind, []), segments, strict=False)
    return [name for name, present in pairs if name and present]
