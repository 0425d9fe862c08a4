# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pages about PyTorch, ONNX and checkpoints, run from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import repvgg
import repvgg.torch
import timm
import torch
from repvgg_testing import driver
from repvgg_testing.pages import PageRunner
from safetensors.torch import save_file
from torch._dynamo.backends import registry

ROOT = Path(__file__).resolve().parents[2]


def network(folder: Path) -> dict[str, Any]:
    """What docs/PyTorch.md takes for granted."""
    net = timm.create_model("repvgg_a0", num_classes=10).eval()
    return {"repvgg": repvgg, "torch": torch, "net": net, "x": torch.randn(1, 3, 64, 64)}


def onnx_file(folder: Path) -> dict[str, Any]:
    net = timm.create_model("mobileone_s0", num_classes=10).eval()
    file = str(folder / "model.onnx")
    torch.onnx.export(net, (torch.randn(1, 3, 224, 224),), file, dynamo=True, verbose=False)
    return {}


def checkpoint(folder: Path) -> dict[str, Any]:
    save_file(timm.create_model("repvgg_a0").state_dict(), folder / "trained.safetensors")
    return {}


def nothing(folder: Path) -> dict[str, Any]:
    return {}


PAGES: dict[str, Callable[[Path], dict[str, Any]]] = {
    "tutorials/PyTorch.md": nothing,
    "tutorials/ONNX.md": nothing,
    "tutorials/Checkpoints.md": nothing,
    "PyTorch.md": network,
    "ONNX.md": onnx_file,
    "Checkpoints.md": checkpoint,
}


@pytest.fixture
def backend(monkeypatch: pytest.MonkeyPatch) -> None:
    """`backend="repvgg"`, as the entry point of an installed package has it."""
    monkeypatch.setitem(registry._BACKENDS, "repvgg", None)
    monkeypatch.setitem(registry._COMPILER_FNS, "repvgg", repvgg.torch.backend)


@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, tmp_path: Path, backend: None) -> None:
    torch.manual_seed(0)
    tools = Path(driver.find_tool("repvgg-opt")).parent
    runner = PageRunner(tmp_path, tools, Path(repvgg.__file__).parents[1])
    assert runner.run(ROOT / "docs" / page, PAGES[page](tmp_path))
