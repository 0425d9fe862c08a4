# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks that change tensors in place: what others see of it is seen after fusing, too."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import repvgg
import torch
from compile_support import (
    builds,  # noqa: F401
    compiled,
    fell_back,
    fresh,  # noqa: F401
)
from repvgg_testing.torch_export import randomize
from torch import Tensor, nn


class Parts(nn.Module):
    """What the networks here are made of; `path` says how."""

    def __init__(self, path: Callable[[Parts, Tensor], Tensor]) -> None:
        super().__init__()
        self.path = path
        self.dense = nn.Conv2d(4, 4, 3, padding=1)
        self.point = nn.Conv2d(4, 4, 1)
        self.norm, self.other = nn.BatchNorm2d(4), nn.BatchNorm2d(4)
        self.relu = nn.ReLU(inplace=True)
        self.rest = nn.Identity()
        self.scale = nn.Parameter(torch.rand(4, 1, 1) + 0.5)

    def forward(self, x: Tensor) -> Tensor:
        return self.path(self, x)


def _sums(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    y += net.point(x)
    y += net.norm(x)
    return net.relu(y)


def _shortcut(net: Parts, x: Tensor) -> Tensor:
    y = torch.relu(x)
    z = net.rest(net.dense(y))
    z += y
    return z


def _product(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    y *= net.scale
    y -= net.point(x)
    return y


def _result_dropped(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    net.relu(y)
    return y + net.norm(x)


def _method(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    y.mul_(3.0)
    return y + net.norm(x)


def _view(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    y[:, 1:].add_(1.0)
    return y + net.point(x)


def _item(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    y[:, 0] = 2.0
    return y + net.point(x)


def _read_before(net: Parts, x: Tensor) -> Tensor:
    """Branches that read what is changed before they are added up."""
    y = torch.sigmoid(x)
    a, b = net.dense(y), net.point(y)
    y.mul_(2.0)
    return (a + b) * y


def _sum_into_source(net: Parts, x: Tensor) -> Tensor:
    y = torch.sigmoid(x)
    a, b = net.dense(y), net.point(y)
    y += 1.0
    return a + b + y


def _argument(net: Parts, x: Tensor) -> Tensor:
    x += net.dense(x)
    return net.norm(x)


def _argument_by_name(net: Parts, x: Tensor) -> Tensor:
    y = net.rest(x)
    y += net.dense(x)
    return y


def _by_keyword(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    nn.functional.relu(y, inplace=True)
    return y + net.norm(x)


def _out(net: Parts, x: Tensor) -> Tensor:
    y = net.dense(x)
    torch.mul(y, 2.0, out=y)
    return y + net.norm(x)


def _equal_values(net: Parts, x: Tensor) -> Tensor:
    """Two values that are one, of which one is changed."""
    y, z = net.norm(x), net.norm(x)
    return net.relu(y) * 3.0 - z


#: How many blocks are fused.
NETWORKS: dict[Callable[[Parts, Tensor], Tensor], int] = {
    _sums: 1,
    _shortcut: 1,
    _product: 1,
    _result_dropped: 0,
    _method: 0,
    _view: 0,
    _read_before: 0,
    _sum_into_source: 1,
    _argument: 0,
    _argument_by_name: 0,
    _by_keyword: 0,
    _out: 0,
    _equal_values: 0,
}


@pytest.fixture(autouse=True)
def no_gradients() -> Iterator[None]:
    with torch.no_grad():
        yield


def made(path: Callable[[Parts, Tensor], Tensor]) -> nn.Module:
    torch.manual_seed(0)
    return randomize(Parts(path)).double()


@pytest.mark.parametrize("path", NETWORKS)
def test_fused(path: Callable[[Parts, Tensor], Tensor]) -> None:
    net = made(path)
    fused = repvgg.fuse(net)
    assert fused.census.fused == NETWORKS[path]
    ours = torch.randn(2, 4, 6, 6, dtype=torch.float64)
    theirs = ours.clone()
    torch.testing.assert_close(fused(ours), net(theirs), rtol=1e-12, atol=1e-12)
    torch.testing.assert_close(ours, theirs, rtol=1e-12, atol=1e-12)


def _own_weights(net: Parts, x: Tensor) -> Tensor:
    net.scale.mul_(1.5)
    return net.dense(x) * net.scale + net.point(x)


def test_a_network_that_changes_itself_is_left() -> None:
    net, other = made(_own_weights), made(_own_weights)
    fused = repvgg.fuse(net)
    assert fused.census.found == 0
    x = torch.randn(2, 4, 6, 6, dtype=torch.float64)
    for _ in range(2):
        assert torch.equal(fused(x), other(x))


# torch.fx has no assignments.
@pytest.mark.parametrize("path", [*NETWORKS, _item])
def test_compiled(
    path: Callable[[Parts, Tensor], Tensor],
    builds: list[object],  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    net = made(path).float()
    fast = compiled(net)
    for _ in range(2):
        ours = torch.randn(2, 4, 6, 6)
        theirs = ours.clone()
        torch.testing.assert_close(fast(ours), net(theirs), rtol=1e-5, atol=1e-5)
        torch.testing.assert_close(ours, theirs, rtol=1e-5, atol=1e-5)
    changed = path in (_argument, _argument_by_name)
    assert changed == (builds[-1].model is None)
    if changed:
        assert fell_back(caplog, "changes its arguments in place")


def test_both_are_counted(builds: list[object]) -> None:  # noqa: F811
    """Blocks that are fused before the import, and those that are after it."""

    def net(parts: Parts, x: Tensor) -> Tensor:
        y = torch.relu(parts.dense(x) + parts.point(x))
        # A branch that torch.fx is not told the channels of.
        z = nn.functional.avg_pool2d(y, 3, 1, 1)
        return torch.relu(z + parts.norm(y))

    compiled(made(net).float())(torch.randn(2, 4, 6, 6))
    assert builds[-1].summary == "2 blocks found, 2 fused, 0 refused"


def test_branches_summed_in_place_are_removed() -> None:
    class Net(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.wide = torch.nn.Conv2d(4, 4, 3, padding=1)
            self.point = torch.nn.Conv2d(4, 4, 1)

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            out = self.wide(x)
            out += self.point(x)
            return out

    fused = repvgg.fuse(Net().eval())
    assert [name for name, _ in fused.named_parameters()] == ["fused.weight", "fused.bias"]
