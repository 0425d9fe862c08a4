# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""arith and math on whole arrays, in f64. Input: an op and its operands as arrays."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Callable

import mlir_text
import numpy as np
from mlir_text import Op

_FLOAT_COMPARE: list[Callable] = [
    lambda a, b: a != a, np.equal, np.greater, np.greater_equal, np.less, np.less_equal,
    lambda a, b: (a < b) | (a > b), lambda a, b: ~(np.isnan(a) | np.isnan(b)),
    lambda a, b: ~((a < b) | (a > b)), lambda a, b: ~(a <= b), lambda a, b: ~(a < b),
    lambda a, b: ~(a >= b), lambda a, b: ~(a > b), np.not_equal,
    lambda a, b: np.isnan(a) | np.isnan(b), lambda a, b: a == a,
]  # fmt: skip
_INT_COMPARE: list[Callable] = [
    np.equal, np.not_equal, np.less, np.less_equal, np.greater, np.greater_equal,
    np.less, np.less_equal, np.greater, np.greater_equal,
]  # fmt: skip


def _predicate(op: Op) -> int:
    return int(op.attribute("predicate").partition(" ")[0])


def _same(op: Op, x: np.ndarray) -> np.ndarray:
    return x


def _float(op: Op, x: np.ndarray) -> np.ndarray:
    return np.asarray(x, np.float64)


def _truncate(op: Op, x: np.ndarray) -> np.ndarray:
    return np.trunc(x).astype(np.int64)


def _plain(function: Callable) -> Callable:
    return lambda op, *operands: function(*operands)


_erf = np.frompyfunc(math.erf, 1, 1)

SCALAR: dict[str, Callable] = {
    "arith.addf": _plain(np.add), "arith.subf": _plain(np.subtract),
    "arith.mulf": _plain(np.multiply), "arith.divf": _plain(np.divide),
    "arith.negf": _plain(np.negative), "arith.maximumf": _plain(np.maximum),
    "arith.minimumf": _plain(np.minimum), "arith.maxnumf": _plain(np.fmax),
    "arith.minnumf": _plain(np.fmin), "arith.select": _plain(np.where),
    "arith.cmpf": lambda op, a, b: _FLOAT_COMPARE[_predicate(op)](a, b),
    "arith.cmpi": lambda op, a, b: _INT_COMPARE[_predicate(op)](a, b),
    "arith.extf": _same, "arith.truncf": _same, "arith.index_cast": _same,
    "arith.extsi": _same, "arith.extui": _same, "arith.trunci": _same,
    "arith.sitofp": _float, "arith.uitofp": _float, "arith.fptosi": _truncate,
    "arith.addi": _plain(np.add), "arith.subi": _plain(np.subtract),
    "arith.muli": _plain(np.multiply), "arith.divsi": _plain(np.floor_divide),
    "arith.divui": _plain(np.floor_divide), "arith.ceildivsi": lambda op, a, b: -(-a // b),
    "arith.floordivsi": _plain(np.floor_divide), "arith.remsi": _plain(np.fmod),
    "arith.maxsi": _plain(np.maximum), "arith.minsi": _plain(np.minimum),
    "arith.andi": _plain(np.bitwise_and), "arith.ori": _plain(np.bitwise_or),
    "math.sqrt": _plain(np.sqrt), "math.rsqrt": lambda op, x: 1 / np.sqrt(x),
    "math.exp": _plain(np.exp), "math.tanh": _plain(np.tanh), "math.log": _plain(np.log),
    "math.absf": _plain(np.abs), "math.floor": _plain(np.floor), "math.ceil": _plain(np.ceil),
    "math.powf": _plain(np.power), "math.fpowi": _plain(np.power),
    "math.erf": lambda op, x: _erf(x).astype(np.float64),
    "cf.assert": lambda op, x: None,
}  # fmt: skip


#: Element types that NumPy rounds to by itself.
_ROUNDED: dict[str, type] = {"f32": np.float32, "f16": np.float16}
_LARGEST_BF16 = 3.3895313892515355e38


def round_to(x: np.ndarray, kind: str) -> np.ndarray:
    """The nearest values of an element type, ties to even; infinite where it overflows.

    >>> round_to(np.array([1 + 2.0**-11, 70000.0]), "f16").tolist()
    [1.0, inf]
    """
    if kind in _ROUNDED:
        with np.errstate(over="ignore"):
            return x.astype(_ROUNDED[kind]).astype(np.float64)
    exponent = np.maximum(np.frexp(x)[1] - 1, -126)  # the least of the normal numbers
    unit = np.ldexp(1.0, exponent - 7)  # of the bits of fraction
    rounded = np.rint(x / unit) * unit
    return np.where(np.abs(rounded) > _LARGEST_BF16, np.copysign(np.inf, x), rounded)


def _number(text: str, kind: str) -> float | int:
    if text in ("true", "false"):
        return text == "true"
    if text.startswith("0x"):  # a float's bits
        return mlir_text.decode(struct.pack("<Q", int(text, 16)).hex()[: len(text) - 2], kind, [1])[
            0
        ]
    if not kind.startswith(("f", "bf")):
        return int(text)
    # Printed decimals identify the value; they are not it.
    return float({"f32": np.float32, "f16": np.float16}.get(kind, np.float64)(text))


def constant(op: Op, blobs: dict[str, str]) -> np.ndarray:
    """An `arith.constant`'s value, floats in f64.

    Raises
    ------
    KeyError
        If its blob is missing.
    """
    text, _, type_ = op.attribute("value").rpartition(" : ")
    if not text:  # "true"
        return np.asarray(op.attribute("value") == "true")
    if not type_.startswith("tensor"):
        return np.asarray(_number(text, type_))
    shape, kind = mlir_text.tensor_type(type_)
    sizes = [int(size or 0) for size in shape]
    if match := re.fullmatch(r"dense_resource<(.*)>", text):
        array = mlir_text.decode(blobs[match[1]], kind, sizes)
    elif match := re.fullmatch(r'dense<"0x(.*)">', text):
        array = mlir_text.decode(match[1], kind, sizes)
    else:
        numbers = [
            _number(n, kind) for n in re.findall(r"[^\s\[\],<>]+", text.removeprefix("dense"))
        ]
        array = (
            np.full(sizes, numbers[0]) if len(numbers) == 1 else np.array(numbers).reshape(sizes)
        )
    return array.astype(np.float64) if array.dtype.kind == "f" else array
