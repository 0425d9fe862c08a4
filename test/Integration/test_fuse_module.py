# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""repvgg.fuse on networks of PyTorch: another network that computes the same."""

from __future__ import annotations

import copy
import pickle

import pytest
import repvgg
import timm
import torch
from repvgg.torch import from_torch
from repvgg_testing.torch_export import randomize
from torch import Tensor, nn


def assert_fused(net: nn.Module, x: Tensor, blocks: int, refused: int = 0) -> nn.Module:
    """In f64 both are the same but for the order of sums; the network stays as it was."""
    net = randomize(net).double()
    state = {key: value.clone() for key, value in net.state_dict().items()}
    fused = repvgg.fuse(net)
    assert (fused.census.fused, fused.census.refused) == (blocks, refused), repr(fused.census)
    assert all(torch.equal(value, state[key]) for key, value in net.state_dict().items())
    with torch.no_grad():
        theirs = net(x.double())
        error = (fused(x.double()) - theirs).abs().max() / theirs.abs().max()
    assert error < 1e-13
    return fused


@pytest.mark.parametrize(
    "name, blocks", [("repvgg_a0", 22), ("mobileone_s0", 43), ("fastvit_t8", 40)]
)
def test_networks(name: str, blocks: int) -> None:
    net = timm.create_model(name)
    fused = assert_fused(net, torch.randn(2, 3, 64, 64), blocks)
    assert "stages.0.0.fused.weight" in fused.state_dict() or name == "fastvit_t8"
    assert not any(isinstance(part, nn.BatchNorm2d) for part in fused.modules()) or (
        name == "fastvit_t8"
    )


class Branches(nn.Module):
    """What blocks of other people's are made of."""

    def __init__(self, stride: int = 1, padding: int = 1) -> None:
        super().__init__()
        self.dense = nn.Conv2d(4, 4, 3, stride, padding)
        self.point = nn.Conv2d(4, 4, 1, stride, padding - 1, bias=False)
        self.norm = nn.BatchNorm2d(4)
        self.scale = nn.Parameter(torch.rand(1, 4, 1, 1))
        self.alpha = nn.Parameter(torch.tensor(0.0))
        self.drop = nn.Dropout(0.5)

    def forward(self, x: Tensor) -> Tensor:
        y = self.dense(x) * self.scale - self.point(x) * self.alpha
        return torch.relu(self.drop(self.norm(y)) + 1.5)


@pytest.mark.parametrize("stride, padding", [(1, 1), (2, 1), (3, 2)])
def test_scales_and_signs(stride: int, padding: int) -> None:
    assert_fused(Branches(stride, padding), torch.randn(2, 4, 9, 11), 1)


class OtherSizes(nn.Module):
    """A branch whose result PyTorch broadcasts over that of the other."""

    def __init__(self) -> None:
        super().__init__()
        self.dense = nn.Conv2d(4, 4, 3, padding=1)
        self.pool = nn.AvgPool2d(8)
        self.point = nn.Conv2d(4, 4, 1)

    def forward(self, x: Tensor) -> Tensor:
        return self.dense(x) + self.point(self.pool(x))


def test_a_branch_that_is_broadcast_is_none() -> None:
    assert_fused(OtherSizes(), torch.randn(2, 4, 8, 8), 1)  # the pool before the 1x1


class Shared(nn.Module):
    """A convolution that something else needs as well, and one that is used twice."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(4, 4, 3, padding=1)
        self.second = nn.Conv2d(4, 4, 1)

    def forward(self, x: Tensor) -> Tensor:
        y = self.first(x)
        z = self.second(x) + y
        return torch.relu(z) * y + self.second(z + x)


def test_values_that_are_needed_elsewhere() -> None:
    net = randomize(Shared()).double()
    x = torch.randn(2, 4, 8, 8).double()
    fused = repvgg.fuse(net)
    with torch.no_grad():
        assert torch.allclose(fused(x), net(x), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16])
def test_element_types(dtype: torch.dtype) -> None:
    """Root mean squares of errors: of 60 draws the largest ratio is 1.8, of maxima 2.2."""
    torch.manual_seed(0)
    net = randomize(Branches()).to(dtype)
    fused = repvgg.fuse(net)
    assert {p.dtype for p in fused.parameters()} == {dtype}
    exact = copy.deepcopy(net).double()
    x = torch.randn(1, 4, 8, 8)
    with torch.no_grad():
        reference = exact(x.double())
        errors = [n(x.to(dtype)).double() - reference for n in (fused, net)]
    ours, theirs = (error.square().mean().sqrt() for error in errors)
    assert ours <= 2 * theirs


@pytest.mark.parametrize("axes", [1, 3])
def test_one_and_three_axes(axes: int) -> None:
    conv, norm = {1: (nn.Conv1d, nn.BatchNorm1d), 3: (nn.Conv3d, nn.BatchNorm3d)}[axes]

    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.norm = norm(4)
            self.dense = conv(4, 4, 3, padding="same")
            self.point = conv(4, 4, 1)

        def forward(self, x: Tensor) -> Tensor:
            return self.norm(x) + (self.dense(x) + self.point(x))

    assert_fused(Net(), torch.randn(2, 4, *[7] * axes), 1)


def test_a_fused_network_pickles_and_is_left_alone() -> None:
    x = torch.randn(2, 4, 8, 8)
    fused = assert_fused(Branches(), x, 1).float()
    again = pickle.loads(pickle.dumps(copy.deepcopy(fused)))
    with torch.no_grad():
        assert torch.equal(again(x), fused(x))
    assert repvgg.fuse(fused).census.found == 0


def test_training_mode_is_refused() -> None:
    with pytest.raises(repvgg.Refused, match=r"call \.eval\(\) first"):
        repvgg.fuse(Branches().train())
    with pytest.raises(repvgg.Refused, match=r"call \.eval\(\) first"):
        from_torch(Branches().train(), torch.randn(1, 4, 8, 8))


def test_what_cannot_be_traced_is_refused() -> None:
    class Loop(nn.Module):
        def forward(self, x: Tensor) -> Tensor:
            return x if x.sum() > 0 else -x

    with pytest.raises(repvgg.Refused, match="from_torch"):
        repvgg.fuse(Loop().eval())
    with pytest.raises(repvgg.Refused, match="PyTorch cannot export"):
        from_torch(Loop().eval(), torch.randn(1, 4))
    with pytest.raises(repvgg.Refused, match="one by one, not as a tuple"):
        from_torch(Branches().eval(), (torch.randn(1, 4, 8, 8),))


def test_from_torch_has_weights_of_its_own() -> None:
    net = randomize(Branches())
    x = torch.randn(1, 4, 8, 8)
    module = from_torch(net, x)
    with torch.no_grad():
        before = net(x)
        for parameter in net.parameters():
            parameter.zero_()
        after = module.fuse(check=1).compile()(x)
    assert torch.allclose(after, before, atol=1e-5)
    assert module.fuse().census()[0].block != "main#0"


def test_from_torch_top_k() -> None:
    """Ops that only torch-mlir can print are kept; the network can be fused, not compiled."""

    class TopK(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.block = Branches()

        def forward(self, x: Tensor) -> Tensor:
            return torch.topk(self.block(x).flatten(1), 3)[0]

    module = from_torch(randomize(TopK()), torch.randn(1, 4, 8, 8))
    assert module.fuse().census().fused == 1
    with pytest.raises(repvgg.Refused, match="tm_tensor"):
        module.compile()
