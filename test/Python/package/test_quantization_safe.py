# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Integers that do not suit a layer: channels made one size, identities apart, and the choice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import repvgg
from test_precision import RELU, plan

Array = np.ndarray[Any, Any]


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "relu.mlir"
    path.write_text(RELU)
    return path


@pytest.fixture
def samples() -> Array:
    return np.random.default_rng(7).normal(size=(5, 2, 4, 4)).astype(np.float32)


#: The second channel is a hundredth of the first one, and the weights that meet it are large.
UNEVEN = RELU.replace("[[2.0]], [[0.25]]", "[[0.02]], [[0.0025]]").replace(
    "%2 = repvgg.conv %1, %w :",
    """%w2 = arith.constant dense<[[[[0.5]], [[30.0]]], [[[0.4]], [[-25.0]]]]> : tensor<2x2x1x1xf32>
  %2 = repvgg.conv %1, %w2 :""",
)


def report(model: Path, samples: Array, *options: str) -> tuple[Any, Any]:
    """What the model computes on the first samples, and what is told of its layers."""
    np.savez(model.with_suffix(".npz"), samples)
    np.save(model.with_suffix(".npy"), samples[:2])
    path = model.with_suffix(".json")
    plan(model, "--precision=int8", f"--calibrate={model.with_suffix('.npz')}",
         f"--precision-report={path}", f"--input={model.with_suffix('.npy')}",
         f"--output={model.with_suffix('.out.npy')}", *options)  # fmt: skip
    return np.load(model.with_suffix(".out.npy")), json.loads(path.read_text())


def test_equalized(model: Path, samples: Array) -> None:
    """Factors by the formula; less error; and f32 has its bits."""
    model.write_text(UNEVEN)
    first = np.array([[0.5, -1.0], [0.02, 0.0025]], np.float32)
    x = np.concatenate([samples, samples[:1]])
    sizes = np.maximum(np.einsum("oi,nihw->nohw", first, x), 0).max((0, 2, 3))
    weights = np.array([0.5, 30.0])
    factors = np.exp2(np.round(np.log2(weights / weights.max() * sizes.max() / sizes) / 2))
    _, facts = report(model, samples, "--equalize")
    line = facts["equalized"][0]
    assert (line["least"], line["largest"]) == (factors.min(), factors.max())
    assert facts["error"] < facts["error_unequalized"] / 4
    exact, facts = report(model, samples, "--equalize", "--max-error=1e-9")
    assert facts["layers"][0]["way"] == "f32" and facts["error"] == 0
    module = repvgg.load(model)
    assert np.array_equal(exact, module.compile()(samples[:2]))
    assert "expects the precision int8 and samples to equalize" in plan(model, "--equalize", code=1)


#: A body, and the op of it that a factor does not pass through.
BODIES = {
    "tanh": ("%m = math.tanh %a : f32", "math.tanh"),
    "clamp": ("%m = arith.minimumf %a, %six : f32", "arith.minimumf"),
    "shift": ("%m = arith.addf %a, %six : f32", "arith.addf"),
    "square": ("%m = arith.mulf %a, %a : f32", "arith.mulf"),
    "constant": ("%m = arith.addf %six, %six : f32", "repvgg_layer.yield"),
    "prelu": (
        """%c = arith.cmpf ugt, %a, %zero : f32
    %s = arith.mulf %a, %six : f32
    %m = arith.select %c, %a, %s : f32""",
        "",
    ),
}


@pytest.mark.parametrize("case", BODIES)
def test_bodies_that_factors_pass_through(model: Path, samples: Array, case: str) -> None:
    body, blocked = BODIES[case]
    model.write_text(
        UNEVEN.replace(
            "%m = arith.maximumf %a, %zero : f32", f"%six = arith.constant 6.0 : f32\n    {body}"
        )
    )
    facts = report(model, samples, "--equalize")[1]["equalized"]
    expected = f"a factor does not pass through '{blocked}'" if blocked else ""
    assert facts[0]["refusal"] == expected


#: A pointwise layer whose own channels weigh 6 times as much as the others: too little to be taken
#: out of the integers without being asked. The last layer makes it the first one's error alone.
CHANNELS = 64


def large_identity() -> str:
    weights = np.random.default_rng(5).uniform(-1, 1, (CHANNELS, CHANNELS)).astype(np.float32)
    np.fill_diagonal(weights, 6)
    shape = f"{CHANNELS}x{CHANNELS}x1x1xf32"
    return f"""
func.func @main(%x: tensor<2x{CHANNELS}x8x8xf32>) -> tensor<2x1x8x8xf32> {{
  %w = arith.constant dense<"0x{weights.tobytes().hex().upper()}"> : tensor<{shape}>
  %ones = arith.constant dense<1.0> : tensor<1x{CHANNELS}x1x1xf32>
  %0 = repvgg.conv %x, %w : (tensor<2x{CHANNELS}x8x8xf32>, tensor<{shape}>)
    -> tensor<2x{CHANNELS}x8x8xf32>
  %1 = repvgg.conv %0, %ones : (tensor<2x{CHANNELS}x8x8xf32>, tensor<1x{CHANNELS}x1x1xf32>)
    -> tensor<2x1x8x8xf32>
  return %1 : tensor<2x1x8x8xf32>
}}
"""


def test_identity_apart(model: Path) -> None:
    """Taken out where that is enough; a layer is kept in f32 only where it is not."""
    model.write_text(large_identity())
    samples = np.random.default_rng(6).normal(size=(4, CHANNELS, 8, 8)).astype(np.float32)
    _, facts = report(model, samples)
    layer = facts["layers"][0]
    assert layer["way"] == "i8" and layer["us"] > 0 and layer["us_rest"] > 0
    assert layer["error_alone_apart"] < layer["error_alone"]
    between = (layer["error_alone_apart"] + layer["error_alone"]) / 2
    # For a machine on which integers are faster.
    repvgg.load(model).compile_to(
        model.with_suffix(""), cpu="znver5", precision="int8", max_error=between, fuse=False,
        calibrate=str(model.with_suffix(".npz")), precision_report=str(model.with_suffix(".json")),
    )  # fmt: skip
    facts = json.loads(model.with_suffix(".json").read_text())
    layer = facts["layers"][0]
    assert layer["us"] < layer["us_rest"] / 1.5
    assert layer["way"] == "identity apart" and layer["kept"]
    assert facts["error"] == layer["error_alone_apart"] == layer["error_then"]
    _, facts = report(model, samples, "--max-error=1e-9")
    assert facts["layers"][0]["way"] == "f32" and facts["error"] == 0
