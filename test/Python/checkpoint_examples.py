# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A block of each family of checkpoints, with random weights, and what it computes in f64.

Written from the original code's `forward`, branch by branch, independent of the library:
names are the original code's, and nothing here fuses.
"""

from __future__ import annotations

import checkpoint_sequences
import numpy as np
from checkpoint_weights import (
    EXAMPLES,
    STRIDED,
    Example,
    Map,
    Trained,
    add,
    chain,
    conv,
    example,
    identity,
    times,
)

__all__ = ["EXAMPLES", "STRIDED", "Example", "checkpoint_sequences"]


def _rep(t: Trained, at: str, names: str, i: int, o: int, g: int = 1, **parts: str) -> Map:
    """Three branches by their names; the identity where there are as many outputs."""
    dense, point, skip = names.split()
    kernel = int(parts.pop("k", "3"))
    terms = [
        t.conv_norm(f"{at}.{dense}", o, i // g, kernel, kernel, groups=g, **parts),
        t.conv_norm(f"{at}.{point}", o, i // g, 1, 1, groups=g, **parts),
    ]
    if i == o:
        terms.append(t.norm(f"{at}.{skip}", i))
    return add(*terms)


@example()
def repvgg(t: Trained) -> Example:
    forward = _rep(t, "stage1.1", "rbr_dense rbr_1x1 rbr_identity", 6, 6, 3)
    t.draw("stage1.1.se.down.weight", 2, 6, 1, 1)
    return Example(forward, 6, "stage1.1.rbr_reparam", groups=3)


@example(strided=True)
def repvgg_strided(t: Trained) -> Example:
    forward = _rep(t, "module.stage0", "rbr_dense rbr_1x1 rbr_identity", 3, 8)
    return Example(forward, 3, "module.stage0.rbr_reparam")


@example(epsilon=1e-3)
def yolov6(t: Trained) -> Example:
    at = "backbone.ERBlock_2.1.block.0"
    return Example(_rep(t, at, "rbr_dense rbr_1x1 rbr_identity", 4, 4), 4, f"{at}.rbr_reparam")


@example()
def mmyolo_alpha(t: Trained) -> Example:
    at = "backbone.stage1.0.blocks.0.conv2"
    forward = add(
        t.conv_norm(f"{at}.rbr_dense", 4, 4, 3, 3),
        chain(t.conv_norm(f"{at}.rbr_1x1", 4, 4, 1, 1), times(t.draw(f"{at}.alpha", 1)[0])),
    )
    return Example(forward, 4, f"{at}.rbr_reparam")


@example(epsilon=1e-3)
def yolov7(t: Trained) -> Example:
    at = "model.102"
    forward = _rep(t, at, "rbr_dense rbr_1x1 rbr_identity", 5, 5, conv="0", norm="1")
    return Example(forward, 5, f"{at}.rbr_reparam")


@example()
def timm_repvgg(t: Trained) -> Example:
    at = "stages.0.1"
    forward = _rep(t, at, "conv_kxk conv_1x1 identity", 4, 4, 2, k="5")
    t.draw(f"{at}.attn.fc1.weight", 2, 4, 1, 1)
    return Example(forward, 4, f"{at}.reparam_conv", kernel=5, groups=2)


def _mobileone(t: Trained, at: str, names: str, c: int, convs: int, g: int, **parts: str) -> Map:
    many, point, skip = names.split()
    terms = [
        t.conv_norm(f"{at}.{many}.{n}", c, c // g, 3, 3, groups=g, **parts) for n in range(convs)
    ]
    terms.append(t.conv_norm(f"{at}.{point}", c, c // g, 1, 1, groups=g, **parts))
    return add(*terms, t.norm(f"{at}.{skip}", c))


@example()
def timm_mobileone(t: Trained) -> Example:
    at = "stages.1.2"
    forward = _mobileone(t, at, "conv_kxk conv_scale identity", 6, 4, 6)
    return Example(forward, 6, f"{at}.reparam_conv", groups=6)


@example(strided=True)
def timm_mobileone_pointwise(t: Trained) -> Example:
    at = "stages.1.3"
    forward = add(*(t.conv_norm(f"{at}.conv_kxk.{n}", 8, 6, 1, 1) for n in range(2)))
    return Example(forward, 6, f"{at}.reparam_conv", kernel=1)


@example()
def apple_mobileone(t: Trained) -> Example:
    at = "stage1.0"
    forward = _mobileone(t, at, "rbr_conv rbr_scale rbr_skip", 4, 1, 4)
    return Example(forward, 4, f"{at}.reparam_conv", groups=4)


@example()
def mmpretrain_mobileone(t: Trained) -> Example:
    at = "backbone.stage0.0"
    names = "branch_conv_list branch_scale branch_norm"
    forward = _mobileone(t, at, names, 4, 2, 1, norm="norm")
    return Example(forward, 4, f"{at}.branch_reparam")


@example()
def mmpretrain_repvgg(t: Trained) -> Example:
    at = "backbone.stage_1.1"
    forward = _rep(t, at, "branch_3x3 branch_1x1 branch_norm", 4, 4, norm="norm")
    t.draw(f"{at}.se_layer.conv1.conv.weight", 2, 4, 1, 1)
    return Example(forward, 4, f"{at}.branch_reparam")


@example(epsilon=1e-3)
def mmdet(t: Trained) -> Example:
    at = "neck.convs.0"
    forward = _rep(t, at, "branch_3x3 branch_1x1 branch_norm", 4, 4)
    return Example(forward, 4, f"{at}.conv_reparam")


def _mixer(t: Trained, at: str, names: str, scale: str) -> Map:
    many, point, skip = names.split()
    norm = t.norm(f"{at}.norm.{skip}", 5)
    mixed = _mobileone(t, f"{at}.mixer", names, 5, 1, 5)
    gamma = t.draw(f"{at}.{scale}", 5, 1, 1)
    return lambda x: x + gamma * (mixed(x) - norm(x))


@example()
def timm_repmixer(t: Trained) -> Example:
    at = "stages.0.blocks.0.token_mixer"
    forward = _mixer(t, at, "conv_kxk conv_scale identity", "layer_scale.gamma")
    t.draw("stages.0.blocks.0.layer_scale.gamma", 5, 1, 1)
    return Example(forward, 5, f"{at}.reparam_conv", groups=5)


@example()
def apple_repmixer(t: Trained) -> Example:
    at = "network.0.1.token_mixer"
    forward = _mixer(t, at, "rbr_conv rbr_scale rbr_skip", "layer_scale")
    return Example(forward, 5, f"{at}.reparam_conv", groups=5)


@example()
def timm_position_encoding(t: Trained) -> Example:
    at = "stages.3.pos_emb"
    pe = t.conv(f"{at}.pos_enc.weight", 3, 1, 7, 7, bias=f"{at}.pos_enc.bias", groups=3)
    return Example(add(pe, identity), 3, f"{at}.reparam_conv", kernel=7, groups=3)


@example(strided=True)
def timm_large_kernel(t: Trained) -> Example:
    at = "stages.1.downsample.proj.0"
    forward = add(
        t.conv_norm(f"{at}.large_conv", 6, 1, 7, 7, groups=3),
        t.conv_norm(f"{at}.small_conv", 6, 1, 3, 3, groups=3),
    )
    return Example(forward, 3, f"{at}.reparam_conv", kernel=7, groups=3)


@example(strided=True)
def replknet(t: Trained) -> Example:
    at = "stages.0.blocks.0.large_kernel"
    forward = add(
        t.conv_norm(f"{at}.lkb_origin", 2, 1, 13, 13, groups=2),
        t.conv_norm(f"{at}.small_conv", 2, 1, 5, 5, groups=2),
    )
    return Example(forward, 2, f"{at}.lkb_reparam", kernel=13, groups=2)


@example()
def unireplknet(t: Trained) -> Example:
    at = "stages.2.0.dwconv"
    terms = [
        chain(
            t.conv(f"{at}.lk_origin.weight", 2, 1, 13, 13, groups=2), t.norm(f"{at}.origin_bn", 2)
        )
    ]
    for k, r in zip((5, 7, 3, 3, 3), (1, 2, 3, 4, 5), strict=True):
        dilated = t.conv(f"{at}.dil_conv_k{k}_{r}.weight", 2, 1, k, k, groups=2, dilation=r)
        terms.append(chain(dilated, t.norm(f"{at}.dil_bn_k{k}_{r}", 2)))
    return Example(add(*terms), 2, f"{at}.lk_origin", kernel=13, groups=2)


@example()
def repvit(t: Trained) -> Example:
    at = "stages.0.blocks.0.token_mixer"
    inner = add(
        t.conv_norm(f"{at}.conv", 4, 1, 3, 3, conv="c", groups=4),
        t.conv(f"{at}.conv1.weight", 4, 1, 1, 1, bias=f"{at}.conv1.bias", groups=4),
        identity,
    )
    return Example(chain(inner, t.norm(f"{at}.bn", 4)), 4, at, groups=4)


@example()
def repvit_legacy(t: Trained) -> Example:
    at = "stages.0.blocks.0.token_mixer"
    forward = add(
        t.conv_norm(f"{at}.conv", 4, 1, 3, 3, conv="c", groups=4),
        t.conv_norm(f"{at}.conv1", 4, 1, 1, 1, conv="c", groups=4),
        identity,
    )
    return Example(forward, 4, at, groups=4)


def _paddle(t: Trained, name: str, *shape: int) -> Map:
    norm = t.norm(f"{name}.bn", shape[0], "_mean _variance")
    return chain(t.conv(f"{name}.conv.weight", *shape), norm)


@example()
def ppyoloe(t: Trained) -> Example:
    at = "backbone.stages.0.blocks.1.conv2"
    dense, point = _paddle(t, f"{at}.conv1", 4, 4, 3, 3), _paddle(t, f"{at}.conv2", 4, 4, 1, 1)
    forward = add(dense, chain(point, times(t.draw(f"{at}.alpha", 1)[0])))
    return Example(forward, 4, f"{at}.conv")


@example()
def rtdetr(t: Trained) -> Example:
    at = "encoder.fpn_blocks.0.bottlenecks.2"
    forward = add(
        t.conv_norm(f"{at}.conv1", 4, 4, 3, 3, norm="norm"),
        t.conv_norm(f"{at}.conv2", 4, 4, 1, 1, norm="norm"),
    )
    return Example(forward, 4, f"{at}.conv")


@example(epsilon=1e-3)
def ultralytics(t: Trained) -> Example:
    at = "model.11.m.0"
    return Example(_rep(t, at, "conv1 conv2 bn", 4, 4), 4, f"{at}.conv")


@example(epsilon=1e-3)
def ultralytics_depthwise(t: Trained) -> Example:
    at = "model.8.m.0.cv1.2"
    forward = add(
        t.conv_norm(f"{at}.conv", 4, 1, 7, 7, groups=4),
        t.conv_norm(f"{at}.conv1", 4, 1, 3, 3, groups=4),
    )
    return Example(forward, 4, f"{at}.conv", kernel=7, groups=4)


@example(strided=True, epsilon=1e-3)
def ultralytics_conv2(t: Trained) -> Example:
    at = "model.3"
    total = add(t.conv(f"{at}.conv.weight", 6, 4, 3, 3), t.conv(f"{at}.cv2.weight", 6, 4, 1, 1))
    return Example(chain(total, t.norm(f"{at}.bn", 6)), 4, f"{at}.conv")


def _qarepvgg(t: Trained, pooled: bool) -> Map:
    at = "backbone.ERBlock_3.1.conv1"
    terms: list[Map] = [
        t.conv_norm(f"{at}.rbr_dense", 4, 4, 3, 3),
        t.conv(f"{at}.rbr_1x1.weight", 4, 4, 1, 1),
        identity,
    ]
    if pooled:
        average = np.zeros((4, 4, 3, 3))
        average[np.arange(4), np.arange(4)] = 1 / 9
        terms.append(lambda x: conv(x, average))
    return chain(add(*terms), t.norm(f"{at}.bn", 4))


@example(epsilon=1e-3)
def qarepvgg(t: Trained) -> Example:
    return Example(_qarepvgg(t, False), 4, "backbone.ERBlock_3.1.conv1.rbr_reparam")


@example(epsilon=1e-3)
def qarepvgg_v2(t: Trained) -> Example:
    options = {"family": "qarepvgg-v2"}
    at = "backbone.ERBlock_3.1.conv1.rbr_reparam"
    return Example(_qarepvgg(t, True), 4, at, options=options)


@example(epsilon=1e-3)
def yolo_nas(t: Trained) -> Example:
    at = "backbone.stage1.blocks.bottlenecks.0.cv1"
    point = t.conv(f"{at}.branch_1x1.weight", 4, 4, 1, 1, bias=f"{at}.branch_1x1.bias")
    alpha = t.draw(f"{at}.alpha", 1)[0]
    total = add(t.conv_norm(f"{at}.branch_3x3", 4, 4, 3, 3), chain(point, times(alpha)), identity)
    forward = chain(total, t.norm(f"{at}.post_bn", 4))
    t.draw(f"{at}.rbr_reparam.weight", 4, 4, 3, 3)
    t.draw(f"{at}.rbr_reparam.bias", 4)
    t.draw("heads.head1.cls_pred.weight", 4, 4, 1, 1)
    return Example(forward, 4, f"{at}.rbr_reparam")
