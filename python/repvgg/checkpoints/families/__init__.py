# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The families that checkpoints are searched for, and how to add one.

A family is one file with one class: write it, and put it into `FAMILIES`. Those whose
blocks contain others' come first.

Examples
--------
>>> from repvgg.checkpoints.families import FAMILIES, source_names
>>> "timm" in source_names()
True
"""

from __future__ import annotations

from repvgg.checkpoints.families._family import Family, Source
from repvgg.checkpoints.families.acnet import ACNet
from repvgg.checkpoints.families.dbb import DiverseBranchBlock
from repvgg.checkpoints.families.ecb import EdgeOrientedBlock
from repvgg.checkpoints.families.large_kernel import (
    LargeKernelBlock,
    LargeKernelNetwork,
    YOLODepthwise,
)
from repvgg.checkpoints.families.mmlab import MMDetection, MMPretrain, MMPretrainMobileOne
from repvgg.checkpoints.families.mobileone import AppleMobileOne, TimmMobileOne
from repvgg.checkpoints.families.ppyoloe import ConvPair
from repvgg.checkpoints.families.qarepvgg import QARepVGG, SuperGradients
from repvgg.checkpoints.families.repmixer import PositionEncoding, RepMixer
from repvgg.checkpoints.families.repvgg import RepVGG, TimmRepVGG, YOLOv7
from repvgg.checkpoints.families.repvit import (
    RepViTClassifier,
    RepViTConv,
    RepViTDepthwise,
    RepViTHead,
)
from repvgg.checkpoints.families.unireplknet import DilatedBlock
from repvgg.checkpoints.families.yolo import YOLOConvPair

FAMILIES: tuple[Family, ...] = (
    RepMixer(),
    PositionEncoding(),
    QARepVGG(),
    SuperGradients(),
    RepVGG(),
    YOLOv7(),
    TimmRepVGG(),
    TimmMobileOne(),
    AppleMobileOne(),
    MMPretrain(),
    MMDetection(),
    MMPretrainMobileOne(),
    LargeKernelBlock(),
    LargeKernelNetwork(),
    DilatedBlock(),
    RepViTDepthwise(),
    RepViTClassifier(),
    RepViTHead(),
    RepViTConv(),
    ConvPair(),
    YOLODepthwise(),
    YOLOConvPair(),
    ACNet(),
    DiverseBranchBlock(),
    EdgeOrientedBlock(),
)


def source_names() -> list[str]:
    """What `family=` may be: the code bases that are known, by name."""
    return sorted({source.name for family in FAMILIES for source in family.sources})


__all__ = ["FAMILIES", "Family", "Source", "source_names"]
