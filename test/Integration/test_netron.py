# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What docs/OtherCompilers.md says that Netron opens, by Netron's own reader under Node."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from repvgg_testing import driver
from sources import ROOT

EXPORT = ROOT / "test" / "Regression" / "Inputs" / "mobileone_pair.mlir"
"""Two blocks: a depthwise and a pointwise one."""
READER = Path(__file__).parent / "Inputs" / "netron.mjs"

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="no node")


def _read(path: Path) -> subprocess.CompletedProcess[str]:
    found = importlib.util.find_spec("netron")
    assert found and found.origin
    words = ["node", READER, Path(found.origin).parent, path]
    return subprocess.run(words, capture_output=True, text=True)


def _nodes(path: Path) -> dict[str, int]:
    done = _read(path)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _opt(output: Path, *options: str) -> Path:
    tool = driver.find_tool("repvgg-opt")
    subprocess.run([tool, EXPORT, *options, "-o", output], check=True, capture_output=True)
    return output


def _convolutions(nodes: dict[str, int]) -> int:
    return sum(count for name, count in nodes.items() if "conv" in name)


def test_text(tmp_path: Path) -> None:
    """As exported, and fused: five convolutions become two."""
    assert _convolutions(_nodes(EXPORT)) == 5
    assert _convolutions(_nodes(_opt(tmp_path / "fused.mlir", "--fuse"))) == 2


def test_repvgg_ops_in_generic_form(tmp_path: Path) -> None:
    """Fused convolutions as one node each; as printed usually, Netron refuses them."""
    output = "--fuse=output=repvgg"
    nodes = _nodes(_opt(tmp_path / "conv.mlir", output, "--mlir-print-op-generic"))
    assert nodes["repvgg.conv"] == _convolutions(nodes) == 2
    refused = _read(_opt(tmp_path / "pretty.mlir", output))
    assert refused.returncode != 0 and "Unsupported dialect 'repvgg'" in refused.stderr
