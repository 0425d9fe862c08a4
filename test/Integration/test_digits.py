# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Trained networks: fused as checkpoints and compiled, they answer as PyTorch does."""

from __future__ import annotations

from pathlib import Path

import digits
import pytest
import torch
from repvgg.checkpoints import fuse_file
from repvgg_testing import numerics
from safetensors.torch import load_file
from torch import Tensor

#: What the training reached, less what another build of PyTorch may round otherwise.
LEAST = 0.96


@pytest.fixture(scope="module", params=digits.FAMILIES)
def family(request: pytest.FixtureRequest) -> str:
    return request.param


def _expected(family: str) -> tuple[Tensor, Tensor, Tensor, float]:
    """Images, classes, scores in f64, and how far f32 may be off."""
    x, classes = (each[-digits.TEST :] for each in digits.images())
    net = digits.trained(family)
    lengths = [p[0].numel() for p in net.parameters() if p.ndim >= 2]
    with torch.no_grad():
        scores = net.double()(x.double())
    return x, classes, scores, numerics.network_bound(lengths) * float(scores.abs().max())


def _blocks(family: str) -> int:
    return sum(isinstance(part, digits.BLOCKS) for part in digits.trained(family).modules())


def test_training_has_worked(family: str) -> None:
    _, classes, scores, _ = _expected(family)
    assert digits.accuracy(scores, classes) >= LEAST


def test_checkpoint(family: str, tmp_path: Path) -> None:
    """The deployed network loads it strictly, and gives every image the same class."""
    x, _, expected, bound = _expected(family)
    source = digits.FAMILIES[family].source
    report = fuse_file(
        digits.INPUTS / f"{family}.safetensors", tmp_path / "deploy.safetensors",
        family=source, eps=1e-5,
    )  # fmt: skip
    assert [block.status for block in report.blocks] == ["fused"] * _blocks(family)
    net = digits.Digits(family, deploy=True).eval()
    net.load_state_dict(load_file(tmp_path / "deploy.safetensors"), strict=True)
    with torch.no_grad():
        scores = net(x)
    assert float((scores - expected).abs().max()) <= bound
    assert torch.equal(scores.argmax(1), expected.argmax(1))


def test_compiled(family: str) -> None:
    x, _, expected, bound = _expected(family)
    module = digits.imported(family).fuse()
    assert module.census().fused == _blocks(family)
    scores = torch.from_numpy(module.compile()(x.numpy()))
    assert float((scores - expected).abs().max()) <= bound
    assert torch.equal(scores.argmax(1), expected.argmax(1))
