# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Layers as `--save-plan` writes them, computed by NumPy: op by op, each rounded as it says.

Sums of i8 are integers; those of floats are in f64, as no order of theirs is fixed. Bodies are
computed in the types of their ops, so that layers of i8 come out right to the bit.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

_CONSTANT = re.compile(
    r"(%\w+) = arith\.constant (dense<(.*)>|dense_resource<(\S+)>) : tensor<(\S+)>"
)
_LAYER = re.compile(r"(%\w+) = repvgg_layer\.(conv|map|sum)\b(.*) \{$")
_RESHAPE = re.compile(r"(%\w+) = tensor\.(?:expand|collapse)_shape (%\w+) .* into tensor<(\S+)>")
_OP = re.compile(r"(%\w+) = (\w+)\.(\w+) (.*)$")


def round_bf16(values: Array) -> Array:
    """To the nearest number of bf16, ties to even, as f32."""
    bits = np.asarray(values, np.float32).view(np.uint32).astype(np.uint64)
    rounded = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16 << 16
    return rounded.astype(np.uint32).view(np.float32)


def _round(values: Array, element: str) -> Array:
    if element == "bf16":
        return round_bf16(values)
    kinds = {"f32": np.float32, "f16": np.float16, "i8": np.int8, "i32": np.int32}
    return np.asarray(values).astype(kinds[element])


def _type(text: str) -> tuple[tuple[int, ...], str]:
    *shape, element = text.split("x")
    return tuple(map(int, shape)), element


def _decode(data: bytes, element: str) -> Array:
    if element == "bf16":
        return (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)
    return np.frombuffer(data, {"f32": "<f4", "f16": "<f2", "i8": "i1", "i32": "<i4"}[element])


def _constant(match: re.Match[str], resources: dict[str, bytes]) -> Array:
    shape, element = _type(match[5])
    if match[4]:
        return _decode(resources[match[4].strip('"')], element).reshape(shape)
    if match[3].startswith('"0x'):
        values = _decode(bytes.fromhex(match[3][3:-1]), element)
    else:
        numbers = re.findall(r"[-+.\w]+", match[3])
        values = np.array([float(number) for number in numbers])
    return _round(np.broadcast_to(values.reshape(-1), np.prod(shape)).reshape(shape)
                  if values.size == 1 else values.reshape(shape), element)  # fmt: skip


def fma(a: Array, b: Array, c: Array) -> Array:
    """a * b + c in f32, rounded once.

    The product of two f32 is exact in f64. Their sum is rounded to odd there (what is not exact
    gets an odd last bit, by the sum's error: Knuth's TwoSum), so that rounding it again is as
    rounding once (Boldo and Melquiond, "Emulation of FMA and correctly rounded sums", 2008).
    """
    product, term = np.multiply(a, b, dtype=np.float64), np.asarray(c, np.float64)
    total = product + term
    moved = total - product
    error = (product - (total - moved)) + (term - moved)
    is_even = total.view(np.int64) % 2 == 0
    odd = np.nextafter(total, np.where(error > 0, np.inf, -np.inf))
    return np.where((error != 0) & is_even, odd, total).astype(np.float32)


_FLOATS: dict[str, Callable[..., Array]] = {
    "addf": np.add, "subf": np.subtract, "mulf": np.multiply, "divf": np.divide,
    "maximumf": np.maximum, "minimumf": np.minimum, "maxnumf": np.fmax, "minnumf": np.fmin,
    "roundeven": np.round, "negf": np.negative, "exp": np.exp, "fma": fma,
}  # fmt: skip
_COMPARED: dict[str, Callable[..., Array]] = {
    "ugt": lambda a, b: ~(a <= b), "ogt": np.greater, "ult": lambda a, b: ~(a >= b),
    "olt": np.less, "uno": lambda a, b: np.isnan(a) | np.isnan(b),
}  # fmt: skip


def _scalar(op: str, given: str, names: dict[str, Array]) -> Array:
    """An op of a body on all elements at once."""
    values = [names[name] for name in re.findall(r"%\w+", given)]
    kind = given.rsplit(" ", 1)[-1]
    if op == "constant":
        return np.float32(given.split(" : ")[0])
    if op == "cmpf":
        return _COMPARED[given.split(",")[0].strip()](*values)
    if op == "select":
        return np.where(*values)
    if op in ("sitofp", "extf"):
        return values[0].astype(np.float32)
    if op == "uitofp":
        return values[0].view(np.uint8).astype(np.float32)
    if op == "truncf":
        return _round(values[0], kind)
    if op == "fptosi":
        return values[0].astype(np.int8)
    if op == "fptoui":
        return values[0].astype(np.uint8).view(np.int8)
    with np.errstate(all="ignore"):
        return _FLOATS[op](*values)


