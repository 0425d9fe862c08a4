# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The networks of the integration tests: public implementations, random statistics.

Output: for each name, a module in eval mode, its image's shape, and how many multi-branch
blocks it has, counted on the PyTorch side.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
import torch_blocks
from repvgg.torch_export import randomize
from torch import Tensor, nn


@dataclass
class Network:
    """A module to export."""

    module: nn.Module
    shape: tuple[int, ...]
    blocks: int

    def lengths(self) -> list[int]:
        """Products that one output of each layer sums."""
        layers = (nn.Conv2d, nn.Linear)
        return [m.weight[0].numel() for m in self.module.modules() if isinstance(m, layers)]


def _network(
    module: nn.Module, shape: tuple[int, ...], block: type | str, gain: float = 0.65
) -> Network:
    def is_block(part: nn.Module) -> bool:
        return type(part).__name__ == block if isinstance(block, str) else isinstance(part, block)

    return Network(randomize(module, gain=gain), shape, sum(map(is_block, module.modules())))


def _timm(name: str, block: str, gain: float = 0.65) -> Network:
    import timm

    return _network(timm.create_model(name), (1, 3, 224, 224), block, gain)


def short_d2se() -> Network:
    """repvgg_d2se with fewer and narrower blocks: squeeze-excite between sum and ReLU."""
    from timm.models import byobnet

    config = byobnet.model_cfgs["repvgg_d2se"]
    depths = [dataclasses.replace(b, d=min(b.d, 2)) for b in config.blocks]
    config = dataclasses.replace(config, blocks=tuple(depths), width_factor=0.25, stem_chs=16)
    return _network(byobnet.ByobNet(config, num_classes=10), (1, 3, 64, 64), "RepVggBlock")


def dilated_mmpretrain() -> Network:
    """mmpretrain's A0 with dilated last stages, as for dense prediction."""
    from mmpretrain.models.backbones import RepVGG

    class Features(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.net = RepVGG("A0", strides=(2, 2, 1, 1), dilations=(1, 1, 2, 4))

        def forward(self, x: Tensor) -> Tensor:
            return self.net(x)[0]

    return _network(Features(), (1, 3, 65, 65), "RepVGGBlock")


def ultralytics_repconv() -> Network:
    """RepConv with and without identity, grouped, strided."""
    from ultralytics.nn.modules.conv import RepConv

    blocks = [RepConv(3, 16, s=2), RepConv(16, 16, bn=True), RepConv(16, 16, g=4, bn=True)]
    blocks += [RepConv(16, 24, s=2, g=2), RepConv(24, 24, act=False)]
    return _network(nn.Sequential(*blocks), (2, 3, 33, 31), "RepConv")


ACTIVATIONS: list[Callable[[], nn.Module]] = [
    nn.ReLU, lambda: nn.LeakyReLU(0.1), nn.Identity, nn.SiLU, nn.Hardswish, nn.ReLU6,
]  # fmt: skip


def _geometries() -> Iterator[tuple[int, int, int, int]]:
    """Stride, padding, dilation and an image size on which both branches agree."""
    for stride, padding, dilation in itertools.product((1, 2, 3, 4), range(5), (1, 2, 3)):
        for size in range(13, 4, -1):
            reach = size + 2 * (padding - dilation) - 1
            if reach >= 0 and reach // stride == (size - 1) // stride:
                yield stride, padding, dilation, size
                break


class ParameterSpace(nn.Module):
    """One mmdet block for each point of its parameter space, side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = nn.ModuleList()
        self.sizes = []
        activations = itertools.cycle(ACTIVATIONS)
        points = itertools.product(_geometries(), (1, 2, 4), (False, True), (8, 12))
        for (stride, padding, dilation, size), groups, identity, outputs in points:
            possible = outputs == 8 and stride == 1 and padding == dilation
            if (identity and not possible) or (outputs == 8 and not identity and stride > 1):
                continue
            block = torch_blocks.MmdetBlock(8, outputs, stride, padding, dilation, groups, identity)
            self.blocks.append(nn.Sequential(block, next(activations)()))
            self.sizes.append(size)

    def forward(self, x: Tensor) -> Tensor:
        # A narrower image than high: rows and columns must not be mixed up.
        parts = zip(self.blocks, self.sizes, strict=True)
        results = [block(x[:, :, :size, : size + 12]) for block, size in parts]
        return torch.cat([y.flatten(1) for y in results], 1)


def mmdet_parameter_space() -> Network:
    """mmdet's block over stride, padding, dilation, groups, identity and activations."""
    return _network(ParameterSpace(), (1, 8, 13, 25), torch_blocks.MmdetBlock)


NETWORKS: dict[str, Callable[[], Network]] = {
    "timm_repvgg_a0": lambda: _timm("repvgg_a0", "RepVggBlock"),
    "timm_repvgg_b0": lambda: _timm("repvgg_b0", "RepVggBlock"),
    "timm_repvgg_b1g4": lambda: _timm("repvgg_b1g4", "RepVggBlock"),
    "timm_repvgg_d2se_short": short_d2se,
    "timm_mobileone_s0": lambda: _timm("mobileone_s0", "MobileOneBlock", 0.45),
    "mmpretrain_dilated": dilated_mmpretrain,
    "ultralytics_repconv": ultralytics_repconv,
    "mmdet_parameter_space": mmdet_parameter_space,
}
