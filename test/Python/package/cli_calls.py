# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls of the `repvgg` command within the test's process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from repvgg.cli import main

#: Runs a command line; gives exit code, stdout and stderr.
Call = Callable[..., tuple[int, str, str]]


def caller(capsys: pytest.CaptureFixture[str]) -> Call:
    def run(*arguments: Any) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        return (code, *capsys.readouterr())

    return run
