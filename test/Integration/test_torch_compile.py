# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""torch.compile(backend="repvgg"): what is compiled is right, whatever becomes of weights."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
import torch
from compile_support import (
    assert_same,
    block,
    builds,  # noqa: F401
    check,
    compiled,
    fresh,  # noqa: F401
    image,
    was_compiled,
)
from repvgg.torch import backend
from repvgg.torch.backend import MOST_BUILDS
from torch import Tensor, nn


def test_a_network(builds: list[object]) -> None:
    net = block()
    fast = compiled(net)
    for _ in range(3):
        check(net, fast, image())
    assert len(builds) == 1 and was_compiled(builds)
    assert builds[0].summary.startswith("1 blocks found, 1 fused")


def _add_in_place(net: nn.Module) -> None:
    net.point.bias.add_(1.0)


def _load_state(net: nn.Module) -> None:
    net.load_state_dict({key: value + 0.5 for key, value in net.state_dict().items()})


def _replace(net: nn.Module) -> None:
    net.point.bias = nn.Parameter(net.point.bias + 1.0)


def _replace_where_it_was(net: nn.Module) -> None:
    """The new parameter may get the memory of the old one."""
    size = net.point.weight.shape
    del net.point.weight
    net.point.weight = nn.Parameter(torch.randn(size))


def _replace_data_twice(net: nn.Module) -> None:
    for _ in range(2):
        net.point.weight.data = torch.randn(net.point.weight.shape)


def _change_statistics(net: nn.Module) -> None:
    net.norm.running_var.mul_(2.0)


@pytest.mark.parametrize(
    "change",
    [
        _add_in_place,
        _load_state,
        _replace,
        _replace_where_it_was,
        _replace_data_twice,
        _change_statistics,
    ],
)
def test_changed_weights(change: Callable[[nn.Module], None], builds: list[object]) -> None:
    net = block()
    fast = compiled(net)
    x = image()
    before = fast(x).clone()
    change(net)
    assert not torch.allclose(net(x), before)
    check(net, fast, x)
    check(net, fast, x)
    assert len(builds) == 2 and was_compiled(builds)


def test_batches_and_sizes(builds: list[object]) -> None:
    net = block()
    fast = compiled(net)
    for shape in [(1, 4, 8, 8), (2, 4, 8, 8), (3, 4, 8, 8), (3, 4, 9, 7), (2, 4, 8, 8)]:
        check(net, fast, image(*shape))
    # Dynamo's second graph, of which the first size is static, does not know the first.
    assert len(builds) <= 5 and was_compiled(builds)


def test_too_many_sizes_fall_back_with_one_warning(
    builds: list[object], caplog: pytest.LogCaptureFixture
) -> None:
    net = nn.Conv2d(1, 1, 1).eval()
    fast = torch.compile(net, backend=backend, dynamic=True)
    for size in range(4, 4 + MOST_BUILDS + 4):
        check(net, fast, image(2, 1, size, size))
    assert sum(made.model is not None for made in builds) == MOST_BUILDS
    assert sum("combinations of shapes" in r.message for r in caplog.records) == 1


@pytest.mark.parametrize(
    "view",
    [
        lambda x: x.to(memory_format=torch.channels_last),
        lambda x: torch.cat([x, x], 3)[..., ::2],
        lambda x: x.transpose(2, 3),
        lambda x: x.expand(3, 4, 8, 8),
        lambda x: torch.zeros(4 * 8 * 8 + 1)[1:].view(1, 4, 8, 8),
    ],
)
def test_layouts_of_inputs(view: Callable[[Tensor], Tensor], builds: list[object]) -> None:
    net = block()
    fast = compiled(net)
    check(net, fast, view(image()))
    check(net, fast, image())
    assert was_compiled(builds)


def test_channels_last_weights(builds: list[object]) -> None:
    net = block().to(memory_format=torch.channels_last)
    check(net, compiled(net), image().to(memory_format=torch.channels_last))
    assert was_compiled(builds)


def test_same_tensor_twice(builds: list[object]) -> None:
    fast = compiled(lambda x, y: x * 2 + y)
    x = image()
    assert_same(fast(x, x), x * 3)
    y = image()
    assert_same(fast(x, y), x * 2 + y)
    assert was_compiled(builds)


def test_inference_mode(builds: list[object]) -> None:
    with torch.inference_mode():
        net = block()
        fast = compiled(net)
        x = image()
        assert_same(fast(x), net(x))
        assert_same(fast(x), net(x))
    assert len(builds) == 1 and was_compiled(builds)


def test_graph_breaks(builds: list[object]) -> None:
    first, second = block(), block()

    def net(x: Tensor) -> Tensor:
        y = first(x)
        torch._dynamo.graph_break()
        if y.sum().item() > 0:
            y = y + 1
        return second(y)

    fast = compiled(net)
    for _ in range(2):
        x = image()
        assert_same(fast(x), net(x))
    assert len(builds) >= 2 and was_compiled(builds)


def test_several_outputs_in_a_dictionary(builds: list[object]) -> None:
    first = block()

    def net(x: Tensor) -> dict[str, object]:
        y = first(x)
        return {"y": y, "pair": (y + 1, None), "x": x}

    fast = compiled(net)
    x = image()
    result = fast(x)
    assert result["x"] is x and result["pair"][1] is None
    assert_same(result["y"], first(x))
    assert_same(result["pair"][0], first(x) + 1)
    assert was_compiled(builds)


def test_integers_and_booleans(builds: list[object]) -> None:
    def net(x: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        return torch.where(mask, x, x + 1), x > 3

    fast = compiled(net)
    x, mask = torch.arange(6), torch.tensor([True, False] * 3)
    for ours, theirs in zip(fast(x, mask), net(x, mask), strict=True):
        assert torch.equal(ours, theirs) and ours.dtype == theirs.dtype


def test_threads(builds: list[object]) -> None:
    net = block()
    fast = compiled(net)
    fast(image())
    wrong: list[object] = []

    def work(seed: int) -> None:
        with torch.no_grad():
            for step in range(20):
                x = torch.randn(1, 4, 8, 8, generator=torch.Generator().manual_seed(seed + step))
                if not torch.allclose(fast(x), net(x), atol=1e-5):
                    wrong.append(seed)

    workers = [threading.Thread(target=work, args=(100 * seed,)) for seed in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not wrong and was_compiled(builds)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float64])
def test_element_types(dtype: torch.dtype, builds: list[object]) -> None:
    net = block().to(dtype)
    x = image().to(dtype)
    ours, theirs = compiled(net)(x), net(x)
    assert ours.dtype == theirs.dtype == dtype
    exact = block().double().requires_grad_(False)
    exact.load_state_dict({k: v.double() for k, v in net.state_dict().items()})
    reference = exact(x.double())
    error = (ours.double() - reference).abs().max()
    assert error <= 2 * (theirs.double() - reference).abs().max() + 1e-12
