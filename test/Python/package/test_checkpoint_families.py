# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A fused checkpoint computes what its branches do, for every family, on every pixel."""

from __future__ import annotations

from typing import Any

import ml_dtypes
import numpy as np
import pytest
from checkpoint_examples import EXAMPLES, STRIDED, Example
from checkpoint_weights import Array, Trained, conv
from hypothesis import given, settings
from hypothesis import strategies as st
from repvgg.checkpoints import FAMILIES, fuse_state_dict
from repvgg_testing.numerics import gamma

TYPES = {"f32": np.float32, "f16": np.float16, "bf16": ml_dtypes.bfloat16, "f64": np.float64}


def check(example: Example, state: dict[str, Array], kind: str, stride: int = 1) -> None:
    """Fuses and compares on an image with border pixels.

    A weight is the exact sum rounded once to its type; what f64 itself rounds is less than
    2^-36 of the largest value.
    """
    before = {key: value.copy() for key, value in state.items()}
    fused, report = fuse_state_dict(state, **example.options)
    assert state.keys() == before.keys()
    assert all(np.array_equal(state[key], before[key]) for key in state)
    weight, bias = (fused[f"{example.key}.{name}"] for name in ("weight", "bias"))
    assert weight.dtype == bias.dtype == TYPES[kind]
    assert weight.shape[2:] == (example.kernel, example.kernel)
    w, b = weight.astype(np.float64), bias.astype(np.float64)[:, None, None]
    for size in (1, 4, example.kernel + 2):
        x = np.random.default_rng(size).standard_normal((1, example.channels, size, size + 1))
        expected = example.forward(x)
        value = conv(x, w, stride=stride, groups=example.groups) + b
        magnitude = conv(abs(x), abs(w), stride=stride, groups=example.groups) + abs(b)
        bound = gamma(2, kind) * magnitude + 2.0**-36 * magnitude.max()
        assert expected.shape == value.shape
        assert (abs(value - expected) <= bound).all()
    assert [block.status for block in report.blocks] == ["fused"]
    assert report.census is not None
    assert all(c.probes > 0 and c.error <= c.bound for c in report.census.certificates())


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("name", EXAMPLES)
def test_family(name: str, kind: str) -> None:
    trained = Trained(np.random.default_rng(0), TYPES[kind])
    check(EXAMPLES[name](trained), trained.state, kind)


@pytest.mark.parametrize("name", sorted(STRIDED))
def test_weights_are_those_for_any_stride(name: str) -> None:
    trained = Trained(np.random.default_rng(0), stride=2)
    check(EXAMPLES[name](trained), trained.state, "f32", stride=2)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(EXAMPLES)), st.integers(0, 2**32 - 1))
def test_random_weights(name: str, seed: int) -> None:
    trained = Trained(np.random.default_rng(seed))
    check(EXAMPLES[name](trained), trained.state, "f32")


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([1, 3, 5, 7]),
    st.integers(1, 4),
    st.integers(1, 3),
    st.integers(1, 3),
    st.booleans(),
    st.integers(0, 2**32 - 1),
)
def test_random_sizes(k: int, g: int, i: int, o: int, skip: bool, seed: int) -> None:
    o = i if skip else o
    trained = Trained(np.random.default_rng(seed), epsilon=1e-5)
    terms = [
        trained.conv_norm("b.conv_kxk", o * g, i, k, k, groups=g),
        trained.conv_norm("b.conv_1x1", o * g, i, 1, 1, groups=g),
    ]
    if skip:
        terms.append(trained.norm("b.identity", o * g))
    example = Example(lambda x: sum(f(x) for f in terms), i * g, "b.reparam_conv", k, g)
    check(example, trained.state, "f32")


def test_every_family_has_an_example() -> None:
    told: set[str] = set()
    for build in EXAMPLES.values():
        trained = Trained(np.random.default_rng(0))
        options: dict[str, Any] = build(trained).options
        told.update(block.family for block in fuse_state_dict(trained.state, **options)[1].blocks)
    told |= {"RepViT convolution", "RepViT head", "RepViT classifier"}
    assert told == {family.title for family in FAMILIES}


def test_repvit_head() -> None:
    """Linear layers behind normalizations, and the convolutions that `fuse` folds too."""
    trained = Trained(np.random.default_rng(0))
    EXAMPLES["repvit"](trained)
    norms = [trained.norm(f"head.{name}.bn", 4) for name in ("head", "head_dist")]
    weights = [trained.draw(f"head.{name}.l.weight", 3, 4) for name in ("head", "head_dist")]
    biases = [trained.draw(f"head.{name}.l.bias", 3) for name in ("head", "head_dist")]
    stem = trained.conv_norm("stem.conv1", 4, 3, 3, 3, conv="c")
    fused, _ = fuse_state_dict(trained.state)
    x = np.random.default_rng(1).standard_normal((5, 4))
    heads = zip(norms, weights, biases, strict=True)
    expected = sum(norm(x) @ weight.T + bias for norm, weight, bias in heads) / 2
    weight, bias = (fused[f"head.{name}"].astype(np.float64) for name in ("weight", "bias"))
    magnitude = abs(x) @ abs(weight).T + abs(bias)
    assert (abs(x @ weight.T + bias - expected) <= gamma(2) * magnitude).all()
    image = np.random.default_rng(2).standard_normal((1, 3, 5, 5))
    weight, bias = (fused[f"stem.conv1.{name}"].astype(np.float64) for name in ("weight", "bias"))
    magnitude = conv(abs(image), abs(weight)) + abs(bias)[:, None, None]
    error = abs(conv(image, weight) + bias[:, None, None] - stem(image))
    assert (error <= gamma(2) * magnitude).all()
