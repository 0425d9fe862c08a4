# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The networks whose exports are checked in, and what the fusion must find in each."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
import torch_blocks as blocks
from torch import nn


@dataclass
class Case:
    """A linear part, the activation behind it, and what the fusion must find."""

    linear: nn.Module
    tail: nn.Module = field(default_factory=nn.Identity)
    shape: tuple[int, ...] = (1, 8, 8, 8)
    found: int = 1
    fused: int = 1
    activation: str = "relu"
    storage: str = "f32"


def _tails() -> dict[str, Case]:
    tails = {
        "leaky_relu": nn.LeakyReLU(0.1),
        "hardswish": nn.Hardswish(),
        "silu": nn.SiLU(),
        "gelu": nn.GELU(),
    }
    return {f"tail_{k}": Case(blocks.repvgg(8, 8), v, activation=k) for k, v in tails.items()}


def _networks() -> dict[str, Case]:
    relu, none = nn.ReLU(), "none"
    return {
        "repvgg_stride1": Case(blocks.repvgg(8, 8), relu),
        "repvgg_stride2": Case(blocks.repvgg(6, 8, 2), relu, (2, 6, 9, 9)),
        "repvgg_groups": Case(blocks.repvgg(16, 16, groups=4), relu, (1, 16, 7, 7)),
        "repvgg_dilation": Case(blocks.repvgg(8, 8, dilation=2), relu, (1, 8, 9, 9)),
        "repvgg_d2se": Case(blocks.repvgg(8, 8), nn.Sequential(blocks.SqueezeExcite(8, 4), relu)),
        "repvgg_plus": Case(blocks.repvgg(8, 8), nn.Sequential(relu, blocks.SqueezeExcite(8, 4))),
        "repvgg_tiny_image": Case(blocks.repvgg(8, 8), relu, (1, 8, 1, 1)),
        "mobileone_depthwise": Case(blocks.mobileone(8, 8, 3, 4, 8), relu),
        "mobileone_stride2": Case(blocks.mobileone(8, 8, 3, 4, 8, 2), relu),
        "mobileone_pointwise": Case(blocks.mobileone(8, 12, 1, 4), relu),
        "mobileone_pair": Case(
            nn.Sequential(blocks.mobileone(8, 8, 3, 2, 8), relu, blocks.mobileone(8, 8, 1, 2)),
            relu,
            found=2,
            fused=2,
        ),
        "qarepvgg_v1": Case(blocks.qarepvgg(8, False), relu),
        "qarepvgg_v2": Case(blocks.qarepvgg(8, True), relu),
        "repvit_depthwise": Case(blocks.repvit(8), activation=none),
        "fastvit_repmixer": Case(blocks.RepMixer(8), activation=none),
        "fastvit_position": Case(
            blocks.Sum(blocks.conv(8, 8, 7, bias=True, groups=8), nn.Identity()), activation=none
        ),
        "yolo_linear_add": Case(blocks.linear_add(8), relu),
        "ppyoloe_alpha": Case(
            blocks.Sum(
                blocks.conv_bn(8, 8), nn.Sequential(blocks.conv_bn(8, 8, 1), blocks.Scale())
            ),
            nn.SiLU(),
            activation="silu",
        ),
        "replknet": Case(
            blocks.Sum(blocks.conv_bn(4, 4, 13, groups=4), blocks.conv_bn(4, 4, 5, groups=4)),
            relu,
            (1, 4, 9, 9),
        ),
        "unireplknet_dilated": Case(
            blocks.Sum(
                blocks.conv_bn(4, 4, 11, groups=4),
                blocks.conv_bn(4, 4, 5, groups=4, dilation=2),
                blocks.conv_bn(4, 4, 3, groups=4, dilation=4),
            ),
            activation=none,
            shape=(1, 4, 9, 9),
        ),
        "acnet": Case(
            blocks.Sum(
                blocks.conv_bn(6, 6), blocks.conv_bn(6, 6, (1, 3)), blocks.conv_bn(6, 6, (3, 1))
            ),
            relu,
            (1, 6, 7, 7),
        ),
        "batch_norm_not_affine": Case(
            blocks.Sum(
                nn.Sequential(blocks.conv(8, 8), nn.BatchNorm2d(8, affine=False)),
                nn.BatchNorm2d(8, affine=False),
            ),
            relu,
        ),
        "layer_scale": Case(
            blocks.Sum(nn.Sequential(blocks.conv(8, 8, bias=True), blocks.Scale(8)), nn.Identity()),
            activation=none,
        ),
        "bf16": Case(
            blocks.Half(blocks.repvgg(8, 8), torch.bfloat16), activation=none, storage="bf16"
        ),
        "dbb_sequence": Case(blocks.dbb(6), relu, (1, 6, 7, 7), 4, 3),
        "bottle_rep": Case(blocks.BottleRep(8), activation=none, found=2, fused=2),
        "rep_1d": Case(
            blocks.Sum(
                nn.Sequential(nn.Conv1d(6, 6, 3, padding=1, bias=False), nn.BatchNorm1d(6)),
                nn.Sequential(nn.Conv1d(6, 6, 1, bias=False), nn.BatchNorm1d(6)),
            ),
            relu,
            (1, 6, 9),
        ),
    }


