# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Blocks with branches of several convolutions or other windows: ACNet, DBB, ECBSR."""

from __future__ import annotations

import numpy as np
from checkpoint_weights import Array, Example, Map, Trained, add, chain, conv, example, identity


@example(strided=True)
def acnet(t: Trained) -> Example:
    at = "layer1.0.conv1"
    terms = [
        chain(t.conv(f"{at}.{n}_conv.weight", 6, 2, *k, groups=2), t.norm(f"{at}.{n}_bn", 6))
        for n, k in (("square", (3, 3)), ("ver", (3, 1)), ("hor", (1, 3)))
    ]
    return Example(add(*terms), 4, f"{at}.fused_conv", groups=2)


def _dbb(t: Trained, i: int, o: int, g: int, middle: int | None) -> Map:
    at, stride = "layer1.0.conv1", t.stride
    average = np.zeros((o, o, 3, 3))
    average[np.arange(o), np.arange(o)] = 1 / 9
    terms = [t.conv_norm(f"{at}.dbb_origin", o, i // g, 3, 3, groups=g)]
    name = f"{at}.dbb_avg"
    if g < o:
        terms.append(t.conv_norm(f"{at}.dbb_1x1", o, i // g, 1, 1, groups=g))
        point = t.conv(f"{name}.conv.weight", o, i // g, 1, 1, groups=g, pad=1, stride=1)
        inner = chain(point, t.norm(f"{name}.bn.bn", o))
        pool: Map = lambda x: conv(x, average, pad=0, stride=stride)  # noqa: E731
    else:
        inner = identity
        pool = lambda x: conv(x, average, stride=stride)  # noqa: E731
    terms.append(chain(inner, pool, t.norm(f"{name}.avgbn", o)))
    name = f"{at}.dbb_1x1_kxk"
    if middle is None:
        extra = t.conv(f"{name}.idconv1.weight", i, i // g, 1, 1, groups=g, pad=1, stride=1)
        first = add(extra, lambda x: np.pad(x, [(0, 0), (0, 0), (1, 1), (1, 1)]))
    else:
        first = t.conv(f"{name}.conv1.weight", middle, i // g, 1, 1, groups=g, pad=1, stride=1)
    m = middle or i
    window = t.conv(f"{name}.conv2.weight", o, m // g, 3, 3, groups=g, pad=0)
    terms.append(chain(first, t.norm(f"{name}.bn1.bn", m), window, t.norm(f"{name}.bn2", o)))
    return add(*terms)


@example(strided=True)
def dbb(t: Trained) -> Example:
    return Example(_dbb(t, 4, 6, 2, None), 4, "layer1.0.conv1.dbb_reparam", groups=2)


@example(strided=True)
def dbb_depthwise(t: Trained) -> Example:
    return Example(_dbb(t, 4, 4, 4, 8), 4, "layer1.0.conv1.dbb_reparam", groups=4)


def _ecb(t: Trained, with_identity: bool, o: int) -> Map:
    at, i = "backbone.1", 4

    def bias(name: str) -> dict[str, str]:
        return {"bias": f"{at}.{name}"}

    terms = [
        t.conv(f"{at}.conv3x3.weight", o, i, 3, 3, **bias("conv3x3.bias")),
        chain(
            t.conv(f"{at}.conv1x1_3x3.k0", 6, i, 1, 1, pad=1, **bias("conv1x1_3x3.b0")),
            t.conv(f"{at}.conv1x1_3x3.k1", o, 6, 3, 3, pad=0, **bias("conv1x1_3x3.b1")),
        ),
    ]
    # A 1 x 1 with padding 1 has its bias there, as the original code pads with it.
    for name in ("conv1x1_sbx", "conv1x1_sby", "conv1x1_lpl"):
        point = t.conv(f"{at}.{name}.k0", o, i, 1, 1, pad=1, **bias(f"{name}.b0"))
        mask = t.draw(f"{at}.{name}.mask", o, 1, 3, 3)
        scale = t.draw(f"{at}.{name}.scale", o, 1, 1, 1)
        shift = t.draw(f"{at}.{name}.bias", o)
        terms.append(_filter(point, scale * mask, shift))
    t.draw(f"{at}.act.weight", o)
    return add(*terms, identity) if with_identity else add(*terms)


def _filter(point: Map, weight: Array, shift: Array) -> Map:
    groups = weight.shape[0]
    return lambda x: conv(point(x), weight, pad=0, groups=groups) + shift[:, None, None]


@example()
def ecb(t: Trained) -> Example:
    return Example(_ecb(t, True, 4), 4, "backbone.1.conv3x3", options={"identity": True})


@example()
def ecb_without_identity(t: Trained) -> Example:
    return Example(_ecb(t, False, 6), 4, "backbone.1.conv3x3")
