# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each planted mistake is seen while the compiler runs (`tools/test.sh --all`)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from bugs import BUGS, Bug
from run import check

BUILD = Path(os.environ["REPVGG_BIN"]).parent


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_is_seen(bug: Bug) -> None:
    """The comparison with the original ops fails, and says where."""
    seen, said = check(bug, BUILD)
    assert seen, said
