# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""torch.compile finds the backend by its name, as installed: nothing of ours is imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import repvgg

PROGRAM = """
import sys
import torch

assert "repvgg" in torch._dynamo.list_backends()
assert not any(name.startswith("repvgg") for name in sys.modules)
net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3, padding=1), torch.nn.ReLU()).eval()
x = torch.randn(1, 3, 8, 8)
with torch.no_grad():
    fast = torch.compile(net, backend="repvgg", options={"strict": True})
    torch.testing.assert_close(fast(x), net(x))
assert "repvgg.torch.backend" in sys.modules
"""


def entry_points() -> str:
    """pyproject.toml's entry points, as an installed package has them."""
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text()
    _, _, section = text.partition("[project.entry-points.torch_dynamo_backends]\n")
    lines = section.partition("\n[")[0].replace('"', "")
    return f"[torch_dynamo_backends]\n{lines}"


def test_by_name(tmp_path: Path) -> None:
    facts = tmp_path / "repvgg_mlir-0.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: repvgg-mlir\nVersion: 0.0\n")
    (facts / "entry_points.txt").write_text(entry_points())
    package = str(Path(repvgg.__file__).parent.parent)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), package])}
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=env, capture_output=True, text=True, cwd=tmp_path
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
