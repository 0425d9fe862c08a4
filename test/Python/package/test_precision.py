# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Precisions: calibration on samples against NumPy, and what is refused of them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import repvgg
from cli_calls import caller
from repvgg.report._measure import measure
from repvgg_testing import numerics
from repvgg_testing.driver import find_tool
from repvgg_testing.layers import Layers

RELU = """
func.func @main(%x: tensor<2x2x4x4xf32>) -> tensor<2x2x4x4xf32> {
  %w = arith.constant dense<[[[[0.5]], [[-1.0]]], [[[2.0]], [[0.25]]]]> : tensor<2x2x1x1xf32>
  %0 = repvgg.conv %x, %w : (tensor<2x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<2x2x4x4xf32>
  %e = tensor.empty() : tensor<2x2x4x4xf32>
  %1 = linalg.generic {
    indexing_maps = [
      affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c, h, w)>],
    iterator_types = ["parallel", "parallel", "parallel", "parallel"]
  } ins(%0 : tensor<2x2x4x4xf32>) outs(%e : tensor<2x2x4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %zero = arith.constant 0.0 : f32
    %m = arith.maximumf %a, %zero : f32
    linalg.yield %m : f32
  } -> tensor<2x2x4x4xf32>
  %2 = repvgg.conv %1, %w : (tensor<2x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<2x2x4x4xf32>
  return %2 : tensor<2x2x4x4xf32>
}
"""

WEIGHT = np.array([[0.5, -1.0], [2.0, 0.25]], np.float32)


@pytest.fixture
def model(tmp_path: Path) -> Path:
    path = tmp_path / "relu.mlir"
    path.write_text(RELU)
    return path


@pytest.fixture
def samples() -> np.ndarray[Any, Any]:
    return np.random.default_rng(7).normal(size=(5, 2, 4, 4)).astype(np.float32)


def plan(model: Path, *options: object, code: int = 0) -> str:
    """The layers in int8 that only stand for integers, or the error."""
    saved = model.with_suffix(".plan.mlir")
    command = [find_tool("repvgg-run"), model, f"--save-plan={saved}", "--simulate", *options]
    result = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    assert result.returncode == code, result.stderr
    return result.stderr if code else saved.read_text()


def scales(text: str) -> list[float]:
    """Of the images, in order: what steps are multiplied by at the end of a rounding."""
    found = []
    for body in text.split("^bb0")[1:]:
        constants = dict(re.findall(r"(%\w+) = arith.constant (\S+) : f32", body))
        for scale in re.findall(r"arith.minnumf .*\n\s*%\w+ = arith.mulf %\w+, (%\w+) :", body):
            found.append(float(constants[scale]))
    return found


def quantized(model: Path, samples: np.ndarray[Any, Any], *options: object) -> list[float]:
    np.savez(model.with_suffix(".npz"), samples)
    given = ("--precision=int8", f"--calibrate={model.with_suffix('.npz')}", *options)
    return scales(plan(model, *given))


