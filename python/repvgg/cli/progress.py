# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What someone at a terminal sees while they wait."""

from __future__ import annotations

import sys
import time
from types import TracebackType


class ProgressLine:
    """One line on stderr that says what is at work; nothing where that is no terminal.

    Called as the compiler calls who wants to know: (stage, step, steps).
    """

    def __init__(self, name: str, quiet: bool = False) -> None:
        self._name = name
        self._shown = not quiet and sys.stderr.isatty()
        self._start = time.monotonic()
        self._width = 0

    def __call__(self, stage: str, step: int, steps: int) -> None:
        if not self._shown:
            return
        count = f" {step}/{steps}" if steps else ""
        text = f"{self._name}: {stage}{count} ({time.monotonic() - self._start:.1f} s)"
        sys.stderr.write("\r" + text.ljust(self._width))
        sys.stderr.flush()
        self._width = len(text)

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
