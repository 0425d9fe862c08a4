# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Style that tools can check: clang-format, ruff, header guards, long files."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sources import ROOT, sources

CLANG_FORMAT = shutil.which("clang-format-22")


@pytest.mark.skipif(CLANG_FORMAT is None, reason="no clang-format-22")
def test_clang_format() -> None:
    command = [CLANG_FORMAT, "--dry-run", "--Werror", *sources(".cpp", ".h", ".c")]
    done = subprocess.run(command, capture_output=True, text=True)
    files = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", done.stderr, re.M)))
    assert done.returncode == 0, f"clang-format-22 -i {' '.join(files)}"


@pytest.mark.parametrize("arguments", [("check",), ("format", "--check")], ids=["check", "format"])
def test_ruff(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0 and not done.stderr, done.stdout + done.stderr


def _guard(path: Path) -> str:
    """REPVGG_, then the path: without include/RepVGG, of lib and test as it is."""
    parts = list(path.relative_to(ROOT).parts)
    short = {"RepVGG": [], "repvgg-runtime": ["RUNTIME"], "repvgg-c": ["C"]}
    if parts[0] == "include":
        parts = short[parts[1]] + parts[2:]
    return "REPVGG_" + re.sub(r"[^A-Z0-9]", "_", "_".join(parts).upper().replace("-", "_"))


def test_header_guards() -> None:
    wrong = []
    for path in sources(".h"):
        guard = re.search(r"^#ifndef (REPVGG_\w+)$", path.read_text(), re.M)
        if guard and guard[1] != _guard(path):
            wrong.append(f"{path.relative_to(ROOT)}: {guard[1]}, expected {_guard(path)}")
    assert not wrong, "\n".join(wrong)


def test_no_file_is_long() -> None:
    """One idea a file: none that people write has more than 400 lines."""
    code = (".cpp", ".h", ".c", ".td", ".py", ".sh", ".cmake", "CMakeLists.txt")
    long = []
    for path in sources(*code, ".mlir", ".test"):
        lines = len(path.read_text(errors="replace").splitlines())
        if lines > 400 and "Found" not in path.parts:
            long.append(f"{path.relative_to(ROOT)}:401: {lines} lines")
    assert not long, "\n".join(long)
