# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exports whose weights are `ml_program` globals, against the same with plain constants.

Property: where a program keeps its constants changes neither what is fused nor any bit of
the compiled model's answer.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from repvgg_testing import driver, numerics

INPUTS = Path(__file__).parent / "Inputs"
CASES = json.loads((INPUTS / "cases.json").read_text())
NAMES = ["repvgg_stride1", "mobileone_depthwise", "dbb_sequence", "linear_rank3", "bf16"]
# What a global is declared as, and how it is read.
FORMS = {
    "constant": ("private", "global_load_const"),
    "public": ("public", "global_load_const"),
    "read_only": ("private mutable", "global_load"),
}
CONSTANT = re.compile(r"^ *%(\w+) = arith\.constant (dense\S* : (tensor\S*))$", re.MULTILINE)


def with_globals(text: str, form: str) -> str:
    """The module with each constant tensor in a global of its own."""
    kind, load = FORMS[form]
    moved = CONSTANT.findall(text)
    assert moved
    text = CONSTANT.sub(rf"%\1 = ml_program.{load} @\1 : \3", text)
    lines = [f"ml_program.global {kind} @{name}({value}) : {t}\n" for name, value, t in moved]
    return text.replace("module {\n", "module {\n" + "".join(lines), 1)


def compiled(module: Path, x: np.ndarray) -> np.ndarray:
    """The answer of the compiled model's files."""
    model = module.with_suffix("")
    compiler = driver.find_tool("repvgg-compile")
    subprocess.run([compiler, module, "-o", model, "--opt-level=1"], check=True)
    return driver.run(model, [x]).outputs[0]


def bound(case: dict) -> float:
    """Error allowed in a run (docs/Numerics.md)."""
    error = numerics.gamma(case["roundings"])
    if case["storage"] != "f32":
        error += numerics.gamma(8, case["storage"])
    return numerics.SLOPE[case["activation"]] * error * case["magnitude"]


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize("form", FORMS)
def test_globals(name: str, form: str, tmp_path: Path) -> None:
    plain = tmp_path / "plain.mlir"
    plain.write_text((INPUTS / f"{name}.mlir").read_text())
    module = tmp_path / "globals.mlir"
    module.write_text(with_globals(plain.read_text(), form))
    census = driver.fuse(module, tmp_path / "fused.mlir")
    assert census.fused == CASES[name]["fused"], census.reasons()

    x = np.load(INPUTS / f"{name}.x.npy")
    y = compiled(module, x)
    np.testing.assert_array_equal(y, compiled(plain, x))
    expected = np.load(INPUTS / f"{name}.y.npy")
    assert numerics.largest_error(y, expected) <= bound(CASES[name])


def test_replaced_globals_are_gone(tmp_path: Path) -> None:
    """Weights that fusing has replaced are not in the weights file."""
    text = (INPUTS / "repvgg_stride1.mlir").read_text()
    (tmp_path / "plain.mlir").write_text(text)
    (tmp_path / "globals.mlir").write_text(with_globals(text, "read_only"))
    x = np.load(INPUTS / "repvgg_stride1.x.npy")
    for module in ["plain", "globals"]:
        compiled(tmp_path / f"{module}.mlir", x)
    sizes = [(tmp_path / f"{m}.weights").stat().st_size for m in ["plain", "globals"]]
    assert sizes[0] == sizes[1]
