# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Re-parameterizable blocks in PyTorch, as the public networks define them.

Each is the training form: its branches are separate. None of them is a copy of its
network's code; parameters are named for what they are.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


def conv(
    inputs: int, outputs: int, kernel: int | tuple[int, int] = 3, bias: bool = False, **geometry
) -> nn.Conv2d:
    """A convolution that keeps the size unless told otherwise."""
    if "padding" not in geometry:
        sizes = kernel if isinstance(kernel, tuple) else (kernel, kernel)
        rate = geometry.get("dilation", 1)
        geometry["padding"] = tuple(rate * (k - 1) // 2 for k in sizes)
    return nn.Conv2d(inputs, outputs, kernel, bias=bias, **geometry)


def conv_bn(
    inputs: int, outputs: int, kernel: int | tuple[int, int] = 3, eps: float = 1e-5, **geometry
):
    """Convolution, then batch normalization."""
    return nn.Sequential(
        conv(inputs, outputs, kernel, **geometry), nn.BatchNorm2d(outputs, eps=eps)
    )


class Scale(nn.Module):
    """x times a learned factor: a scalar, or one a channel."""

    def __init__(self, channels: int = 0, value: float | None = None) -> None:
        super().__init__()
        shape = (channels, 1, 1) if channels else ()
        start = torch.rand(shape) + 0.5 if value is None else torch.full(shape, value)
        self.factor = nn.Parameter(start)

    def forward(self, x: Tensor) -> Tensor:
        return x * self.factor


class Sum(nn.Module):
    """Branches of one source, added; then `post`, if any."""

    def __init__(self, *branches: nn.Module, post: nn.Module | None = None) -> None:
        super().__init__()
        self.branches = nn.ModuleList(branches)
        self.post = post or nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        total = self.branches[0](x)
        for branch in self.branches[1:]:
            total = total + branch(x)
        return self.post(total)


class MmdetBlock(nn.Module):
    """3x3 and 1x1 with BN, optional BN identity: the 1x1 has padding 0 whatever p, d, s are."""

    def __init__(
        self, inputs: int, outputs: int, stride: int = 1, padding: int = 1, dilation: int = 1,
        groups: int = 1, identity: bool = False, eps: float = 1e-3,
    ) -> None:  # fmt: skip
        super().__init__()
        geometry = {"stride": stride, "groups": groups}
        self.branch_3x3 = conv_bn(
            inputs, outputs, 3, eps, padding=padding, dilation=dilation, **geometry
        )
        self.branch_1x1 = conv_bn(inputs, outputs, 1, eps, padding=0, **geometry)
        allowed = identity and inputs == outputs and stride == 1 and padding == dilation
        self.branch_norm = nn.BatchNorm2d(inputs, eps=eps) if allowed else None

    def forward(self, x: Tensor) -> Tensor:
        total = self.branch_3x3(x) + self.branch_1x1(x)
        return total if self.branch_norm is None else total + self.branch_norm(x)


def repvgg(
    inputs: int,
    outputs: int,
    stride: int = 1,
    groups: int = 1,
    dilation: int = 1,
    eps: float = 1e-5,
):
    """The original block: BN identity where shapes allow."""
    geometry = {"stride": stride, "groups": groups}
    branches = [
        conv_bn(inputs, outputs, 3, eps, dilation=dilation, **geometry),
        conv_bn(inputs, outputs, 1, eps, **geometry),
    ]
    if inputs == outputs and stride == 1:
        branches.append(nn.BatchNorm2d(inputs, eps=eps))
    return Sum(*branches)


class SqueezeExcite(nn.Module):
    """x times a gate computed from its global average."""

    def __init__(self, channels: int, reduced: int) -> None:
        super().__init__()
        self.down, self.up = nn.Conv2d(channels, reduced, 1), nn.Conv2d(reduced, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        gate = self.up(torch.relu(self.down(x.mean((2, 3), keepdim=True))))
        return x * torch.sigmoid(gate)


def mobileone(inputs: int, outputs: int, kernel: int, count: int, groups: int = 1, stride: int = 1):
    """`count` times k x k, a 1x1 where k > 1, BN identity."""
    branches = [
        conv_bn(inputs, outputs, kernel, stride=stride, groups=groups) for _ in range(count)
    ]
    if kernel > 1:
        branches.append(conv_bn(inputs, outputs, 1, stride=stride, groups=groups))
    if inputs == outputs and stride == 1:
        branches.append(nn.BatchNorm2d(inputs))
    return Sum(*branches)


class RepMixer(nn.Module):
    """x + gamma (mixer(x) - BN(x)): a scaled, a negated and a plain branch."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.mixer = mobileone(channels, channels, 3, 1, channels)
        self.norm = nn.BatchNorm2d(channels)
        self.scale = Scale(channels)

    def forward(self, x: Tensor) -> Tensor:
        return x + self.scale(self.mixer(x) - self.norm(x))


def qarepvgg(channels: int, pool: bool) -> Sum:
    """3x3 BN, bare 1x1, plain identity, with `pool` a 3x3 average; BN on the sum."""
    branches = [conv_bn(channels, channels, 3, 1e-3), conv(channels, channels, 1), nn.Identity()]
    if pool:
        branches.append(nn.AvgPool2d(3, 1, 1))
    return Sum(*branches, post=nn.BatchNorm2d(channels, eps=1e-3))


def repvit(channels: int) -> Sum:
    """Depthwise 3x3 BN, depthwise 1x1 with bias, plain identity; BN on the sum."""
    branches = [conv_bn(channels, channels, 3, groups=channels)]
    branches += [conv(channels, channels, 1, bias=True, groups=channels), nn.Identity()]
    return Sum(*branches, post=nn.BatchNorm2d(channels))


def linear_add(channels: int) -> Sum:
    """YOLOv6's LinearAddBlock: scaled 3x3, scaled 1x1, scaled identity; BN on the sum."""
    dense = nn.Sequential(conv(channels, channels, 3), Scale(channels))
    point = nn.Sequential(conv(channels, channels, 1), Scale(channels))
    return Sum(dense, point, Scale(channels), post=nn.BatchNorm2d(channels, eps=1e-3))


class BottleRep(nn.Module):
    """block(block(x)) + alpha x, with an activation inside: two blocks and a residual."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.first, self.second = repvgg(channels, channels), repvgg(channels, channels)
        self.alpha = Scale()

    def forward(self, x: Tensor) -> Tensor:
        return torch.relu(self.second(torch.relu(self.first(x)))) + self.alpha(x)


def dbb(channels: int) -> Sum:
    """3x3, 1x1 and 1x1 -> 3x3, BN each, the last one padded with zeros inside."""
    sequence = nn.Sequential(conv_bn(channels, channels, 1), conv_bn(channels, channels, 3))
    return Sum(conv_bn(channels, channels, 3), conv_bn(channels, channels, 1), sequence)


class SharedWeight(nn.Module):
    """One convolution, two normalizations: its weight must be copied, not scaled twice."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = conv(channels, channels, 3)
        self.first, self.second = nn.BatchNorm2d(channels), nn.BatchNorm2d(channels)

    def forward(self, x: Tensor) -> Tensor:
        other = nn.functional.conv2d(x.flip(3), self.conv.weight, padding=1)
        return torch.relu(self.first(self.conv(x))) + torch.relu(self.second(other))


class Through(nn.Module):
    """A value in another type and back."""

    def __init__(self, kind: torch.dtype) -> None:
        super().__init__()
        self.kind = kind

    def forward(self, x: Tensor) -> Tensor:
        return x.to(self.kind).to(x.dtype)


class Quantized(nn.Module):
    """Quantized to 8 bits and dequantized, by casts."""

    def __init__(self, step: float) -> None:
        super().__init__()
        self.step = step

    def forward(self, x: Tensor) -> Tensor:
        levels = torch.clamp(torch.round(x / self.step), -128, 127).to(torch.int8)
        return levels.to(x.dtype) * self.step


class SumIn(nn.Module):
    """Branches that are added in another type."""

    def __init__(self, kind: torch.dtype, *branches: nn.Module) -> None:
        super().__init__()
        self.kind, self.branches = kind, nn.ModuleList(branches)

    def forward(self, x: Tensor) -> Tensor:
        first, *others = (branch(x).to(self.kind) for branch in self.branches)
        for other in others:
            first = first + other
        return first.to(x.dtype)


class RoundedScale(Scale):
    """x times a factor that is cast to another type first."""

    def __init__(self, channels: int, kind: torch.dtype) -> None:
        super().__init__(channels)
        self.kind = kind

    def forward(self, x: Tensor) -> Tensor:
        return x * self.factor.to(self.kind).to(x.dtype)


class Half(nn.Module):
    """A block in a 16-bit type between f32 ends."""

    def __init__(self, block: nn.Module, kind: torch.dtype) -> None:
        super().__init__()
        self.block, self.kind = block.to(kind), kind

    def forward(self, x: Tensor) -> Tensor:
        if x.dtype == torch.float64:
            return self.block(x)
        return self.block(x.to(self.kind)).float()
