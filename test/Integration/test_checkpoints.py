# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fused checkpoints in the original code's own deployed models, loaded strictly.

Weights and statistics are random. Both models are evaluated in f64, so that outputs differ
by the rounding of the fused weights only, once each.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from repvgg import Error, ParseError, Refused
from repvgg.checkpoints import fuse_file, fuse_state_dict
from repvgg_testing.numerics import network_bound
from repvgg_testing.torch_export import randomize
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

CORPUS = Path(__file__).parents[1] / "Fuzz" / "corpus" / "checkpoints"

Make = Callable[[], nn.Module]


def timm_model(name: str) -> tuple[Make, Make]:
    """As trained, and as timm deploys it."""
    import timm
    from timm.utils.model import reparameterize_model

    def make() -> nn.Module:
        return timm.create_model(name, num_classes=16).eval()

    return make, lambda: reparameterize_model(make())


def mmpretrain_model(name: str, **arch: Any) -> tuple[Make, Make]:
    import mmpretrain.models.backbones as backbones

    flag = "small_kernel_merged" if name == "RepLKNet" else "deploy"

    def make(**flags: bool) -> nn.Module:
        model: nn.Module = getattr(backbones, name)(**arch, **flags)
        model.eval()  # returns nothing there
        return model

    return make, lambda: make(**{flag: True})


REPLKNET = {
    "large_kernel_sizes": [13, 9, 7, 7],
    "layers": [1, 1, 1, 1],
    "channels": [8, 8, 16, 16],
    "small_kernel": 5,
    "dw_ratio": 1,
}

MODELS: dict[str, Callable[[], tuple[Make, Make]]] = {
    **{
        name: lambda name=name: timm_model(name)
        for name in (
            "repvgg_a0",
            "repvgg_b1g4",
            "repvgg_d2se",
            *(f"mobileone_s{n}" for n in range(5)),
            "fastvit_t8",
            "fastvit_sa12",
            "repvit_m1",
            "repvit_m0_9",
        )
    },
    **{
        f"mmpretrain {name} {arch}": lambda name=name, arch=arch: mmpretrain_model(name, arch=arch)
        for name, arch in (
            ("RepVGG", "A0"),
            ("RepVGG", "B1g4"),
            ("MobileOne", "s0"),
            ("MobileOne", "s4"),
        )
    },
    "mmpretrain RepLKNet": lambda: mmpretrain_model("RepLKNet", arch=REPLKNET),
}


def outputs(model: nn.Module, x: Tensor) -> list[Tensor]:
    """In f64."""
    with torch.no_grad():
        result = model.double()(x.double())
    return [result] if isinstance(result, Tensor) else list(result)


def compare(trained: nn.Module, deployed: nn.Module, size: int, kind: str) -> None:
    x = torch.randn(2, 3, size, size, generator=torch.Generator().manual_seed(1))
    layers = sum(isinstance(part, nn.Conv2d | nn.Linear) for part in deployed.modules())
    bound = network_bound([1] * layers, kind)
    pairs = zip(outputs(trained, x), outputs(deployed, x), strict=True)
    for expected, value in pairs:
        assert float((value - expected).abs().max() / expected.abs().max()) <= bound


@pytest.mark.parametrize("name", MODELS)
def test_model(tmp_path: Path, name: str) -> None:
    torch.manual_seed(0)
    make, deploy = MODELS[name]()
    trained = make()
    randomize(trained)
    save_file(trained.state_dict(), tmp_path / "trained.safetensors")
    report = fuse_file(tmp_path / "trained.safetensors", tmp_path / "deploy.safetensors")
    deployed = deploy()
    deployed.load_state_dict(load_file(tmp_path / "deploy.safetensors"), strict=True)
    compare(trained, deployed, 64, "f32")
    assert report.fused and not report.left


def test_mmpretrain_d2se() -> None:
    """Its own deployed blocks leave out the squeeze-and-excitation: compared with these."""
    torch.manual_seed(0)
    make, deploy = mmpretrain_model("RepVGG", arch="D2se")
    trained = make()
    randomize(trained)
    fused, _ = fuse_state_dict(trained.state_dict())
    deployed = deploy()
    deployed.load_state_dict(fused, strict=True)
    trained.double().switch_to_deploy()
    compare(trained, deployed, 32, "f32")


