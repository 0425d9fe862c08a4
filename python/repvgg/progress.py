# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long work tells of itself."""

from __future__ import annotations

from collections.abc import Callable

#: Told (stage, step, steps) while something is at work; 0 of 0 where it is not known.
Progress = Callable[[str, int, int], None]
