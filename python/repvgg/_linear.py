# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The linear part of a graph, on its way to the compiler and back.

A front end (ONNX, checkpoints, torch.fx) writes what is linear in its graph as ops of the
repvgg dialect, each under a key that it can find its own node by, and is told which ops
take their place. Weights are used where they lie. There is no algebra here: what is fused,
what that costs and whether it is right is decided by the compiler.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from repvgg import _core
from repvgg._linear_op import (
    ELEMENT_TYPES,
    Array,
    LinearOp,
    Value,
    constant_bytes,
    op_text,
    string_text,
    tensor_type,
)
from repvgg._linear_result import FusedGraph, FusedOp, read_fused
from repvgg.progress import Progress

__all__ = ["ELEMENT_TYPES", "Array", "FusedGraph", "FusedOp", "LinearGraph", "Value"]


@dataclass
class LinearGraph:
    """Ops of the repvgg dialect on values [N, C, X...] with 0 to 3 spatial axes.

    Keys are unique among ops. Element types are those of values ("f32", "f16", "bf16", "f64");
    a weight has the type of the data that it is multiplied with, other constants any.
    bf16 constants are arrays of `ml_dtypes.bfloat16`.
    """

    _arguments: list[Value] = field(default_factory=list)
    _ops: list[LinearOp] = field(default_factory=list)
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
        attributes = {
            "strides": strides,
            "dilations": dilations,
            "pad_low": [low for low, _ in pads],
            "pad_high": [high for _, high in pads],
            "groups": groups,
        }
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
        attributes = {"epsilon": float(epsilon)}
        return self._add("batch_norm", key, (x,), constants, attributes, segments, x.shape)

    def scale(
        self, key: str, x: Value, scale: Array | None = None, shift: Array | None = None
    ) -> Value:
        """x · scale + shift, of one element or one a channel, one of them at least."""
        optional = [("scale", scale), ("shift", shift)]
        given = [(name, array) for name, array in optional if array is not None]
        segments = (1, int(scale is not None), int(shift is not None))
        return self._add("scale", key, (x,), given, {}, segments, x.shape)

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
        attributes = {
            "kernel": list(kernel),
            "strides": list(strides),
            "pad_low": [low for low, _ in pads],
            "pad_high": [high for _, high in pads],
            "count_include_pad": count_include_pad,
        }
        shape = (*x.shape[:2], *spatial)
        return self._add("avg_pool", key, (x,), [], attributes, None, shape)

    def sum(self, key: str, terms: Sequence[Value]) -> Value:
        """The sum of values of one shape."""
        sizes = zip(*(term.shape for term in terms), strict=True)
        shape = tuple(next((s for s in size if s is not None), None) for size in sizes)
        return self._add("sum", key, tuple(terms), [], {}, None, shape)

    def output(self, value: Value) -> None:
        """Says that something else needs `value`."""
        self._outputs.append(value)

    def count(self) -> int:
        """How many ops there are."""
        return len(self._ops)

    def forget(self, count: int) -> None:
        """Takes back all ops but the first `count`; nothing may use their results."""
        del self._ops[count:]

    def key_of(self, value: Value) -> str:
        """The key of the op that `value` is the result of."""
        return next(op.key for op in reversed(self._ops) if op.result is value)

    def text(self) -> tuple[str, dict[str, Array]]:
        """The module, and the data that it refers to by name."""
        blobs: dict[str, Array] = {}
        return self.function("main", blobs), blobs

    def function(self, name: str, blobs: dict[str, Array]) -> str:
        """A function of that name; the data that it refers to is added to `blobs`."""
        lines = []
        for op in self._ops:
            operands = [(f"%{value.number}", str(value)) for value in op.data]
            for place, array in op.constants:
                constant = f"c{len(blobs)}"
                blobs[constant] = constant_bytes(array)
                kind = tensor_type(array)
                lines.append(
                    f'  %{constant} = "arith.constant"() '
                    f"{{value = dense_resource<{constant}> : {kind}}} : () -> {kind} "
                    f"loc({string_text(place)})"
                )
                operands.append((f"%{constant}", kind))
            lines.append(op_text(op, operands))
        header = ", ".join(f"%{value.number}: {value}" for value in self._arguments)
        types = ", ".join(map(str, self._outputs))
        names = ", ".join(f"%{value.number}" for value in self._outputs)
        body = "\n".join(lines)
        returned = f"return {names} : {types}" if names else "return"
        symbol = f"@{string_text(name)}"
        return f"func.func {symbol}({header}) -> ({types}) {{\n{body}\n  {returned}\n}}\n"

    def fuse(
        self,
        *,
        cost: str = "model",
        verify: str = "source",
        strict: bool = False,
        details: bool = False,
        progress: Progress | None = None,
    ) -> FusedGraph:
        """What the graph is after fusing.

        `verify` is how blocks are proved right: "probe" compares each with its convolution,
        "source" also what is left with all ops of before. With `details` the census also has
        what blocks are made of.

        Raises
        ------
        repvgg.Error
            If a shape is wrong, if with `strict` a block has bad constants, or if a check fails.
        """
        text, blobs = self.text()
        module = _core.Module.load_bytes(text.encode(), "graph", blobs, progress)
        fused = module.fuse(
            output="repvgg",
            cost=cost,
            verify=verify,
            strict=strict,
            details=details,
            progress=progress,
        )
        return self.read(fused, "main")

    def read(self, fused: _core.Module, function: str) -> FusedGraph:
        """What the graph became, written as a function of that name of a module, in a fused one."""
        census = fused.census()
        assert census is not None
        graph = fused.graph(function)
        return read_fused(graph, census, self._arguments, self._ops, self._outputs)

    def _value(self, shape: tuple[int | None, ...], type: str) -> Value:
        self._count += 1
        return Value(self._count - 1, shape, type)

    def _add(
        self,
        kind: str,
        key: str,
        data: tuple[Value, ...],
        constants: Sequence[tuple[str, Array]],
        attributes: Mapping[str, Any],
        segments: tuple[int, ...] | None,
        shape: Sequence[int | None],
    ) -> Value:
        result = self._value(tuple(shape), data[0].type)
        arrays = tuple((name, np.asarray(array)) for name, array in constants)
        op = LinearOp(kind, key, data, arrays, attributes, segments, result)
        self._ops.append(op)
        return result


def _windowed(
    size: int | None, kernel: int, stride: int, pad: tuple[int, int], dilation: int
) -> int | None:
    """The size of an axis behind a window."""
    if size is None:
        return None
    return (size + sum(pad) - dilation * (kernel - 1) - 1) // stride + 1