class Tokens(nn.Module):
    """A linear layer whose results are normalized as one batch of vectors (LeViT)."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs, bias=False)
        self.norm = nn.BatchNorm1d(outputs)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.linear(x)
        return self.norm(y.flatten(0, 1)).reshape_as(y)


class LastScale(nn.Module):
    """LayerScale of tokens: one factor for each of the last dimension."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.factor = nn.Parameter(torch.rand(channels) + 0.5)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.factor


def _conv1d_bn(inputs: int, outputs: int, kernel: int, **geometry) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv1d(inputs, outputs, kernel, bias=False, **geometry), nn.BatchNorm1d(outputs)
    )


def _shapes() -> dict[str, Case]:
    """Data in other shapes: sequences, volumes, tokens; and padding with other numbers."""
    relu, none = nn.ReLU(), "none"
    return {
        "depthwise_1d": Case(
            blocks.Sum(
                _conv1d_bn(6, 6, 3, padding=1, groups=6),
                _conv1d_bn(6, 6, 1, groups=6),
                nn.BatchNorm1d(6),
            ),
            relu,
            (2, 6, 11),
        ),
        "depthwise_1d_multiplier": Case(
            blocks.Sum(
                _conv1d_bn(4, 8, 3, stride=2, dilation=2, padding=2, groups=4),
                _conv1d_bn(4, 8, 1, stride=2, groups=4),
            ),
            relu,
            (2, 4, 11),
        ),
        "conv_3d": Case(
            blocks.Sum(
                nn.Sequential(nn.Conv3d(3, 3, 3, padding=1, bias=False), nn.BatchNorm3d(3)),
                nn.Sequential(nn.Conv3d(3, 3, 1, bias=False), nn.BatchNorm3d(3)),
            ),
            relu,
            (1, 3, 4, 5, 3),
        ),
        "linear_rank3": Case(
            blocks.Sum(nn.Linear(8, 8), nn.Linear(8, 8, bias=False), nn.Identity()),
            relu,
            (2, 7, 8),
        ),
        "linear_rank4": Case(
            blocks.Sum(LastScale(8), nn.Sequential(nn.Linear(8, 8), LastScale(8)), nn.Identity()),
            activation=none,
            shape=(2, 3, 2, 8),
        ),
        "tokens_batch_norm": Case(Tokens(8, 12), relu, (2, 5, 8)),
        "linear_bf16": Case(
            blocks.Half(blocks.Sum(nn.Linear(8, 8), nn.Identity()), torch.bfloat16),
            activation=none,
            shape=(2, 5, 8),
            storage="bf16",
        ),
        "pool_ceil_even": Case(
            blocks.Sum(
                blocks.conv_bn(4, 4, 3, stride=2),
                nn.AvgPool2d(2, 2, ceil_mode=True, count_include_pad=False),
            ),
            relu,
            (1, 4, 8, 8),
        ),
        "padding_nonzero": Case(
            blocks.Sum(
                nn.Sequential(nn.ConstantPad2d(1, 0.7), blocks.conv_bn(6, 6, 3, padding=0)),
                blocks.conv_bn(6, 6, 1),
                nn.BatchNorm2d(6),
            ),
            relu,
            (1, 6, 7, 6),
            found=3,
            fused=2,
        ),
    }


def _bugs() -> dict[str, Case]:
    """Bugs seen in public implementations, by what goes wrong."""
    relu, none = nn.ReLU(), "none"
    transposed = nn.Sequential(nn.ConvTranspose2d(6, 4, 3, 2, 1, bias=False), nn.BatchNorm2d(4))
    return {
        "bug_centre_padding_wide": Case(blocks.MmdetBlock(8, 6, 4, 2, 1), relu, (1, 8, 9, 9)),
        "bug_centre_padding_narrow": Case(blocks.MmdetBlock(8, 6, 4, 1, 2), relu, (1, 8, 12, 12)),
        "bug_identity_of_groups": Case(
            blocks.MmdetBlock(12, 12, groups=3, identity=True), relu, (1, 12, 6, 6)
        ),
        "bug_alpha_zero": Case(
            blocks.Sum(
                blocks.conv_bn(8, 8),
                nn.Sequential(blocks.conv_bn(8, 8, 1), blocks.Scale(value=0.0)),
            ),
            relu,
        ),
        "bug_dilation_dropped": Case(
            blocks.MmdetBlock(8, 8, 1, 2, 2, identity=True), relu, (1, 8, 7, 7)
        ),
        "bug_conv_bias_lost": Case(
            blocks.Sum(blocks.conv_bn(8, 8, bias=True), blocks.conv_bn(8, 8, 1, bias=True)), relu
        ),
        "bug_transposed_axis": Case(transposed, relu, (1, 6, 5, 5)),
        "bug_default_epsilon": Case(blocks.repvgg(8, 8, eps=0.5), relu),
        "bug_shared_weight": Case(blocks.SharedWeight(8), found=2, fused=2, activation=none),
        "bug_average_pool_border": Case(
            blocks.Sum(blocks.conv_bn(8, 8), nn.AvgPool2d(3, 1, 1, count_include_pad=False)),
            relu,
            found=2,
        ),
    }


def all_cases() -> dict[str, Case]:
    """Every case, by the name of its files."""
    return {**_networks(), **_shapes(), **_tails(), **_bugs()}
