# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Trained networks in bf16, f16 and int8: against NumPy to the bit, and by the images they know."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import digits
import numpy as np
import pytest
import repvgg
import torch
from repvgg_testing.driver import find_tool
from repvgg_testing.layers import Layers

Array = np.ndarray[Any, Any]

#: What tests have in common; with the samples to calibrate on.
INT8 = ("--fuse", "--precision=int8")

#: Half the distance from 1 to the next number.
UNIT = {"bf16": 2.0**-8, "f16": 2.0**-11}


@dataclass
class Given:
    """A network as it was trained, images that it has not seen, and some that it has."""

    folder: Path
    x: Array
    classes: Array
    scores: Array

    @property
    def model(self) -> Path:
        return self.folder / "net.mlir"

    @property
    def samples(self) -> Path:
        return self.folder / "samples.npz"

    @cached_property
    def int8(self) -> tuple[Array, str]:
        """The scores of the fused network in int8, with the defaults, and its plan."""
        plan = self.folder / "int8.plan.mlir"
        scores = run(
            self.model, self.x, *INT8, f"--calibrate={self.samples}", f"--save-plan={plan}"
        )
        return scores, plan.read_text()


@cache
def _given(family: str, folder: Path) -> Given:
    images, classes = digits.images()
    x = images[-digits.TEST :]
    with torch.no_grad():
        scores = digits.trained(family)(x).numpy()
    result = Given(folder / family, x.numpy(), classes[-digits.TEST :].numpy(), scores)
    result.folder.mkdir()
    digits.imported(family).to_mlir(result.model)
    np.savez(result.samples, images[:512].numpy())
    return result


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("digits")


@pytest.fixture(params=digits.FAMILIES)
def given(request: pytest.FixtureRequest, folder: Path) -> Given:
    return _given(request.param, folder)


def run(model: Path, x: Array, *options: str) -> Array:
    np.save(model.with_suffix(".npy"), x)
    command = [find_tool("repvgg-run"), model, *options, f"--input={model.with_suffix('.npy')}"]
    subprocess.run([*map(str, command), f"--output={model.with_suffix('.out.npy')}"], check=True)
    return np.load(model.with_suffix(".out.npy"))


def accuracy(scores: Array, given: Given) -> float:
    return float((scores.argmax(1) == given.classes).mean())


def error(scores: Array, given: Given) -> float:
    return float(np.linalg.norm(scores - given.scores) / np.linalg.norm(given.scores))


def test_int8_is_exact(given: Given) -> None:
    """The sums over pixels, which only layers of i8 come before, have the reference's bits."""
    text = given.int8[1]
    convolutions = re.findall(r"repvgg_layer\.conv .*tensor<\S+x(\w+)>\) -> ", text)
    assert convolutions == ["i8"] * (len(convolutions) - 1) + ["bf16"]
    match = re.search(r"(%\w+) = repvgg_layer\.sum .* -> (tensor<\S+>)", text)
    assert match
    text = re.sub(r"return %\w+ : tensor<\S+>", f"return {match[1]} : {match[2]}", text)
    text = re.sub(r"-> \S+ attributes", f"-> {match[2]} attributes", text, count=1)
    saved = given.folder / "sums.mlir"
    saved.write_text(text)
    expected = Layers(text).run(given.x)[match[1]]
    assert np.array_equal(run(saved, given.x), expected)


@pytest.mark.parametrize(
    ("given", "precision"),
    [("repvgg", "bf16"), ("qarepvgg", "bf16"), ("mobileone", "bf16"), ("mobileone", "f16")],
    indirect=["given"],
)
def test_narrow_floats(given: Given, precision: str) -> None:
    """Sums in f32 instead of f64 let a few elements be rounded the other way, one unit apart from
    what the reference rounds to; on the whole that is less than rounding itself is."""
    saved = given.model.with_suffix(".plan.mlir")
    scores = run(given.model, given.x, "--fuse", f"--precision={precision}", f"--save-plan={saved}")
    text = saved.read_text()
    result = re.search(r"return (%\w+)", text)
    assert result
    expected = Layers(text).run(given.x)[result[1]]
    assert np.linalg.norm(scores - expected) <= UNIT[precision] * np.linalg.norm(expected)
    assert UNIT[precision] / 8 < error(scores, given) < 8 * UNIT[precision]
    assert accuracy(scores, given) == accuracy(given.scores, given)


def test_int8_knows_as_many(given: Given) -> None:
    """Within half a percent of f32, fused, with the defaults."""
    assert abs(accuracy(given.int8[0], given) - accuracy(given.scores, given)) <= 0.005


def folded(conv: torch.nn.Module, norm: torch.nn.BatchNorm2d) -> tuple[torch.Tensor, torch.Tensor]:
    """Weights and bias of a convolution and its normalization."""
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    return conv.weight * factor[:, None, None, None], norm.bias - factor * norm.running_mean