TYPES = {"bf16": torch.bfloat16, "f16": torch.float16, "f64": torch.float64}


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize("name", ["repvgg_a0", "fastvit_t8"])
def test_types(tmp_path: Path, name: str, kind: str) -> None:
    torch.manual_seed(0)
    make, deploy = timm_model(name)
    trained = randomize(make()).to(TYPES[kind])
    torch.save({"state_dict": trained.state_dict(), "epoch": 3}, tmp_path / "trained.pth")
    fuse_file(tmp_path / "trained.pth", tmp_path / "deploy.pth")
    checkpoint = torch.load(tmp_path / "deploy.pth", weights_only=True)
    deployed = deploy().to(TYPES[kind])
    deployed.load_state_dict(checkpoint["state_dict"], strict=True)
    assert checkpoint["epoch"] == 3
    assert all(
        v.dtype == TYPES[kind] for k, v in checkpoint["state_dict"].items() if "reparam" in k
    )
    compare(trained, deployed, 64, kind)


def _ultralytics() -> dict[str, tuple[Make, Callable[[Any], None]]]:
    from ultralytics.nn.modules import conv
    from ultralytics.nn.modules.block import RepVGGDW

    return {
        "RepConv": (lambda: conv.RepConv(6, 6, bn=True), lambda m: m.fuse_convs()),
        "RepConv g s": (lambda: conv.RepConv(6, 8, s=2, g=2), lambda m: m.fuse_convs()),
        "RepVGGDW": (lambda: RepVGGDW(6), lambda m: m.fuse()),
    }


@pytest.mark.parametrize("name", ["RepConv", "RepConv g s", "RepVGGDW"])
def test_ultralytics(name: str) -> None:
    make, switch = _ultralytics()[name]

    def network() -> nn.Module:
        block = make()
        for part in block.modules():
            if isinstance(part, nn.BatchNorm2d):
                part.eps = 1e-3
        layers = nn.ModuleList(
            [nn.Identity()] * 11 + [nn.ModuleDict({"m": nn.ModuleList([block])})]
        )
        return nn.ModuleDict({"model": layers}).eval()

    torch.manual_seed(0)
    trained, deployed = randomize(network()), network()
    switch(deployed["model"][11]["m"][0])
    fused, report = fuse_state_dict(trained.state_dict())
    deployed.load_state_dict(fused, strict=True)
    block = deployed["model"][11]["m"][0].double()
    block.forward = getattr(block, "forward_fuse", block.forward)
    x = torch.randn(1, 6, 9, 9, dtype=torch.float64)
    with torch.no_grad():
        expected = trained["model"][11]["m"][0].double()(x)
        error = (block(x) - expected).abs().max() / expected.abs().max()
    assert float(error) <= network_bound([9 * 6])
    assert report.family == "ultralytics"


def trained_state(name: str = "repvgg_a0") -> dict[str, Tensor]:
    torch.manual_seed(0)
    return randomize(timm_model(name)[0]()).state_dict()


def test_tensors_are_not_changed_and_new_ones_are_own() -> None:
    state = {key: value.clone() for key, value in trained_state().items()}
    parameters = {k: nn.Parameter(v) if v.is_floating_point() else v for k, v in state.items()}
    fused, _ = fuse_state_dict(parameters)
    assert all(torch.equal(parameters[key], value) for key, value in state.items())
    assert fused["head.fc.weight"] is parameters["head.fc.weight"]
    new = fused["stem.reparam_conv.weight"]
    assert isinstance(new, Tensor) and not new.requires_grad
    new.zero_()
    assert float(fuse_state_dict(parameters)[0]["stem.reparam_conv.weight"].abs().max()) > 0


def test_tensors_in_other_layouts() -> None:
    state = trained_state()
    expected, _ = fuse_state_dict(state)
    last = {
        k: v.to(memory_format=torch.channels_last) if v.ndim == 4 else v for k, v in state.items()
    }
    fused, _ = fuse_state_dict(last)
    assert all(torch.equal(fused[key], expected[key]) for key in expected)


