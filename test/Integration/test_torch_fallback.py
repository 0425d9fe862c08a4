# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""torch.compile(backend="repvgg"): what is left to PyTorch, and that it is told once."""

from __future__ import annotations

import pytest
import repvgg
import torch
from compile_support import (
    assert_same,
    block,
    builds,  # noqa: F401
    check,
    compiled,
    fell_back,
    fresh,  # noqa: F401
    image,
    was_compiled,
)
from repvgg.torch import backend
from torch import Tensor, nn


def test_gradients(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    net = block()
    fast = compiled(net)
    x = image()
    with torch.enable_grad():
        for _ in range(2):
            fast(x).sum().backward()
    assert net.point.weight.grad is not None and not builds
    assert fell_back(caplog, "gradients are asked for")
    check(net, fast, x)
    assert was_compiled(builds)


def test_training_mode(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    net, other = block().train(), block().train()
    other.load_state_dict(net.state_dict())
    fast = compiled(net)
    x = image(2, 4, 8, 8)
    assert_same(fast(x), other(x))
    assert torch.equal(net.norm.running_mean, other.norm.running_mean)
    assert not builds and fell_back(caplog, "training mode")


def test_dropout(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    net = nn.Sequential(nn.Conv2d(4, 4, 1), nn.Dropout(0.5))
    fast = compiled(net)
    assert (fast(image()) == 0).any() and fell_back(caplog, "a dropout is in training mode")
    check(net.eval(), fast, image())
    assert was_compiled(builds)


def test_random(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    fast = compiled(lambda x: x + torch.rand_like(x))
    assert not torch.equal(fast(image()), fast(image()))
    assert not builds and fell_back(caplog, "draws at random")


def test_autocast(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    net = block()
    fast = compiled(net)
    x = image()
    with torch.autocast("cpu", torch.bfloat16):
        ours, theirs = fast(x), net(x)
    assert torch.equal(ours, theirs) and ours.dtype == theirs.dtype
    assert not builds and fell_back(caplog, "autocast is on")


def test_autocast_inside(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    inner = block()

    def net(x: Tensor) -> Tensor:
        with torch.autocast("cpu", torch.bfloat16):
            return inner(x)

    x = image()
    assert torch.equal(compiled(net)(x), net(x))
    assert not was_compiled(builds)


def test_input_mutation(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    def net(x: Tensor) -> Tensor:
        x.add_(1)
        return x * 2

    fast = compiled(net)
    x = image()
    before = x.clone()
    y = fast(x)
    assert torch.equal(x, before + 1) and torch.equal(y, (before + 1) * 2)
    assert not was_compiled(builds) and fell_back(caplog, "changes its arguments in place")


def test_buffer_mutation(builds: list[object]) -> None:
    class Counter(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.register_buffer("count", torch.zeros(()))

        def forward(self, x: Tensor) -> Tensor:
            self.count += 1
            return x + self.count

    net = Counter().eval()
    fast = compiled(net)
    x = image()
    for count in (1, 2, 3):
        assert_same(fast(x), x + count)
    assert net.count == 3


def test_views_of_arguments(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    fast = compiled(lambda x: (x.view(-1), x * 2))
    x = image()
    view, _ = fast(x)
    view.zero_()
    assert (x == 0).all()
    assert fell_back(caplog, "a view of an argument")


def test_an_op_that_is_not_compiled(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    fast = compiled(lambda x: torch.linalg.svdvals(x) + 1)
    x = image(1, 4, 4)
    assert torch.allclose(fast(x), torch.linalg.svdvals(x) + 1)
    fast(x)
    assert not was_compiled(builds) and fell_back(caplog, "left to PyTorch")


def test_strict_raises() -> None:
    fast = compiled(block().train(), strict=True)
    with pytest.raises(Exception, match="left to PyTorch: a batch norm") as caught:
        fast(image(2, 4, 8, 8))
    assert isinstance(caught.value.inner_exception, repvgg.Refused)
    # What is known only when it is called.
    with pytest.raises(repvgg.Refused, match="changes its arguments in place"):
        compiled(lambda x: x.add_(1) * 2, strict=True)(image())


def test_unknown_options_are_named() -> None:
    with pytest.raises(Exception, match="unknown option 'thread', expected one of"):
        compiled(block(), thread=2)(image())
    with pytest.raises(Exception, match="no mode 'max-autotune'"):
        torch.compile(block(), backend=backend, mode="max-autotune")(image())


def test_options(builds: list[object], caplog: pytest.LogCaptureFixture) -> None:
    net = block()
    check(net, compiled(net, threads=2, verbose=True), image())
    assert builds[0].model.threads == 2
    assert any(record.message.startswith("compiled a graph in") for record in caplog.records)


def test_reset_forgets_what_was_told(caplog: pytest.LogCaptureFixture) -> None:
    for expected in (1, 2):
        compiled(block().train())(image(2, 4, 8, 8))
        assert sum("training mode" in record.message for record in caplog.records) == expected
        torch.compiler.reset()
        backend.reset()
