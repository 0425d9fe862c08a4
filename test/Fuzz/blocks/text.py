# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pieces of MLIR's text: types, maps, and the bytes of constants."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from blocks.expression import Array

PARALLEL, REDUCTION = '"parallel"', '"reduction"'


@lru_cache(maxsize=4096)
def tensor(shape: tuple[int, ...], kind: str, dynamic: tuple[int, ...] = ()) -> str:
    """A tensor type; `dynamic` axes are unknown.

    >>> tensor((1, 3, 4), "f32", (0, 2))
    'tensor<?x3x?xf32>'
    """
    sizes = ["?" if i in dynamic else str(n) for i, n in enumerate(shape)]
    return f"tensor<{''.join(f'{n}x' for n in sizes)}{kind}>"


@lru_cache(maxsize=4096)
def maps(*results: str, dims: int) -> str:
    """Indexing maps of one domain.

    >>> maps("d0", dims=2)
    'indexing_maps = [affine_map<(d0, d1) -> (d0)>]'
    """
    domain = ", ".join(f"d{i}" for i in range(dims))
    return f"indexing_maps = [{', '.join(f'affine_map<({domain}) -> ({r})>' for r in results)}]"


def identity(dims: int) -> str:
    return ", ".join(f"d{i}" for i in range(dims))


def bytes_of(array: Array, kind: str) -> str:
    """Little-endian bytes in hex."""
    if kind == "bf16":
        bits = array.astype(np.float32).view(np.uint32) >> 16
        return bits.astype("<u2").tobytes().hex().upper()
    dtype = {"f64": "<f8", "f32": "<f4", "f16": "<f2"}[kind]
    return array.astype(dtype).tobytes().hex().upper()


@lru_cache(maxsize=4096)
def bits_of(number: float, kind: str) -> str:
    """A float's bits, the most significant ones first.

    >>> bits_of(1.0, "bf16")
    '0x3F80'
    """
    return f"0x{bytes.fromhex(bytes_of(np.array([number]), kind))[::-1].hex().upper()}"