def test_tensors_without_elements() -> None:
    state = trained_state()
    key = "stem.conv_kxk.conv.weight"
    for bad in (state[key].to("meta"), state[key].to_sparse(), state[key].to(torch.float8_e5m2)):
        with pytest.raises(Refused, match=key):
            fuse_state_dict({**state, key: bad})


def test_formats(tmp_path: Path) -> None:
    """Both formats of PyTorch, and from one kind of file to another."""
    state = trained_state()
    expected, _ = fuse_state_dict(state)
    torch.save(state, tmp_path / "old.pt", _use_new_zipfile_serialization=False)
    fuse_file(tmp_path / "old.pt", tmp_path / "a.safetensors")
    fuse_file(tmp_path / "old.pt", tmp_path / "b.ckpt")
    save_file(state, tmp_path / "new.safetensors", {"format": "pt"})
    report = fuse_file(tmp_path / "new.safetensors", tmp_path / "c.pth")
    assert report.notes == ["left out, as such a file has no metadata: format"]
    for name in ("a.safetensors", "b.ckpt", "c.pth"):
        path = tmp_path / name
        found = load_file(path) if path.suffix == ".safetensors" else torch.load(path)
        assert found.keys() == expected.keys()
        assert all(torch.equal(found[key], expected[key]) for key in expected)


def test_containers_into_safetensors(tmp_path: Path) -> None:
    state = trained_state()
    torch.save({"epoch": 3, "state_dict": state, "args": {"lr": 0.1}}, tmp_path / "one.pth")
    report = fuse_file(tmp_path / "one.pth", tmp_path / "one.safetensors")
    assert report.notes == ["left out, as such a file has tensors only: epoch, args"]
    torch.save({"model": state, "ema": state}, tmp_path / "two.pth")
    with pytest.raises(Refused, match=r"2 \(model, ema\)"):
        fuse_file(tmp_path / "two.pth", tmp_path / "two.safetensors")
    assert not (tmp_path / "two.safetensors").exists()


class Pwned:
    """What a hostile file would have Python make of it."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return open, (self.path, "w")


@pytest.mark.parametrize("zipped", [True, False])
def test_pickles_are_not_run(tmp_path: Path, zipped: bool) -> None:
    marker = tmp_path / "ran"
    state: dict[str, Any] = {**trained_state(), "x": Pwned(str(marker))}
    file = tmp_path / "hostile.pth"
    torch.save(state, file, _use_new_zipfile_serialization=zipped)
    with pytest.raises(Refused, match="save model.state_dict"):
        fuse_file(file, tmp_path / "out.pth")
    assert not marker.exists()
    torch.load(file, weights_only=False)
    assert marker.exists()  # it would have


@pytest.mark.parametrize("file", sorted(CORPUS.glob("*.pth")), ids=lambda p: p.stem)
def test_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Error) as error:
        fuse_file(file, "out.pth")
    assert "\n" not in str(error.value)
    assert os.listdir() == []


def test_other_objects(tmp_path: Path) -> None:
    torch.save(nn.Linear(2, 2), tmp_path / "module.pt")
    with pytest.raises(Refused, match="no tensors"):
        fuse_file(tmp_path / "module.pt")
    torch.save([torch.ones(2)], tmp_path / "list.pt")
    with pytest.raises(Refused, match="a list, not a state dict"):
        fuse_file(tmp_path / "list.pt")
    (tmp_path / "plain.pt").write_bytes(pickle.dumps({"a": 1}))
    (tmp_path / "noise.pt").write_bytes(bytes(range(256)))
    (tmp_path / "empty.pt").write_bytes(b"")
    for name in ("noise.pt", "empty.pt"):
        with pytest.raises(ParseError, match=name):
            fuse_file(tmp_path / name)
    data = bytearray()
    torch.save(trained_state(), tmp_path / "whole.pt")
    data += (tmp_path / "whole.pt").read_bytes()[:100_000]
    (tmp_path / "cut.pt").write_bytes(data)
    with pytest.raises(ParseError, match="cut.pt"):
        fuse_file(tmp_path / "cut.pt")
