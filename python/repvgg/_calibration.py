# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Samples to calibrate a model on, as the compiler reads them: as a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

Calibration = str | os.PathLike[str] | np.ndarray[Any, Any] | Sequence[np.ndarray[Any, Any]]


@contextmanager
def sample_file(samples: Calibration | None) -> Iterator[str | None]:
    """The file of `samples`, which is theirs, or is removed at the end.

    Yields
    ------
    str or None
        An `.npz` with an array for each input; the path that was given; None for none.
    """
    if samples is None or isinstance(samples, (str, os.PathLike)):
        yield None if samples is None else os.fspath(samples)
        return
    arrays = [samples] if isinstance(samples, np.ndarray) else list(samples)
    with tempfile.TemporaryDirectory(prefix="repvgg-") as folder:
        path = Path(folder) / "samples.npz"
        np.savez(path, *(np.ascontiguousarray(array) for array in arrays))
        yield str(path)
