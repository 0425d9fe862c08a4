# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exports with casts: PyTorch's own answer, with every cast in it, is what must come out."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch_blocks as blocks
from torch import nn


@dataclass
class CastCase:
    """A module whose casts matter, and what the fusion must find."""

    module: nn.Module
    fused: int
    left: int  # convolutions and linear layers after fusing
    shape: tuple[int, ...] = (1, 6, 7, 9)
    storage: str = "f32"  # the type that all of it is rounded to, inside of blocks too
    step: float = 0.0  # by how much one value may be rounded the other way
    autocast: bool = False


def cast_cases() -> dict[str, CastCase]:
    """Every case of casts, by the name of its files."""
    f16, bf16 = torch.float16, torch.bfloat16
    pair = (blocks.conv_bn(6, 6), blocks.conv_bn(6, 6, 1))
    half, brain = 2.0**-11, 2.0**-8

    def alone(*tail: nn.Module) -> nn.Module:
        return nn.Sequential(blocks.conv_bn(6, 6), *tail)

    linear = [nn.Sequential(nn.Linear(6, 6), nn.BatchNorm1d(6)) for _ in range(2)]
    return {
        "cast_identity_f16": CastCase(blocks.Sum(alone(), blocks.Through(f16)), 1, 1, step=half),
        "cast_branch_bf16": CastCase(
            blocks.Sum(alone(blocks.Through(bf16)), pair[1]), 2, 2, step=brain
        ),
        "cast_branch_f8e5m2": CastCase(
            blocks.Sum(alone(blocks.Through(torch.float8_e5m2)), pair[1]), 2, 2, step=2.0**-3
        ),
        "cast_identity_f8e4m3fn": CastCase(
            blocks.Sum(alone(), blocks.Through(torch.float8_e4m3fn)), 1, 1, step=2.0**-4
        ),
        "cast_before_f16": CastCase(
            blocks.Sum(nn.Sequential(blocks.Through(f16), pair[0]), pair[1]), 2, 2, step=half
        ),
        "cast_sum_f16": CastCase(blocks.SumIn(f16, *pair), 2, 2, step=half),
        "cast_factor_bf16": CastCase(
            blocks.Sum(alone(blocks.RoundedScale(6, bf16)), pair[1]), 1, 1
        ),
        "cast_quantized": CastCase(
            blocks.Sum(alone(blocks.Quantized(0.05)), pair[1]), 2, 2, step=0.05
        ),
        "cast_quantized_input": CastCase(
            nn.Sequential(blocks.Quantized(0.05), blocks.Sum(*pair)), 1, 1, step=0.05
        ),
        "cast_network_bf16": CastCase(blocks.Half(blocks.repvgg(6, 6), bf16), 1, 1, storage="bf16"),
        "cast_network_f16": CastCase(blocks.Half(blocks.repvgg(6, 6), f16), 1, 1, storage="f16"),
        "cast_linear_bf16": CastCase(
            blocks.Half(blocks.Sum(*linear), bf16), 1, 1, (5, 6), storage="bf16"
        ),
        "cast_autocast_bf16": CastCase(blocks.repvgg(6, 6), 1, 1, storage="bf16", autocast=True),
    }
