# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random blocks in exporters' forms: fused where the rules allow it, nowhere else, and right.

`tools/fuzz.sh blocks MINUTES` runs as many as there is time for.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from blocks import capabilities
from blocks.check import REWRITES, Failure, Settings, check, check_value, fuse
from blocks.draw import draw
from blocks.expression import Add, Cast, Conv, Function, Input, Node, Relu, Shift
from blocks.legality import SEQUENCES, least_windows, predict
from blocks.shrink import shrink

#: Functions of each way to rewrite them before.
BLOCKS = 120

ALL = frozenset(SEQUENCES)


def _conv(x: Node, size: int, pad: int, bias: bool = False, stride: int = 1) -> Conv:
    sides = tuple((n + 2 * pad - size) // stride + 1 for n in x.sizes)
    weight = np.arange(1.0, 9.0 * x.channels + 1)[: 4 * x.channels * size * size]
    return Conv(
        (x,), (1, 4, *sides), "f32", style=15, size=(size, size), strides=(stride, stride),
        low=(pad, pad), high=(pad, pad), dilations=(1, 1), bias=np.ones(4) if bias else None,
        weight=np.resize(weight, (4, x.channels, size, size)) / 8,
    )  # fmt: skip


def _input() -> Input:
    return Input((), (1, 4, 5, 5), "f32")


def _add(a: Node, b: Node) -> Add:
    return Add((a, b), a.shape, a.kind)


def _function(x: Input, result: Node, *others: Node, dynamic: bool = False) -> Function:
    return Function("f", (x,), (result, *others), dynamic)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("capabilities")
    options = capabilities.options(folder)
    return Settings(capabilities.rules(options, folder), options)


@pytest.mark.parametrize("rewrite", range(len(REWRITES)))
def test_random_blocks_in_foreign_forms(rewrite: int, settings: Settings, tmp_path: Path) -> None:
    functions = [draw(rewrite, index) for index in range(BLOCKS)]
    asked = Settings(settings.rules, settings.options, REWRITES[rewrite])
    failures = check(functions, asked, tmp_path)
    again = [
        f"tools/fuzz.sh blocks 1 --seed {rewrite} --index {f.function.name[1:]}" for f in failures
    ]
    assert not failures, f"{failures[0].kind}: {failures[0].text}; again: {again}"


def test_prediction_of_sums() -> None:
    x = _input()
    assert predict(_function(x, _add(_conv(x, 3, 1), x)), ALL).windows == 1
    assert predict(_function(x, _add(_conv(x, 3, 1), _conv(x, 1, 0))), ALL).whole
    inner = Relu((_conv(x, 1, 0),), x.shape, "f32")
    assert predict(_function(x, _add(_conv(x, 3, 1), inner)), ALL).windows == 2


def test_prediction_of_sizes_that_agree_by_chance() -> None:
    """A6: strides may agree on one size only."""
    x = _input()
    three, one = _conv(x, 3, 1, stride=2), _conv(x, 2, 0, stride=2)
    two = _conv(x, 1, 0, stride=2)
    assert predict(_function(x, _add(three, two)), ALL).windows == 1
    assert three.sizes != one.sizes
    wide = _conv(x, 4, 2, stride=2)
    assert wide.sizes == three.sizes
    assert predict(_function(x, _add(three, wide)), ALL).windows == 1
    assert predict(_function(x, _add(three, wide), dynamic=True), ALL).windows == 2


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [((3, 1, True), (1, 0), 1), ((1, 0, False), (3, 1), 1), ((1, 0, True), (3, 1), 2),
     ((1, 0, True), (3, 0), 1), ((3, 1, False), (3, 1), 2), ((3, 1, True), (3, 0), 1)],
    ids=["A10", "A11", "A12'", "A12", "A15", "A15 without padding"],
)  # fmt: skip
def test_prediction_of_sequences(first: tuple, second: tuple, left: int) -> None:
    x = _input()
    assert predict(_function(x, _conv(_conv(x, *first), *second)), ALL).windows == left
    assert predict(_function(x, _conv(_conv(x, *first), *second)), frozenset()).windows == 2


def test_least_windows_where_a_shift_is_better_kept() -> None:
    """Folded into the first convolution, it would keep the padded one after it apart."""
    x = _input()
    shifted = Shift((x,), x.shape, x.kind, amount=np.ones(4))
    function = _function(x, _conv(_conv(shifted, 1, 0), 3, 1))
    assert predict(function, ALL).windows == 2
    assert least_windows(function, ALL) == 1


def test_prediction_of_other_users_and_casts() -> None:
    x = _input()
    inner = _conv(x, 3, 1)
    assert predict(_function(x, _add(inner, _conv(x, 1, 0)), inner), ALL).windows == 2
    narrow = Cast((_conv(x, 3, 1),), x.shape, "bf16")
    wide = Cast((narrow,), x.shape, "f32")
    assert predict(_function(x, _add(wide, _conv(x, 1, 0))), ALL).windows == 2


def test_a_wrong_value_is_seen(settings: Settings, tmp_path: Path) -> None:
    x = _input()
    right = _function(x, _add(_conv(x, 3, 1), _conv(x, 1, 0)))
    fused = fuse([right], settings, tmp_path)
    assert not isinstance(fused, str)
    assert check_value(right, fused) is None
    wrong = _function(x, _add(_conv(x, 3, 1), _conv(x, 1, 0)))
    wrong.results[0].inputs[0].weight[0, 0, 0, 0] += 0.01  # type: ignore[attr-defined]
    assert check_value(wrong, fused) is not None


def test_shrinking_keeps_what_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As if every activation were a failure."""

    def has_activation(functions: list[Function], *_: object) -> list[Failure]:
        nodes = functions[0].nodes
        return [Failure(functions[0], "wrong", "") for n in nodes if isinstance(n, Relu)]

    monkeypatch.setattr("blocks.shrink.check", has_activation)
    x = _input()
    inner = _conv(Relu((_conv(x, 3, 1),), x.shape, "f32"), 1, 0)
    function = _function(x, _add(_add(inner, _conv(x, 1, 0)), x), inner)
    smaller = shrink(Failure(function, "wrong", ""), Settings(ALL), tmp_path).function
    assert [type(node) for node in smaller.nodes] == [Input, Relu]
