# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The bugs of test/Planted can still be planted, and their inputs are right without them."""

from __future__ import annotations

import subprocess

import pytest
from bugs import BUGS, INPUTS, Bug
from repvgg_testing import driver


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_the_source_has_the_place_of(bug: Bug) -> None:
    """What is replaced is there once, and replacing it changes something."""
    assert bug.planted() != bug.path.read_text()


@pytest.mark.parametrize("path", sorted(INPUTS.glob("*.mlir")), ids=lambda path: path.stem)
def test_nothing_is_wrong_with(path) -> None:
    """Without a bug the input compiles, and is checked from the source."""
    command = [driver.find_tool("repvgg-opt"), "--fuse=verify=source", str(path), "-o", "/dev/null"]
    run = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert run.returncode == 0, run.stderr
    assert "not checked" not in run.stderr


def test_each_input_belongs_to_a_bug() -> None:
    """No file is left over."""
    assert {bug.module for bug in BUGS} == set(INPUTS.glob("*.mlir"))
