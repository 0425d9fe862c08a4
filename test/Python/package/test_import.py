# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `import repvgg` loads, and that all names are there all the same."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
import repvgg


def loaded_by(program: str) -> set[str]:
    """The modules that a program has imported at its end."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", f"{program}; import sys; print(*sys.modules)"]
    return set(subprocess.check_output(command, env=environment, text=True).split())


@pytest.mark.parametrize(
    "program",
    ["import repvgg", "from repvgg._tools import opt", "from repvgg import Refused, __version__"],
)
def test_tools_need_no_numpy(program: str) -> None:
    modules = loaded_by(program)
    assert "repvgg" in modules and "numpy" not in modules


def test_names() -> None:
    for name in repvgg.__all__:
        assert getattr(repvgg, name) is not None and name in dir(repvgg)
    assert "onnx_ir" in loaded_by("import repvgg; repvgg.onnx.fuse_model")
    with pytest.raises(AttributeError, match="'repvgg' has no attribute 'melt'"):
        repvgg.melt  # noqa: B018
