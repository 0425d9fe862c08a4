# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""State dicts within a checkpoint: `state_dict`, `model`, `ema`, `params_ema`, ..."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np

from repvgg.checkpoints._tensors import is_torch

#: How deep state dicts may be within other entries.
DEEPEST = 4

Path = tuple[str, ...]


def state_dicts(
    checkpoint: Mapping[Any, Any], path: Path = ()
) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """All mappings from names to tensors, with the keys on the way there.

    Examples
    --------
    >>> [path for path, _ in state_dicts({"epoch": 3, "ema": {"fc.weight": np.ones(1)}})]
    [('ema',)]
    """
    if any(isinstance(k, str) and is_tensor(v) for k, v in checkpoint.items()):
        yield path, checkpoint
    if len(path) < DEEPEST:
        for key, value in checkpoint.items():
            if isinstance(key, str) and isinstance(value, Mapping):
                yield from state_dicts(value, (*path, key))


def is_tensor(value: object) -> bool:
    """Whether it is an array of NumPy or a tensor of PyTorch."""
    return isinstance(value, np.ndarray) or is_torch(value)


def replaced(checkpoint: Mapping[Any, Any], new: Mapping[Path, dict[str, Any]]) -> dict[Any, Any]:
    """The checkpoint with other state dicts, and all else as it is.

    Mappings on the way are copied, an `OrderedDict` with its attributes (PyTorch keeps
    versions of modules in one).
    """
    return _replaced(checkpoint, new, ())


def _replaced(
    entry: Mapping[Any, Any], new: Mapping[Path, dict[str, Any]], path: Path
) -> dict[Any, Any]:
    items: Mapping[Any, Any] = new.get(path, entry)
    inner = {
        where[len(path)] for where in new if where[: len(path)] == path and len(where) > len(path)
    }
    result: dict[Any, Any] = OrderedDict() if isinstance(entry, OrderedDict) else {}
    for key, value in items.items():
        result[key] = _replaced(value, new, (*path, key)) if key in inner else value
    if isinstance(entry, OrderedDict) and isinstance(result, OrderedDict):
        vars(result).update(vars(entry))
    return result
