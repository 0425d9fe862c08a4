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
from repvgg_testing.torch_export import randomize
from torch import Tensor, nn


@dataclass
class Network:
    """A module to export.

    `left` blocks are found but not fused, for a reason that is known. `evaluate`: whether an f64
    evaluation of all its linalg is worth the time.
    """

    module: nn.Module
    shape: tuple[int, ...]
    blocks: int
    left: int = 0
    evaluate: bool = True

    def holds(self, kind: type) -> bool:
        return any(isinstance(part, kind) for part in self.module.modules())

    def lengths(self) -> list[int]:
        """Products that one output of each layer sums."""
        layers = (nn.Conv2d, nn.Linear)
        return [m.weight[0].numel() for m in self.module.modules() if isinstance(m, layers)]


#: How many blocks a module of each class stands for; negative: what it holds is not blocks.
Counts = dict[str, int]


def _network(
    module: nn.Module, shape: tuple[int, ...], counts: Counts, gain: float = 0.65, **more: int
) -> Network:
    blocks = sum(counts.get(type(part).__name__, 0) for part in module.modules())
    return Network(randomize(module, gain=gain), shape, blocks, **more)


def _timm(name: str, counts: Counts, shape: tuple[int, ...] = (), **more) -> Network:
    import timm

    module = timm.create_model(name)
    return _network(module, shape or (1, *module.default_cfg["input_size"]), counts, **more)


def _repvgg(name: str, **more) -> Network:
    return _timm(f"repvgg_{name}", {"RepVggBlock": 1}, **more)


def _mobileone(name: str, **more) -> Network:
    return _timm(f"mobileone_{name}", {"MobileOneBlock": 1}, gain=0.45, **more)


def repvit() -> Network:
    """A block holds two normalized convolutions; its classifier two normalized linear layers, whose
    sum is one."""
    return _timm("repvit_m1", {"ConvNorm": 1, "RepVggDw": -1, "RepVitClassifier": 1})


def fastvit() -> Network:
    """A mixer holds two MobileOne blocks, an MLP one normalized and one scaled convolution."""
    counts = {"MobileOneBlock": 1, "RepMixer": -1, "ReparamLargeKernelConv": 1, "ConvMlp": 2}
    return _timm("fastvit_t8", counts)


def short_d2se() -> Network:
    """repvgg_d2se with fewer and narrower blocks: squeeze-excite between sum and ReLU; a batch."""
    from timm.models import byobnet

    config = byobnet.model_cfgs["repvgg_d2se"]
    depths = [dataclasses.replace(b, d=min(b.d, 2)) for b in config.blocks]
    config = dataclasses.replace(config, blocks=tuple(depths), width_factor=0.25, stem_chs=16)
    return _network(byobnet.ByobNet(config, num_classes=10), (3, 3, 64, 64), {"RepVggBlock": 1})


def dilated_mmpretrain() -> Network:
    """mmpretrain's A0 with dilated last stages, as for dense prediction."""
    from mmpretrain.models.backbones import RepVGG

    class Features(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.net = RepVGG("A0", strides=(2, 2, 1, 1), dilations=(1, 1, 2, 4))

        def forward(self, x: Tensor) -> Tensor:
            return self.net(x)[0]

    return _network(Features(), (1, 3, 65, 65), {"RepVGGBlock": 1})


def ultralytics_repconv() -> Network:
    """RepConv with and without identity, grouped, strided."""
    from ultralytics.nn.modules.conv import RepConv

    blocks = [RepConv(3, 16, s=2), RepConv(16, 16, bn=True), RepConv(16, 16, g=4, bn=True)]
    blocks += [RepConv(16, 24, s=2, g=2), RepConv(24, 24, act=False)]
    return _network(nn.Sequential(*blocks), (2, 3, 33, 31), {"RepConv": 1})


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
    return _network(ParameterSpace(), (1, 8, 13, 25), {"MmdetBlock": 1})


NETWORKS: dict[str, Callable[[], Network]] = {
    "timm_repvgg_a0": lambda: _repvgg("a0"),
    # Tiles of several images share Winograd's weights.
    "timm_repvgg_a0_batch": lambda: _repvgg("a0", shape=(5, 3, 224, 224), evaluate=False),
    "timm_repvgg_a2": lambda: _repvgg("a2", evaluate=False),
    "timm_repvgg_b1": lambda: _repvgg("b1", evaluate=False),
    "timm_repvgg_b1g4": lambda: _repvgg("b1g4", evaluate=False),
    "timm_repvgg_d2se_short": short_d2se,
    "timm_mobileone_s0_batch": lambda: _mobileone("s0", shape=(3, 3, 64, 64)),
    "timm_mobileone_s1": lambda: _mobileone("s1"),
    "timm_repvit_m1": repvit,
    "timm_fastvit_t8": fastvit,
    "mmpretrain_dilated": dilated_mmpretrain,
    "ultralytics_repconv": ultralytics_repconv,
    "mmdet_parameter_space": mmdet_parameter_space,
}