def branches_of(stage: digits.RepVGG) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Each branch as a 3x3."""
    dense, point, identity = stage.rbr_dense, stage.rbr_1x1, stage.rbr_identity
    found = [folded(dense.conv, dense.bn), folded(point.conv, point.bn)]
    if identity is not None:
        eye = torch.nn.Conv2d(1, 1, 1)
        eye.weight = torch.nn.Parameter(torch.eye(len(identity.weight))[:, :, None, None])
        found.append(folded(eye, identity))
    pad = torch.nn.functional.pad
    return [(w if w.shape[3] == 3 else pad(w, (1, 1, 1, 1)), bias) for w, bias in found]


@torch.no_grad()
def largest_branch(stage: digits.RepVGG) -> str:
    """Of the branches, the largest in that channel in which their sum is."""
    branches = dict(zip(("3x3", "1x1", "identity"), branches_of(stage), strict=False))
    channel = int(sum(w for w, _ in branches.values()).abs().amax((1, 2, 3)).argmax())
    return max(branches, key=lambda name: float(branches[name][0][channel].abs().max()))


def to_integers(x: torch.Tensor, low: float, high: float) -> torch.Tensor:
    """What integers from -127 to 127, or from 0 to 255, stand for that reach [low, high]."""
    least, most = (-127, 127) if low < 0 else (0, 255)
    step = max(high, -low) / most
    return torch.clamp(torch.round(x / step), least, most) * step


@torch.no_grad()
def naive_scores(family: str, fused: bool, channels: bool = False) -> Array:
    """By int8 as simple as it can be: a scale for all weights of a filter, by the largest of them
    (or for each of its `channels`), and one an image, by the largest number on the samples; of each
    branch, or of their sum."""
    net, images = digits.trained(family), digits.images()[0]
    samples, x = images[:512], images[-digits.TEST :]
    for stage in net.stages:
        branches = branches_of(stage)
        if fused:
            weights, biases = zip(*branches, strict=True)
            branches = [(sum(weights), sum(biases))]
        given = to_integers(x, float(samples.min()), float(samples.max()))
        stride, conv2d = stage.rbr_dense.conv.stride, torch.nn.functional.conv2d
        samples = torch.relu(sum(conv2d(samples, w, b, stride, 1) for w, b in branches))
        parts = [(w.split(1) if channels else [w], b) for w, b in branches]
        narrow = [
            (torch.cat([to_integers(each, -float(each.abs().max()), 0) for each in w]), b)
            for w, b in parts
        ]
        x = torch.relu(sum(conv2d(given, w, b, stride, 1) for w, b in narrow))
    scores: Array = net.classifier(x.mean((2, 3))).numpy()
    return scores


@pytest.mark.parametrize("given", ["repvgg_l2"], indirect=True)
def test_outliers(given: Given) -> None:
    """Fused filters whose identities are hundreds of times as large as the rest: naive int8 knows
    no digit any more, and did before they were fused. Identities apart lose nothing."""
    exact = accuracy(given.scores, given)
    assert accuracy(naive_scores("repvgg_l2", fused=False), given) > exact - 0.06
    assert accuracy(naive_scores("repvgg_l2", fused=True), given) < 0.2
    assert accuracy(naive_scores("repvgg_l2", fused=True, channels=True), given) < exact - 0.1
    assert accuracy(given.int8[0], given) > exact - 0.005
    assert error(given.int8[0], given) < 0.03
    # Two of the layers have an identity that large; the third one's is small.
    bodies = given.int8[1].split("repvgg_layer.conv ")[1:]
    apart = [line.split("extras(")[0].split(",")[0] in line.split("extras(")[-1] for line in bodies]
    assert apart == [False, True, True, False, False]


@pytest.mark.parametrize("given", ["repvgg_l2"], indirect=True)
def test_equalized(given: Given) -> None:
    """With channels of one size no identity has to be apart; the report says what that buys."""
    report = given.model.with_suffix(".equalized.json")
    options = (f"--calibrate={given.samples}", "--equalize", f"--precision-report={report}")
    scores = run(given.model, given.x, *INT8, *options)
    facts = json.loads(report.read_text())
    assert [layer["way"] for layer in facts["layers"]] == ["i8"] * 4
    assert error(scores, given) < 0.03
    assert 0.5 < facts["error"] / facts["error_unequalized"] < 2
    lines = facts["equalized"]
    assert all(not line["refusal"] and line["least"] < line["largest"] for line in lines[:3])
    # The last image goes to a sum.
    assert "its reader is no convolution" in lines[3]["refusal"]


@pytest.mark.parametrize("given", ["repvgg"], indirect=True)
def test_kept_layers(given: Given) -> None:
    """With a largest error, layers are kept until the samples have it; others are nearer to f32
    than without, and than what is quantized as it was trained."""
    options = ("--precision=int8", f"--calibrate={given.samples}")
    naive = ("--range=minmax", "--no-bias-correction")
    report = given.model.with_suffix(".json")
    kept = run(
        given.model,
        given.x,
        "--fuse",
        *options,
        "--max-error=0.012",
        f"--precision-report={report}",
    )
    facts = json.loads(report.read_text())
    assert facts["error"] <= 0.012 < facts["error_all"]
    layers = facts["layers"]
    assert 0 < sum(layer["kept"] for layer in layers) < len(layers)
    branches = [largest_branch(stage) for stage in digits.trained("repvgg").stages]
    assert [layer["largest_branch"] for layer in layers] == branches
    assert len(set(branches)) > 1
    after = [layer["error_then"] for layer in layers if layer["kept"]]
    assert min(after) == facts["error"]
    assert abs(sum(layer["share"] for layer in layers) - 1) < 0.02
    for layer in layers:
        # A layer's own noise is predicted; that of those before it is measured, too.
        assert -2 < layer["predicted_db"] - layer["measured_db"] < 8
    assert error(kept, given) < error(given.int8[0], given)
    assert error(kept, given) < error(run(given.model, given.x, *options, *naive), given)


@pytest.mark.parametrize("given", ["mobileone"], indirect=True)
def test_from_python(given: Given) -> None:
    """The same model by the package, calibrated on an array."""
    with np.load(given.samples) as samples:
        images = samples["arr_0"]
    module = repvgg.load(given.model).fuse()
    scores = module.compile(precision="int8", calibrate=images)(given.x)
    assert np.array_equal(scores, given.int8[0])
