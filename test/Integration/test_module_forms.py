# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules back as ONNX, exported programs in files, and networks of timm's by name."""

from __future__ import annotations

import io
import json
import pickle
import warnings
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnx_ir
import pytest
import repvgg
import torch
from onnxruntime import InferenceSession
from repvgg.cli import main
from repvgg.onnx import to_module
from torch import Tensor, nn

Capture = pytest.CaptureFixture[str]


class Net(nn.Module):
    """Two branches and an activation; the first weight is used by a third as well."""

    def __init__(self) -> None:
        super().__init__()
        draw = torch.Generator().manual_seed(0)
        self.dense = nn.Conv2d(4, 4, 3, padding=1)
        self.point = nn.Conv2d(4, 4, 1, bias=False)
        self.norm = nn.BatchNorm2d(4)
        self.again = nn.Conv2d(4, 4, 3, padding=1)
        for tensor in (*self.parameters(), self.norm.running_mean, self.norm.running_var):
            tensor.data.uniform_(0.1, 1.0, generator=draw)
        self.again.weight = self.dense.weight

    def forward(self, x: Tensor) -> Tensor:
        return self.again(torch.relu(self.dense(x) + self.norm(self.point(x))))


X = torch.randn(1, 4, 8, 8, generator=torch.Generator().manual_seed(1))


@pytest.fixture
def net() -> nn.Module:
    return Net().eval()


