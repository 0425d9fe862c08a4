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
    assert convolutions == ["i8"] * (len(convolutions) - 1) + ["f32"]
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


@torch.no_grad()
def largest_branch(stage: digits.RepVGG) -> str:
    """Of the branches, with their normalizations folded in, the largest in that channel in which
    their sum is."""

    def folded(weight: torch.Tensor, norm: torch.nn.BatchNorm2d) -> torch.Tensor:
        factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
        return weight * factor[:, None, None, None]

    def centred(weight: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.pad(weight, (1, 1, 1, 1))

    dense, point = stage.rbr_dense, stage.rbr_1x1
    branches = {"3x3": folded(dense.conv.weight, dense.bn)}
    branches["1x1"] = centred(folded(point.conv.weight, point.bn))
    if stage.rbr_identity is not None:
        eye = torch.eye(len(point.conv.weight))[:, :, None, None]
        branches["identity"] = centred(folded(eye, stage.rbr_identity))
    channel = int(sum(branches.values()).abs().amax((1, 2, 3)).argmax())
    return max(branches, key=lambda name: float(branches[name][channel].abs().max()))


@pytest.mark.parametrize("given", ["repvgg"], indirect=True)
def test_kept_layers(given: Given) -> None:
    """With a largest error, layers are kept until the samples have it; others are nearer to f32
    than without, and than what is quantized as it was trained."""
    options = ("--precision=int8", f"--calibrate={given.samples}")
    naive = ("--range=minmax", "--no-bias-correction")
    report = given.model.with_suffix(".json")
    kept = run(
        given.model, given.x, "--fuse", *options, "--max-error=0.01", f"--precision-report={report}"
    )
    facts = json.loads(report.read_text())
    assert facts["error"] <= 0.01 < facts["error_all"]
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
