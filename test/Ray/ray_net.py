# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The network that the tests on a cluster share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass
class Net:
    """Files of a network by batch, images, and what the models make of each by itself."""

    files: dict[int, Path]
    images: np.ndarray
    expected: np.ndarray