@pytest.fixture
def program(net: nn.Module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of torch.export's, in the current folder."""
    monkeypatch.chdir(tmp_path)
    torch.export.save(torch.export.export(net, (X,)), "net.pt2")
    return Path("net.pt2")


def answer(net: nn.Module) -> np.ndarray:
    with torch.no_grad():
        return net.double()(X.double()).numpy()


def apart(left: np.ndarray, right: np.ndarray) -> float:
    return float(np.abs(left - right).max() / np.abs(right).max())


def run(model: onnx.ModelProto | Path) -> np.ndarray:
    source = str(model) if isinstance(model, Path) else model.SerializeToString()
    return InferenceSession(source).run(None, {"x": X.numpy()})[0]


def operators(model: onnx.ModelProto) -> list[str]:
    return [node.op_type for node in model.graph.node]


def test_pytorch_to_onnx(net: nn.Module, tmp_path: Path) -> None:
    module = repvgg.from_torch(net, X)
    expected = answer(net)
    assert operators(module.to_onnx()).count("Conv") == 3
    fused = module.fuse().to_onnx()
    onnx.checker.check_model(fused, full_check=True)
    assert operators(fused) == ["Conv", "Relu", "Conv"]
    assert apart(run(fused), expected) < 1e-5
    path = module.fuse().to_onnx(tmp_path / "net.onnx")
    assert apart(run(path), expected) < 1e-5


def test_weights_of_a_module_are_its_own(net: nn.Module) -> None:
    """Also of both of its forms, and what the network shares is there once."""
    exported = torch.export.export(net, (X,))
    expected = answer(Net().eval())
    for given in (net, exported):
        module = repvgg.from_torch(given, X) if given is net else repvgg.from_torch(given)
        with torch.no_grad():
            net.dense.weight.mul_(2)
        assert apart(module.compile()(X.numpy()), expected) < 1e-5
        assert apart(run(module.fuse().to_onnx()), expected) < 1e-5
        with torch.no_grad():
            net.dense.weight.div_(2)
    shared = module._program.state_dict
    assert shared["dense.weight"] is shared["again.weight"]
    assert shared["dense.weight"] is not net.dense.weight


def onnx_file(net: nn.Module, path: Path, **options: object) -> Path:
    torch.onnx.export(net, (X,), path, dynamo=True, **options)
    return path


def test_onnx_and_back(net: nn.Module, tmp_path: Path) -> None:
    path = onnx_file(net, tmp_path / "net.onnx", external_data=False)
    proto = onnx.load(path)
    before = proto.SerializeToString()
    for given in (path, proto, onnx_ir.load(path)):
        module = to_module(given)
        assert operators(module.to_onnx()) == operators(proto)
        assert module.fuse().to_onnx() == repvgg.fuse(onnx.load(path))
    assert proto.SerializeToString() == before
    kept = to_module(path, fuse=True)
    assert operators(kept.to_onnx()) == ["Conv", "Relu", "Conv"]
    assert apart(run(module.fuse().to_onnx(tmp_path / "fused.onnx")), answer(net)) < 1e-5


def test_weights_in_another_file_are_inside(net: nn.Module, tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    onnx.save(
        onnx.load(onnx_file(net, tmp_path / "one.onnx", external_data=False)),
        path,
        save_as_external_data=True,
        size_threshold=0,
    )
    fused = to_module(path).fuse().to_onnx()
    assert not any(tensor.external_data for tensor in fused.graph.initializer)
    assert apart(run(fused), answer(net)) < 1e-5


@pytest.mark.parametrize("option", [{"rates": "dense=40"}, {"fold_type": "f16"}])
def test_how_onnx_is_not_fused(net: nn.Module, option: dict[str, str], tmp_path: Path) -> None:
    module = to_module(onnx_file(net, tmp_path / "net.onnx")).fuse(**option)
    with pytest.raises(repvgg.Refused, match=f"without {next(iter(option))}="):
        module.to_onnx()


def test_programs_in_files(net: nn.Module, program: Path) -> None:
    data = program.read_bytes()
    module = repvgg.from_torch(program, trust=True)
    assert apart(module.fuse(check=1).compile()(X.numpy()), answer(net)) < 1e-5
    with pytest.raises(TypeError, match="has its inputs"):
        repvgg.from_torch(program, X, trust=True)
    assert repvgg.fuse(program, trust=True) == Path("net.fused.mlir")
    assert repvgg.fuse(program, output_path="net.onnx", trust=True) == Path("net.onnx")
    assert apart(run(Path("net.onnx")), answer(net)) < 1e-5
    assert program.read_bytes() == data


class Spy:
    """What a pickle runs."""

    def __reduce__(self) -> tuple[object, ...]:
        return Path("ran").touch, ()


def test_programs_are_trusted_by_those_who_say_so(program: Path, capsys: Capture) -> None:
    """PyTorch does run what is in the file, which is why it is not asked to."""
    with zipfile.ZipFile(program) as old, zipfile.ZipFile("evil.pt2", "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if "sample_inputs" in entry.filename and entry.filename.endswith(".pt"):
                buffer = io.BytesIO()
                torch.save((Spy(),), buffer)
                data = buffer.getvalue()
            new.writestr(entry, data)
    with pytest.raises(repvgg.Refused, match="trust=True"):
        repvgg.from_torch("evil.pt2")
    for command in (["fuse"], ["census"], ["run"], ["verify", "net.pt2"], ["trace"]):
        assert main([*command, "evil.pt2"]) == 1
        err = capsys.readouterr().err
        assert "can run code" in err and err.count("\n") == 1
    assert main(["compile", "evil.pt2", "-o", "x"]) == 1
    assert not Path("ran").exists()
    main(["fuse", "evil.pt2", "--trust"])
    assert Path("ran").exists()


@pytest.mark.parametrize("data", [b"", b"PK\3\4", pickle.dumps(3)], ids=["empty", "zip", "pickle"])
def test_damaged_programs(data: bytes, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "bad.pt2"
    path.write_bytes(data)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(repvgg.ParseError, match="bad.pt2"):
            repvgg.from_torch(path, trust=True)
    assert main(["fuse", str(path), "--trust"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    with pytest.raises(repvgg.Error, match="no-such.pt2"):
        repvgg.from_torch("no-such.pt2", trust=True)


def test_commands_on_programs(net: nn.Module, program: Path, capsys: Capture) -> None:
    np.save("x.npy", X.numpy())
    name, trust = str(program), "--trust"
    assert main(["fuse", name, "net.onnx", trust, "--check", "1", "--input", "x.npy"]) == 0
    assert "outputs agree on 1 given and random inputs" in capsys.readouterr().out
    assert main(["census", name, trust, "--json", "--fail-on-refusal"]) == 0
    assert json.loads(capsys.readouterr().out)["census"][0]["summary"]["fused"] == 1
    assert main(["run", name, trust, "--input", "x=x.npy", "--output", "y.npy"]) in (0, 1)
    assert main(["run", name, trust, "--input", "x.npy", "--output", "y.npy"]) == 0
    assert apart(np.load("y.npy"), answer(net)) < 1e-5
    assert main(["verify", name, "net.onnx", trust]) == 0
    assert main(["compile", name, trust, "-o", "net"]) == 0 and Path("net.so").exists()
    assert main(["trace", name, trust]) == 0 and Path("net.trace.json").exists()


def test_batches(
    net: nn.Module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    batch = torch.export.Dim("batch")
    two = torch.cat([X, 2 * X])
    torch.onnx.export(net, (two,), "net.onnx", dynamo=True, dynamic_shapes=({0: batch},))
    assert main(["compile", "net.onnx", "-o", "net", "--batch", "1,2,2"]) == 0
    out = capsys.readouterr().out
    assert out.count("wrote net-b1.so (") == out.count("wrote net-b2.so (") == 1
    shapes = [repvgg.open(f"net-b{n}").inputs[0].shape for n in (1, 2)]
    assert shapes == [(1, 4, 8, 8), (2, 4, 8, 8)]
    assert apart(repvgg.open("net-b2")(two.numpy())[:1], answer(net)) < 1e-5
    assert main(["compile", "net.onnx", "-o", "x", "--batch", "1", "--shape", "x=5,4,8,8"]) == 0
    assert repvgg.open("x-b1").inputs[0].shape == (1, 4, 8, 8)


def test_formats_of_outputs(net: nn.Module, program: Path, capsys: Capture) -> None:
    path = onnx_file(net, Path("one.onnx"), external_data=False)
    assert main(["fuse", str(path), "one.mlir"]) == 0
    assert "linalg.conv_2d" in Path("one.mlir").read_text()
    assert main(["verify", str(path), "one.mlir"]) == 0
    assert main(["fuse", "-q", "-d", "out", str(program), "--trust"]) == 0
    assert [entry.name for entry in Path("out").iterdir()] == ["net.fused.mlir"]
    capsys.readouterr()
    for name in (str(path), f"{program}"):
        assert main(["fuse", name, "x.safetensors", "--trust"]) == 1
        err = capsys.readouterr().err
        assert "expects a file that ends in one of" in err and err.count("\n") == 1
    assert not Path("x.safetensors").exists()


def test_networks_of_timm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    import timm
    from safetensors.torch import load_file
    from timm.utils.model import reparameterize_model

    monkeypatch.chdir(tmp_path)
    assert main(["fuse", "timm:repvgg_a0", "--no-pretrained"]) == 0
    out = capsys.readouterr().out
    assert "22 fused" in out and "wrote repvgg_a0.fused.safetensors (" in out
    deployed = reparameterize_model(timm.create_model("repvgg_a0").eval())
    deployed.load_state_dict(load_file("repvgg_a0.fused.safetensors"), strict=True)
    small = ["--no-pretrained", "--shape", "x=1,3,32,32"]
    assert main(["fuse", "timm:repvgg_a0", "-o", "a0.onnx", "--check", "1", *small]) == 0
    assert operators(onnx.load("a0.onnx")).count("Conv") == 22
    assert main(["census", "timm:repvgg_a0", "--no-pretrained"]) == 0


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["fuse", "timm:repvgg_a00"], "there are repvgg_a0"),
        (["fuse", "timm:repvgg_a0", "--no-pretrained", "-o", "x.so"], "ends in one of .mlir"),
        (["fuse", "timm:repvgg_a0", "--no-pretrained", "--check", "1"], "weights alone"),
        (["run", "timm:repvgg_a0", "--no-pretrained", "--shape", "y=1,3,32,32"], "calls x"),
    ],
)
def test_networks_of_timm_that_are_refused(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) in (1, 64)
    err = capsys.readouterr().err
    assert message in err and err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_weights_of_timm_that_cannot_be_had(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    import timm

    def no_network(name: str, pretrained: bool) -> nn.Module:
        assert pretrained
        raise OSError("no route to host\nand more")

    monkeypatch.setattr(timm, "create_model", no_network)
    assert main(["census", "timm:repvgg_a0"]) == 1
    err = capsys.readouterr().err
    assert "no route to host (--no-pretrained: with random weights)" in err
    assert err.count("\n") == 1
