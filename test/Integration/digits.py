# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Small networks that were trained: families of blocks, on images of handwritten digits.

Random weights have no outliers and no classes. These are as training leaves them, under the
names of each family's own code; `train_digits.py` makes them anew. Images are those of the UCI
ML hand-written digits that scikit-learn ships, [N, 1, 8, 8], 0 to 16; the last fifth, written
by other people, is what accuracies are of.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import repvgg
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

INPUTS = Path(__file__).parent / "Inputs" / "digits"
TEST = 360
CLASSES = 10


def images() -> tuple[Tensor, Tensor]:
    """All images, 0 to 1, and their classes; those for testing come last."""
    with np.load(INPUTS / "digits.npz") as data:
        pixels, classes = data["images"], data["classes"]
    return torch.from_numpy(pixels).float().div(16).unsqueeze(1), torch.from_numpy(classes).long()


def _conv_norm(inputs: int, outputs: int, size: int, stride: int, groups: int = 1) -> nn.Sequential:
    block = nn.Sequential()
    block.add_module(
        "conv", nn.Conv2d(inputs, outputs, size, stride, size // 2, groups=groups, bias=False)
    )
    block.add_module("bn", nn.BatchNorm2d(outputs))
    return block


def _fused(inputs: int, outputs: int, size: int, stride: int, groups: int = 1) -> nn.Conv2d:
    return nn.Conv2d(inputs, outputs, size, stride, size // 2, groups=groups)


class RepVGG(nn.Module):
    """3x3, 1x1 and identity, each with its own normalization."""

    def __init__(self, inputs: int, outputs: int, stride: int, deploy: bool) -> None:
        super().__init__()
        if deploy:
            self.rbr_reparam = _fused(inputs, outputs, 3, stride)
            return
        self.rbr_dense = _conv_norm(inputs, outputs, 3, stride)
        self.rbr_1x1 = _conv_norm(inputs, outputs, 1, stride)
        same = inputs == outputs and stride == 1
        self.rbr_identity = nn.BatchNorm2d(inputs) if same else None

    def forward(self, x: Tensor) -> Tensor:
        if hasattr(self, "rbr_reparam"):
            return torch.relu(self.rbr_reparam(x))
        y = self.rbr_dense(x) + self.rbr_1x1(x)
        return torch.relu(y if self.rbr_identity is None else y + self.rbr_identity(x))


class QARepVGG(nn.Module):
    """3x3 with normalization, bare 1x1, plain identity, and a normalization of the sum."""

    def __init__(self, inputs: int, outputs: int, stride: int, deploy: bool) -> None:
        super().__init__()
        self.identity = inputs == outputs and stride == 1
        if deploy:
            self.rbr_reparam = _fused(inputs, outputs, 3, stride)
            return
        self.rbr_dense = _conv_norm(inputs, outputs, 3, stride)
        self.rbr_1x1 = nn.Conv2d(inputs, outputs, 1, stride, bias=False)
        self.bn = nn.BatchNorm2d(outputs)

    def forward(self, x: Tensor) -> Tensor:
        if hasattr(self, "rbr_reparam"):
            return torch.relu(self.rbr_reparam(x))
        y = self.rbr_dense(x) + self.rbr_1x1(x)
        return torch.relu(self.bn(y + x if self.identity else y))


class MobileOneBlock(nn.Module):
    """`count` times k x k, a 1x1 where k > 1, identity; each with its own normalization."""

    def __init__(
        self, inputs: int, outputs: int, size: int, stride: int, groups: int, deploy: bool
    ) -> None:
        super().__init__()
        if deploy:
            self.reparam_conv = _fused(inputs, outputs, size, stride, groups)
            return
        self.rbr_conv = nn.ModuleList(
            _conv_norm(inputs, outputs, size, stride, groups) for _ in range(3)
        )
        self.rbr_scale = _conv_norm(inputs, outputs, 1, stride, groups) if size > 1 else None
        same = inputs == outputs and stride == 1
        self.rbr_skip = nn.BatchNorm2d(inputs) if same else None

    def forward(self, x: Tensor) -> Tensor:
        if hasattr(self, "reparam_conv"):
            return torch.relu(self.reparam_conv(x))
        y = sum(branch(x) for branch in self.rbr_conv)
        for branch in (self.rbr_scale, self.rbr_skip):
            y = y if branch is None else y + branch(x)
        return torch.relu(y)


def mobileone(inputs: int, outputs: int, stride: int, deploy: bool) -> nn.Module:
    """A depthwise block, then a pointwise one; for the first stage a dense one."""
    if inputs == 1:
        return MobileOneBlock(inputs, outputs, 3, stride, 1, deploy)
    return nn.Sequential(
        MobileOneBlock(inputs, inputs, 3, stride, inputs, deploy),
        MobileOneBlock(inputs, outputs, 1, 1, 1, deploy),
    )


BLOCKS = (RepVGG, QARepVGG, MobileOneBlock)

Make = Callable[[int, int, int, bool], nn.Module]


@dataclass(frozen=True)
class Family:
    """A network: its blocks, widths and strides of its stages, and the code that its
    checkpoints are of."""

    make: Make
    widths: tuple[int, ...]
    source: str
    strides: tuple[int, ...] = (1, 2, 1, 2)


FAMILIES: dict[str, Family] = {
    "repvgg": Family(RepVGG, (12, 20, 20, 32), "repvgg"),
    "qarepvgg": Family(QARepVGG, (12, 20, 20, 32), "qarepvgg"),
    "mobileone": Family(mobileone, (16, 32, 32, 48), "apple"),
    # Trained so that integers of the fused filters know next to nothing: see train_digits.py.
    "repvgg_l2": Family(RepVGG, (24, 24, 24, 24), "repvgg", (1, 1, 1, 2)),
}


class Digits(nn.Module):
    """[N, 1, 8, 8] to [N, 10]."""

    def __init__(self, family: str, deploy: bool = False) -> None:
        super().__init__()
        net = FAMILIES[family]
        stages = zip((1, *net.widths), net.widths, net.strides, strict=False)
        self.stages = nn.Sequential(*(net.make(*stage, deploy) for stage in stages))
        self.classifier = nn.Linear(net.widths[-1], CLASSES)

    def forward(self, x: Tensor) -> Tensor:
        return self.classifier(self.stages(x).mean((2, 3)))


def trained(family: str) -> Digits:
    """The network as it was trained, for inference."""
    net = Digits(family)
    net.load_state_dict(load_file(INPUTS / f"{family}.safetensors"))
    return net.eval()


@cache
def imported(family: str) -> repvgg.Module:
    """The network on all images for testing at once: an import takes seconds, tests share it."""
    return repvgg.from_torch(trained(family), images()[0][-TEST:])


def accuracy(scores: Tensor, classes: Tensor) -> float:
    """How many have their class's score as the largest, 0 to 1."""
    return float((scores.argmax(1) == classes).double().mean())