def convolve(x: Array, weight: Array, numbers: dict[str, list[int]], groups: int) -> Array:
    """The sums of products, in the type of the operands."""
    (top, left), (bottom, right) = numbers["pad_low"], numbers["pad_high"]
    x = np.pad(x, ((0, 0), (0, 0), (top, bottom), (left, right)))
    outs, per_group, height, width = weight.shape
    (down, across), (gap_y, gap_x) = numbers["strides"], numbers["dilations"]
    rows = (x.shape[2] - gap_y * (height - 1) - 1) // down + 1
    columns = (x.shape[3] - gap_x * (width - 1) - 1) // across + 1
    y = np.zeros((x.shape[0], outs, rows, columns), x.dtype)
    for group, row, column in itertools.product(range(groups), range(height), range(width)):
        part = x[:, group * per_group : (group + 1) * per_group,
                 row * gap_y : row * gap_y + (rows - 1) * down + 1 : down,
                 column * gap_x : column * gap_x + (columns - 1) * across + 1 : across]  # fmt: skip
        own = slice(group * outs // groups, (group + 1) * outs // groups)
        y[:, own] += np.einsum("oi,nihw->nohw", weight[own, :, row, column], part, optimize=True)
    return y


class Layers:
    """Computes the layers of a module's text, and keeps the values of all names."""

    def __init__(self, text: str) -> None:
        blobs = re.findall(r'^\s*"?([^"\s]+)"?: "0x([0-9A-F]+)"', text, re.M)
        #: Each begins with its alignment, in four bytes.
        self._resources = {name: bytes.fromhex(data)[4:] for name, data in blobs}
        self._text = text

    def run(self, x: Array) -> dict[str, Array]:
        """The value of each name, for the function's only argument."""
        self.values: dict[str, Array] = {"%arg0": x}
        lines = iter(self._text.splitlines())
        for line in lines:
            if match := _CONSTANT.search(line):
                self.values[match[1]] = _constant(match, self._resources)
            elif match := _RESHAPE.search(line):
                self.values[match[1]] = self.values[match[2]].reshape(_type(match[3])[0])
            elif match := _LAYER.search(line):
                body = list(itertools.takewhile(lambda inner: inner.strip() != "}", lines))
                self.values[match[1]] = self._layer(match[2], match[3], body)
        return self.values

    def _operands(self, text: str) -> list[Array]:
        return [self.values[name] for name in re.findall(r"%\w+", text)]

    def _layer(self, kind: str, text: str, body: list[str]) -> Array:
        head = text.split("<{")[0]
        extras = re.search(r"extras\((.*?) :", head)
        own = [] if kind == "map" else [self._sum(kind, text, head)]
        given = self._operands(extras[1]) if extras else []
        if kind == "map":
            given = self._operands(text.split(":")[0])
        elements = [e[:, None, None] if e.ndim == 1 else e for e in (*own, *given)]
        return self._body(body, elements)

    def _sum(self, kind: str, text: str, head: str) -> Array:
        x, *weight = self._operands(head.split("bias")[0].split("extras")[0].split(":")[0])
        exact = np.int64 if x.dtype == np.int8 else np.float64
        x = (x.view(np.uint8) if "input_unsigned" in text else x).astype(exact)
        if kind == "sum":
            total = x.sum((2, 3), keepdims=True)
        else:
            lists = re.findall(r"(\w+) = array<i64: (.*?)>", text)
            numbers = {name: [int(n) for n in values.split(",")] for name, values in lists}
            groups = int(re.search(r"groups = (\d+)", text)[1])  # type: ignore[index]
            total = convolve(x, weight[0].astype(exact), numbers, groups)
            if bias := re.search(r"bias (%\w+)", head):
                total = total + self.values[bias[1]][:, None, None]
        if exact is np.int64:
            assert np.abs(total).max() < 2**31
            return total
        return total.astype(np.float32)

    def _body(self, lines: list[str], elements: list[Array]) -> Array:
        arguments = re.findall(r"%\w+", lines[0])
        names = dict(zip(arguments, elements, strict=True))
        for line in lines[1:]:
            if match := _OP.search(line):
                names[match[1]] = _scalar(match[3], match[4], names)
        result = re.search(r"yield (%\w+)", lines[-1])
        return names[result[1]]  # type: ignore[index]
