# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The wheel's library beside others that bring an LLVM of their own, in one process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from one_process import USES
from sources import ROOT


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel for this Python."""
    minor = sys.version_info[1]
    tag = "cp312-abi3" if minor >= 12 else f"cp3{minor}-cp3{minor}"
    wheels = list((ROOT / "build" / "wheels").glob(f"*-{tag}-*.whl"))
    if not wheels:
        pytest.skip(f"no wheel for {tag}: run tools/wheel.sh")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               "--no-deps", "--target", str(folder), str(wheels[0])]  # fmt: skip
    subprocess.run(command, check=True)
    return folder


@pytest.mark.parametrize("order", ["before", "after"])
@pytest.mark.parametrize("others", [*([name] for name in USES), list(USES)], ids="+".join)
def test_one_process(site: Path, order: str, others: list[str]) -> None:
    """Ours before and after others, and all of them again."""
    program = Path(__file__).parent / "one_process.py"
    environment = {**os.environ, "PYTHONPATH": str(site)}
    done = subprocess.run(
        [sys.executable, program, order, *others], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
