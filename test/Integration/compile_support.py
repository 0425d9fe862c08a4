# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the tests of torch.compile(backend="repvgg") share."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import torch
from repvgg.torch import backend
from repvgg.torch.backend import CompiledGraph
from repvgg_testing.torch_export import randomize
from torch import Tensor, nn


class Block(nn.Module):
    """Three branches and an activation."""

    def __init__(self, channels: int = 4) -> None:
        super().__init__()
        self.dense = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.dense_norm = nn.BatchNorm2d(channels)
        self.point = nn.Conv2d(channels, channels, 1)
        self.norm = nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.dense_norm(self.dense(x)) + self.point(x) + self.norm(x))


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    torch.manual_seed(0)
    torch.set_num_threads(1)
    torch._dynamo.reset()
    backend.reset()
    with torch.no_grad():
        yield


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Each graph that is compiled, and each that could not be."""
    made: list[object] = []
    original = CompiledGraph._build

    def build(self: CompiledGraph, *arguments: object) -> object:
        made.append(original(self, *arguments))
        return made[-1]

    monkeypatch.setattr(CompiledGraph, "_build", build)
    return made


def block() -> nn.Module:
    return randomize(Block())


def image(*shape: int) -> Tensor:
    return torch.randn(shape or (1, 4, 8, 8))


def compiled(net: Callable[..., object], **options: object) -> Callable[..., object]:
    return torch.compile(net, backend=backend, options=options or None)


def assert_same(ours: Tensor, theirs: Tensor) -> None:
    assert ours.dtype == theirs.dtype and ours.shape == theirs.shape
    difference = (ours.double() - theirs.double()).abs().max().item()
    assert difference <= 1e-5 * theirs.double().abs().max().item()


def check(net: nn.Module, fast: Callable[..., object], *inputs: Tensor) -> None:
    with torch.no_grad():
        assert_same(fast(*inputs), net(*inputs))


def was_compiled(builds: list[object]) -> bool:
    return bool(builds) and all(made.model is not None for made in builds)


def fell_back(caplog: pytest.LogCaptureFixture, reason: str) -> bool:
    told = [record.message for record in caplog.records if reason in record.message]
    assert len(told) == 1, [record.message for record in caplog.records]
    return told[0].startswith("left to PyTorch: ")
