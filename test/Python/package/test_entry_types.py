# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models that take and return other types than f32: what they compute, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import repvgg
from cli_calls import caller
from test_precision import RELU

Array = np.ndarray[Any, Any]


@pytest.fixture(scope="module")
def module() -> repvgg.Module:
    return repvgg.parse(RELU)


@pytest.fixture
def photos() -> Array:
    return np.random.default_rng(3).integers(0, 256, (2, 2, 4, 4), dtype=np.uint8)


def test_photographs(module: repvgg.Module, photos: Array) -> None:
    """Integers stand for the f32 numbers that they are made to, to the bit."""
    model = module.compile(input_type="u8:0.25:128")
    assert [x.dtype for x in model.inputs] == ["uint8"]
    given = (photos.astype(np.float32) - 128) * np.float32(0.25)
    assert np.array_equal(model(photos), module.compile()(given))
    with pytest.raises(repvgg.RuntimeFailure, match="u8"):
        model(given)


def test_signed(module: repvgg.Module, photos: Array) -> None:
    """Without numbers, an integer stands for itself."""
    model = module.compile(input_type="i8")
    given = photos.view(np.int8)
    assert np.array_equal(model(given), module.compile()(given.astype(np.float32)))


def test_int8(module: repvgg.Module, photos: Array, tmp_path: Path) -> None:
    """Calibrated on what the model takes in f32; written and opened again."""
    given = photos.astype(np.float32) * np.float32(1 / 256)
    options: dict[str, Any] = {"precision": "int8", "calibrate": given}
    model = module.compile(tmp_path / "net", input_type="u8:0.00390625", **options)
    assert np.array_equal(model(photos), module.compile(**options)(given))


@pytest.mark.parametrize("kind", ["bf16", "f16"])
def test_narrow(module: repvgg.Module, photos: Array, kind: str) -> None:
    """Inputs are what they are, results are rounded once."""
    model = module.compile(input_type=kind, output_type=kind)
    expected = module.compile()(photos.astype(np.float32))
    if kind == "f16":
        found = model(photos.astype(np.float16))
        assert found.dtype == np.float16
        assert np.array_equal(found, expected.astype(np.float16))
        return
    # Integers up to 255 are bf16: their upper half has all of their bits.
    bits = (photos.astype(np.float32).view(np.uint32) >> 16).astype(np.uint16)
    found = np.asarray(model(bits)).view(np.uint16)
    wide = expected.view(np.uint32)
    rounded = (wide + 0x7FFF + (wide >> 16 & 1)) >> 16
    assert np.array_equal(found, rounded.astype(np.uint16))


def test_refused(module: repvgg.Module) -> None:
    with pytest.raises(repvgg.Refused, match="expects the type of inputs to be f32, bf16"):
        module.compile(input_type="u4")
    with pytest.raises(repvgg.Refused, match="expects the type of outputs to be f32, bf16 or f16"):
        module.compile(output_type="u8")
    with pytest.raises(repvgg.Refused, match="expects kernels for inputs and outputs"):
        module.compile(input_type="u8", kernels=False)


def test_command(tmp_path: Path, photos: Array, capsys: pytest.CaptureFixture[str]) -> None:
    """The command's options, and the header for C."""
    (tmp_path / "net.mlir").write_text(RELU)
    code, _, err = caller(capsys)(
        "compile", tmp_path / "net.mlir", "-o", tmp_path / "net", "-q",
        "--input-type", "u8", "--output-type", "f16",
    )  # fmt: skip
    assert code == 0, err
    model = repvgg.open(tmp_path / "net")
    assert [x.dtype for x in (*model.inputs, *model.outputs)] == ["uint8", "float16"]
    assert "uint8_t" in (tmp_path / "net.h").read_text()
    expected = repvgg.parse(RELU).compile()(photos.astype(np.float32))
    assert np.array_equal(model(photos), expected.astype(np.float16))