def images(samples: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """What the two convolutions read; the model takes two samples at a time, and goes on with
    the first one where they do not come out even."""
    x = np.concatenate([samples, samples[:1]])
    return x, np.maximum(np.einsum("oi,nihw->nohw", WEIGHT, x), 0)


def test_all_numbers(model: Path, samples: np.ndarray[Any, Any]) -> None:
    x, y = images(samples)
    found = quantized(model, samples, "--range=minmax")
    np.testing.assert_allclose(found, [abs(x).max() / 127, y.max() / 255], rtol=1e-5)


def test_percentile(model: Path, samples: np.ndarray[Any, Any]) -> None:
    """To a bin of 4,096."""
    x, y = images(samples)
    found = quantized(model, samples, "--range=percentile:90")
    expected = [
        np.quantile(abs(x), 0.9, method="inverted_cdf") / 127,
        np.quantile(y, 0.9, method="inverted_cdf") / 255,
    ]
    assert abs(found[0] - expected[0]) <= abs(x).max() / 4096 / 127
    assert abs(found[1] - expected[1]) <= y.max() / 4096 / 255


def test_least_squared_error(model: Path) -> None:
    """None of the ranges that are tried has less than 0.98 of its error, counted exactly."""
    samples = np.random.default_rng(8).normal(size=(2001, 2, 4, 4)).astype(np.float32)
    samples[0, 0, 0, 0] = 12  # An outlier that is worth to be clipped.
    x, y = images(samples)
    found = quantized(model, samples, "--range=mse")
    assert found[0] < 0.99 * abs(x).max() / 127

    def error(values: np.ndarray[Any, Any], scale: float, low: int, high: int) -> float:
        rounded = np.clip(np.round(values / scale), low, high) * scale
        return float(((values - rounded) ** 2).sum())

    for values, scale, low, high in ((x, found[0], -127, 127), (y, found[1], 0, 255)):
        largest = abs(values).max() / high
        others = [error(values, largest * part / 128, low, high) for part in range(32, 129)]
        assert error(values, scale, low, high) <= min(others) / 0.98


def test_folder(model: Path, samples: np.ndarray[Any, Any]) -> None:
    """Files are samples, or batches of them."""
    folder = model.with_suffix("")
    folder.mkdir()
    np.save(folder / "a.npy", samples[0])
    np.save(folder / "b.npy", samples[1:].astype(np.float64))
    (folder / "notes.txt").write_text("not a sample")
    given = ("--precision=int8", f"--calibrate={folder}", "--range=minmax")
    assert scales(plan(model, *given)) == quantized(model, samples, "--range=minmax")


#: Weights that no narrow float is.
ODD = RELU.replace("0.5", "0.5123").replace("0.25", "0.2987").replace("2.0", "1.9012")
ODD_WEIGHT = np.array([[0.5123, -1.0], [1.9012, 0.2987]], np.float32)


def distance(model: Path, samples: np.ndarray[Any, Any], *options: str) -> tuple[Any, Any, Any]:
    """By how much the model of ODD is off, and what its convolutions read, in f64."""
    model.write_text(ODD)
    np.savez(model.with_suffix(".npz"), samples)
    np.save(model.with_suffix(".npy"), samples[:2])
    plan(model, *options, f"--input={model.with_suffix('.npy')}",
         f"--output={model.with_suffix('.out.npy')}")  # fmt: skip
    x, weight = samples[:2].astype(np.float64), ODD_WEIGHT.astype(np.float64)
    y = np.maximum(np.einsum("oi,nihw->nohw", weight, x), 0)
    error = np.abs(np.load(model.with_suffix(".out.npy")) - np.einsum("oi,nihw->nohw", weight, y))
    return error, x, y


def through(image: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Products with the magnitudes of ODD_WEIGHT, summed."""
    return np.einsum("oi,nihw->nohw", np.abs(ODD_WEIGHT).astype(np.float64), image)


def assert_bounds(error: np.ndarray[Any, Any], bound: np.ndarray[Any, Any]) -> None:
    """Errors keep to a bound that is not idle."""
    assert (error <= bound).all() and (error > bound / 8).any()


def test_bound_of_integers(model: Path, samples: np.ndarray[Any, Any]) -> None:
    """One layer of i8; the last one is in f32."""
    given = (f"--calibrate={model.with_suffix('.npz')}", "--range=minmax", "--no-bias-correction")
    error, x, y = distance(model, samples, "--precision=int8", *given)
    every = np.maximum(np.einsum("oi,nihw->nohw", ODD_WEIGHT, samples), 0)
    step, step_y = abs(samples).max() / 127, every.max() / 255
    weight_step = (np.abs(ODD_WEIGHT).max(1) / 127)[None, :, None, None]
    sums = np.abs(ODD_WEIGHT).sum(1)[None, :, None, None] + weight_step
    image = (np.abs(x) + step / 2).sum(1, keepdims=True)
    first = numerics.int8_bound(sums, image, step, weight_step) + step_y / 2 * (1 + 2**-14)
    assert_bounds(error, through(first) + numerics.fused_bound(2, 1.0) * through(y + first))


@pytest.mark.parametrize("kind", ["bf16", "f16"])
def test_bound_of_narrow_floats(model: Path, samples: np.ndarray[Any, Any], kind: str) -> None:
    """The image is rounded, too, and the result is not."""
    error, x, y = distance(model, samples, f"--precision={kind}")
    u = numerics.ROUNDOFF[kind]
    x_hat = np.abs(x) * (1 + u)
    given = through(u * np.abs(x))
    first = given + numerics.narrow_bound(2, through(x_hat), y + given, kind)
    last = numerics.fused_bound(2, 1.0, weight=kind) * through(y + first)
    assert_bounds(error, through(first) + last)


@pytest.mark.parametrize("precision", ["bf16", "f16"])
def test_narrow_floats(model: Path, samples: np.ndarray[Any, Any], precision: str) -> None:
    """Of few channels, so that vectors are not full. Two products add up to the same in any
    order: to the bit."""
    np.save(model.with_suffix(".npy"), samples[:2])
    given = (f"--input={model.with_suffix('.npy')}", f"--output={model.with_suffix('.out.npy')}")
    layers = Layers(plan(model, f"--precision={precision}", *given))
    expected = list(layers.run(samples[:2]).values())[-1]
    assert np.array_equal(np.load(model.with_suffix(".out.npy")), expected)
    wide = np.einsum("oi,nihw->nohw", WEIGHT, images(samples)[1][:2])
    assert 0 < abs(expected - wide).max() < abs(wide).max() / 64


#: What is given, and what the error says of it.
BAD: dict[str, tuple[Any, str]] = {
    "shape": (np.ones((5, 3, 4, 4), "f4"), r"expects samples of the model's input \w+, "
              r"\(any number, 2, 4, 4\), but got the shape \(5, 3, 4, 4\)"),
    "constant": (np.full((5, 2, 4, 4), 0.5, "f4"), r"expects samples of what the model will see, "
                 r"but all 160 elements are 0.5"),
    "integers": (np.arange(32, dtype="u1").reshape(1, 2, 4, 4), r"expects floats, as the model "
                 r"gets them, but got elements of the type \|u1"),
    "none": (np.ones((0, 2, 4, 4), "f4"), r"has no sample of the model's input"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_bad_samples(model: Path, case: str) -> None:
    array, message = BAD[case]
    path = model.with_suffix(".npz")
    np.savez(path, photos=array)
    error = plan(model, "--precision=int8", f"--calibrate={path}", code=1)
    assert re.search(message, error), error
    assert "relu.npz" in error


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_samples_that_are_not_finite(model: Path, value: float) -> None:
    array = np.arange(64, dtype="f4").reshape(2, 2, 4, 4)
    array[1, 0, 0, 2] = value
    np.savez(model.with_suffix(".npz"), photos=array)
    error = plan(model, "--precision=int8", f"--calibrate={model.with_suffix('.npz')}", code=1)
    kind = "NaN" if np.isnan(value) else "infinite"
    assert f"relu.npz:photos' expects finite numbers, but element 34 is {kind}" in error


def test_network_that_overflows(model: Path) -> None:
    """The samples are finite, and what the network makes of them is not."""
    model.write_text(RELU.replace("2.0", "3.0e38"))
    np.savez(model.with_suffix(".npz"), np.arange(64, dtype="f4").reshape(2, 2, 4, 4))
    error = plan(model, "--precision=int8", f"--calibrate={model.with_suffix('.npz')}", code=1)
    assert "is NaN or infinite on some of the samples, already in f32" in error


#: An element as s8 and back, between the two convolutions.
QDQ = RELU.replace(
    "linalg.yield %m : f32",
    """%scale = arith.constant 0.5 : f32
    %low = arith.constant -127.0 : f32
    %high = arith.constant 127.0 : f32
    %d = arith.divf %m, %scale : f32
    %r = math.roundeven %d : f32
    %l = arith.maximumf %r, %low : f32
    %h = arith.minimumf %l, %high : f32
    %q = arith.fptosi %h : f32 to i8
    %f = arith.sitofp %q : i8 to f32
    %y = arith.mulf %f, %scale : f32
    linalg.yield %y : f32""",
)


def test_quantized_already(model: Path, samples: np.ndarray[Any, Any]) -> None:
    """Such a model is computed as it is, and refused where it would be quantized twice."""
    model.write_text(QDQ)
    np.savez(model.with_suffix(".npz"), samples)
    np.save(model.with_suffix(".npy"), samples[:2])
    given = (f"--input={model.with_suffix('.npy')}", f"--output={model.with_suffix('.out.npy')}")
    text = plan(model, *given)
    assert text.count("arith.fptosi") == 1 and "i8>" not in text.split("func.func")[1]
    steps = np.clip(np.round(images(samples)[1][:2] / 0.5), -127, 127) * 0.5
    expected = np.einsum("oi,nihw->nohw", WEIGHT, steps)
    assert np.array_equal(np.load(model.with_suffix(".out.npy")), expected)
    error = plan(model, "--precision=int8", f"--calibrate={model.with_suffix('.npz')}", code=1)
    assert "relu.mlir:2:1: 'func.func' op is quantized already" in error


def test_photographs(model: Path) -> None:
    """Of 8 bits: a model that makes floats of them is not quantized, and bf16 is as of any; int8
    is calibrated on such photographs."""
    model.write_text(
        """func.func @main(%p: tensor<2x2x4x4xi8>) -> tensor<2x2x4x4xf32> {
  %x = arith.uitofp %p : tensor<2x2x4x4xi8> to tensor<2x2x4x4xf32>
"""
        + RELU.split("\n", 2)[2]
    )
    assert "xbf16>" in plan(model, "--precision=bf16")
    given = ("--precision=int8", f"--calibrate={model.with_suffix('.npz')}", "--range=minmax")
    np.savez(model.with_suffix(".npz"), np.arange(64, dtype="f4").reshape(2, 2, 4, 4))
    error = plan(model, *given, code=1)
    assert "quantized already" not in error
    assert "expects integers of 8 bits, as the model gets them, but got elements of the" in error
    photos = np.arange(100, 228, 2, dtype="u1").reshape(2, 2, 4, 4)
    np.savez(model.with_suffix(".npz"), photos)
    x, y = images(photos.astype(np.float32))
    np.testing.assert_allclose(scales(plan(model, *given)), [x.max() / 255, y.max() / 255], 1e-5)


def test_no_samples(model: Path) -> None:
    folder = model.with_suffix("")
    error = plan(model, "--precision=int8", code=1)
    assert "the precision int8 expects samples of what the model will see" in error
    assert "--calibrate" in error
    error = plan(model, "--precision=int8", f"--calibrate={folder}", code=1)
    assert f"cannot read '{folder}': there is no such file or folder" in error
    folder.mkdir()
    error = plan(model, "--precision=int8", f"--calibrate={folder}", code=1)
    assert f"expects .npy files in the folder '{folder}', but it has none" in error


def test_options_that_do_not_go_together(model: Path) -> None:
    def error(*options: str) -> str:
        return plan(model, *options, code=1)

    assert "expects the precision int8 with samples" in error("--calibrate=x.npz")
    assert "expects a range to be minmax, percentile" in error(
        "--precision=int8", "--calibrate=x.npz", "--range=percentile:0"
    )
    assert "all is computed in f64" in error("--precision=bf16", "--f64")
    assert "they are switched off" in error("--precision=bf16", "--no-kernels")


def test_python_has_the_same_errors(samples: np.ndarray[Any, Any]) -> None:
    module = repvgg.parse(RELU)
    with pytest.raises(repvgg.Refused, match=r"expects samples of what the model will see"):
        module.compile(precision="int8")
    with pytest.raises(repvgg.Refused, match=r"but got the shape \(5, 4, 4\)"):
        module.compile(precision="int8", calibrate=samples[:, 0])
    with pytest.raises(repvgg.Refused, match="expects a range to be minmax"):
        module.compile(precision="int8", calibrate=samples, range="all")
    with pytest.raises(ValueError, match="expects precision to be one of f32 bf16 f16 int8 bf16x3"):
        module.compile(precision="int4")


def test_split_floats(tmp_path: Path) -> None:
    """As an option of Python, which knows no target's tiles: those of one are used, and a processor
    without is refused."""
    module = repvgg.parse(RELU)
    path = tmp_path / "split"
    module.compile_to(path, precision="bf16x3", cpu="sapphirerapids")
    assert path.with_suffix(".so").exists()
    with pytest.raises(repvgg.Refused, match=r"expects a CPU with tiles of bf16 \(amx-bf16\)"):
        module.compile(precision="bf16x3", cpu="x86-64-v3")


def test_command(
    model: Path, samples: np.ndarray[Any, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """Options of the command reach the compiler: by what the models compute and the report."""
    np.savez(model.with_suffix(".npz"), samples)
    report = model.with_suffix(".json")

    def compute(*options: str) -> tuple[np.ndarray[Any, Any], dict[str, Any]]:
        code, _, err = caller(capsys)(
            "compile", model, "-o", model.with_suffix(""), "--precision=int8", "-q",
            "--calibrate", model.with_suffix(".npz"), "--precision-report", report, *options,
        )  # fmt: skip
        assert code == 0, err
        return repvgg.open(model.with_suffix(""))(samples[:2]), json.loads(report.read_text())

    exact = repvgg.load(model).compile()(samples[:2])
    given, facts = compute()
    assert facts["error"] == facts["error_all"] > 0 and not facts["layers"][0]["kept"]
    assert not np.array_equal(given, exact)
    assert not np.array_equal(compute("--no-bias-correction")[0], given)
    kept, facts = compute("--max-error=1e-6")
    assert facts["error"] == 0 < facts["error_all"] and facts["layers"][0]["kept"]
    assert np.array_equal(kept, exact)


def test_layers_say_their_format(model: Path, samples: np.ndarray[Any, Any]) -> None:
    """In profiles, traces and reports, which have a roof for each."""
    compiled = repvgg.load(model).compile(precision="int8", calibrate=samples)
    formats = [layer.format for layer in compiled.layers if layer.format]
    assert formats[-1] == "f32" and set(formats) & {"i8", "i16"}
    shape = compiled.inputs[0].shape
    trace = compiled.trace(np.zeros(shape, np.float32))
    events = [event for event in trace.to_dict()["traceEvents"] if event["ph"] == "X"]
    assert {event["args"]["format"] for event in events} == {layer.format for layer in trace.layers}
    measured = measure(compiled, runs=1)
    assert set(measured.rates) == set(formats) and all(measured.rates.values())
