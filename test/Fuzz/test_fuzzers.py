# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each fuzzer for a short while, from its seeds: what used to be accepted still is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

#: Of each target.
SECONDS = 15


@pytest.mark.parametrize("target", ["text", "bytecode", "plans", "arrays", "models"])
def test_fuzzer(target: str) -> None:
    command = [ROOT / "tools" / "fuzz.sh", str(SECONDS / 60), target]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
