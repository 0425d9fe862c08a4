# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The files of this tree that git knows, or would take."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def sources(*suffixes: str) -> list[Path]:
    """Paths in the tree that end so; skips the test outside of a checkout."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("expected a git checkout")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name.endswith(suffixes)]
    return [path for path in paths if path.exists()]
