# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The linear part of a graph, on its way to the compiler and back.

A front end (ONNX, checkpoints, torch.fx) writes what is linear in its graph as ops of the
repvgg dialect, each under a key that it can find its own node by, and is told which ops
take their place. Weights are used where they lie. There is no algebra here: what is fused,
what that costs and whether it is right is decided by the compiler.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from repvgg import _core
from repvgg._core import Census
from repvgg.progress import Progress

Array = np.ndarray[Any, Any]

#: MLIR's names of the element types of weights.
ELEMENT_TYPES = {"float32": "f32", "float64": "f64", "float16": "f16", "bfloat16": "bf16"}


@dataclass(frozen=True, eq=False)
class Value:
    """A tensor [N, C, X...] of the graph; `None` is a size that is not known."""

    number: int
    shape: tuple[int | None, ...]
    type: str

    def __str__(self) -> str:
        sizes = "".join("?x" if size is None else f"{size}x" for size in self.shape)
        return f"tensor<{sizes}{self.type}>"


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
        False if it is an op of before, on operands of before, under one key.
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
        For values that are also values of the graph before: argument or result of an op
        that is not new.
    census : Census
    """

    ops: list[FusedOp]
    outputs: list[int]
    originals: dict[int, Value]
    census: Census


@dataclass(frozen=True)
class _Op:
    kind: str
    key: str
    data: tuple[Value, ...]
    constants: tuple[tuple[str, Array], ...]
    attributes: str
    segments: tuple[int, ...] | None
    result: Value


@dataclass
class LinearGraph:
    """Ops of the repvgg dialect on values [N, C, X...] with 0 to 3 spatial axes.

    Keys are unique among ops. Element types are those of values ("f32", "f16", "bf16", "f64");
    a weight has the type of the data that it is multiplied with, other constants any.
    bf16 constants are arrays of `ml_dtypes.bfloat16`.
    """

    _arguments: list[Value] = field(default_factory=list)
    _ops: list[_Op] = field(default_factory=list)
    _outputs: list[Value] = field(default_factory=list)
    _count: int = 0

    def argument(self, shape: Sequence[int | None], type: str = "f32") -> Value:
        """A value that comes from elsewhere; the channels, `shape[1]`, must be known."""
        value = self._value(tuple(shape), type)
        self._arguments.append(value)
        return value

    def conv(
        self,
        key: str,
        x: Value,
        weight: Array,
        bias: Array | None = None,
        *,
        strides: Sequence[int] = (),
        pads: Sequence[tuple[int, int]] = (),
        dilations: Sequence[int] = (),
        groups: int = 1,
    ) -> Value:
        """A convolution, or without spatial axes a linear layer; pads are (low, high) an axis."""
        axes = len(x.shape) - 2
        strides, dilations = list(strides) or [1] * axes, list(dilations) or [1] * axes
        pads = list(pads) or [(0, 0)] * axes
        windows = zip(strides, pads, dilations, weight.shape[2:], strict=True)
        spatial = [
            _windowed(size, kernel, stride, pad, dilation)
            for size, (stride, pad, dilation, kernel) in zip(x.shape[2:], windows, strict=True)
        ]
        attributes = (
            f"strides = {_integers(strides)}, dilations = {_integers(dilations)}, "
            f"pad_low = {_integers([low for low, _ in pads])}, "
            f"pad_high = {_integers([high for _, high in pads])}, groups = {groups} : i64"
        )
        constants = [("weight", weight)] + ([] if bias is None else [("bias", bias)])
        shape = (x.shape[0], weight.shape[0], *spatial)
        return self._add("conv", key, (x,), constants, attributes, None, shape)

    def batch_norm(
        self,
        key: str,
        x: Value,
        mean: Array,
        variance: Array,
        gamma: Array | None = None,
        beta: Array | None = None,
        *,
        epsilon: float,
    ) -> Value:
        """Batch normalization as it is at inference."""
        optional = [("gamma", gamma), ("beta", beta)]
        given = [(name, array) for name, array in optional if array is not None]
        segments = (1, 1, 1, int(gamma is not None), int(beta is not None))
        constants = [("mean", mean), ("variance", variance), *given]
        attributes = f"epsilon = {_number(epsilon)} : f64"
        return self._add("batch_norm", key, (x,), constants, attributes, segments, x.shape)

    def scale(
        self, key: str, x: Value, scale: Array | None = None, shift: Array | None = None
    ) -> Value:
        """x · scale + shift, of one element or one a channel, one of them at least."""
        optional = [("scale", scale), ("shift", shift)]
        given = [(name, array) for name, array in optional if array is not None]
        segments = (1, int(scale is not None), int(shift is not None))
        return self._add("scale", key, (x,), given, "", segments, x.shape)

    def avg_pool(
        self,
        key: str,
        x: Value,
        *,
        kernel: Sequence[int],
        strides: Sequence[int],
        pads: Sequence[tuple[int, int]],
        count_include_pad: bool,
    ) -> Value:
        """An average over windows, sizes rounded down."""
        windows = zip(x.shape[2:], kernel, strides, pads, strict=True)
        spatial = [_windowed(size, k, stride, pad, 1) for size, k, stride, pad in windows]
        attributes = (
            f"kernel = {_integers(kernel)}, strides = {_integers(strides)}, "
            f"pad_low = {_integers([low for low, _ in pads])}, "
            f"pad_high = {_integers([high for _, high in pads])}, "
            f"count_include_pad = {str(count_include_pad).lower()}"
        )
        shape = (*x.shape[:2], *spatial)
        return self._add("avg_pool", key, (x,), [], attributes, None, shape)

    def sum(self, key: str, terms: Sequence[Value]) -> Value:
        """The sum of values of one shape."""
        sizes = zip(*(term.shape for term in terms), strict=True)
        shape = tuple(next((s for s in size if s is not None), None) for size in sizes)
        return self._add("sum", key, tuple(terms), [], "", None, shape)

    def output(self, value: Value) -> None:
        """Says that something else needs `value`."""
        self._outputs.append(value)

    def text(self) -> tuple[str, dict[str, Array]]:
        """The module, and the data that it refers to by name."""
        blobs: dict[str, Array] = {}
        lines = []
        for op in self._ops:
            operands = [(f"%{value.number}", str(value)) for value in op.data]
            for name, array in op.constants:
                constant = f"c{len(blobs)}"
                blobs[constant] = _bytes(array)
                kind = _tensor_type(array)
                lines.append(
                    f'  %{constant} = "arith.constant"() '
                    f"{{value = dense_resource<{constant}> : {kind}}} : () -> {kind} "
                    f"loc({json.dumps(name)})"
                )
                operands.append((f"%{constant}", kind))
            lines.append(_op_text(op, operands))
        header = ", ".join(f"%{value.number}: {value}" for value in self._arguments)
        types = ", ".join(map(str, self._outputs))
        names = ", ".join(f"%{value.number}" for value in self._outputs)
        body = "\n".join(lines)
        returned = f"return {names} : {types}" if names else "return"
        return f"func.func @main({header}) -> ({types}) {{\n{body}\n  {returned}\n}}\n", blobs

    def fuse(
        self, *, cost: str = "model", strict: bool = False, progress: Progress | None = None
    ) -> FusedGraph:
        """What the graph is after fusing.

        Raises
        ------
        repvgg.Error
            If a shape is wrong, if with `strict` a block has bad constants, or if a check fails.
        """
        text, blobs = self.text()
        module = _core.Module.load_bytes(text.encode(), "graph", blobs, progress)
        fused = module.fuse(output="repvgg", cost=cost, strict=strict, progress=progress)
        census = fused.census()
        assert census is not None
        return self._read(fused.graph("main"), census)

    def _value(self, shape: tuple[int | None, ...], type: str) -> Value:
        self._count += 1
        return Value(self._count - 1, shape, type)

    def _add(
        self,
        kind: str,
        key: str,
        data: tuple[Value, ...],
        constants: Sequence[tuple[str, Array]],
        attributes: str,
        segments: tuple[int, ...] | None,
        shape: Sequence[int | None],
    ) -> Value:
        result = self._value(tuple(shape), data[0].type)
        op = _Op(kind, key, data, tuple(constants), attributes, segments, result)
        self._ops.append(op)
        return result

    def _read(self, graph: _core.Graph, census: Census) -> FusedGraph:
        before = {op.key: op for op in self._ops}
        originals = dict(enumerate(self._arguments))
        constants: dict[int, Array] = {}
        ops: list[FusedOp] = []
        for op in graph.ops:
            (result,) = op.results
            if op.constant is not None:
                constants[result] = op.constant
                continue
            data = tuple(v for v in op.operands if v not in constants)
            kind = op.name.removeprefix("repvgg.")
            old = before.get(op.locations[0]) if len(op.locations) == 1 else None
            same = (
                old is not None
                and old.kind == kind
                and [v.number for v in old.data] == [_number_of(originals, v) for v in data]
            )
            if old is not None and same:
                originals[result] = old.result
            weights = [constants[v] for v in op.operands if v in constants]
            names = _constant_names(kind, op.attributes, len(weights))
            ops.append(
                FusedOp(
                    kind,
                    tuple(op.locations),
                    data,
                    result,
                    op.attributes,
                    dict(zip(names, weights, strict=True)),
                    not same,
                )
            )
        needed = set(graph.returned)
        kept = []
        for fused in reversed(ops):
            if fused.result in needed:
                needed.update(fused.operands)
                kept.append(fused)
        return FusedGraph(kept[::-1], graph.returned, originals, census)


def _number_of(originals: Mapping[int, Value], value: int) -> int | None:
    return originals[value].number if value in originals else None


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


def _windowed(
    size: int | None, kernel: int, stride: int, pad: tuple[int, int], dilation: int
) -> int | None:
    """The size of an axis behind a window."""
    if size is None:
        return None
    return (size + sum(pad) - dilation * (kernel - 1) - 1) // stride + 1


def _integers(values: Sequence[int]) -> str:
    return f"array<i64: {', '.join(str(int(v)) for v in values)}>" if len(values) else "array<i64>"


def _number(value: float) -> str:
    """A number as MLIR reads it, to the last bit."""
    return f"0x{np.float64(value).view(np.uint64):016X}"


def _bytes(array: Array) -> Array:
    """The elements' bytes, where they are if they lie there without gaps and aligned."""
    return np.require(array, requirements=["C", "A"]).reshape(-1).view(np.uint8)


def _tensor_type(array: Array) -> str:
    sizes = "".join(f"{size}x" for size in array.shape)
    return f"tensor<{sizes}{ELEMENT_TYPES[array.dtype.name]}>"


def _op_text(op: _Op, operands: Sequence[tuple[str, str]]) -> str:
    attributes = [op.attributes] if op.attributes else []
    if op.segments is not None:
        sizes = ", ".join(map(str, op.segments))
        attributes.append(f"operandSegmentSizes = array<i32: {sizes}>")
    properties = f" <{{{', '.join(attributes)}}}>" if attributes else ""
    names, types = (", ".join(part) for part in zip(*operands, strict=True))
    return (
        f'  %{op.result.number} = "repvgg.{op.kind}"({names}){properties} : '
        f"({types}) -> {op.result} loc({json.dumps(op.key)})"
    )
