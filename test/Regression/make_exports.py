# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes the checked-in torch-mlir exports: run in the PyTorch environment.

    python test/Regression/make_exports.py [NAME...]

Output, for each case: Inputs/NAME.mlir, the image NAME.x.npy and PyTorch's f64 answer
NAME.y.npy; and for all of them cases.json with what the fusion must find and the error
bound's ingredients. Cases of casts are in casts.json: their answer is PyTorch's own, with
every cast in it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / name) for name in ("Python", "Integration", "Support")]

import linalg_reference  # noqa: E402
import numpy as np  # noqa: E402
import torch  # noqa: E402
import torch_blocks as blocks  # noqa: E402
import torch_mlir.fx  # noqa: E402
from cast_cases import CastCase, cast_cases  # noqa: E402
from export_cases import Case, LastScale, all_cases  # noqa: E402
from repvgg_testing.torch_export import randomize  # noqa: E402
from scalar_ops import SCALAR  # noqa: E402
from torch import nn  # noqa: E402


def _magnitude(text: str, x: np.ndarray) -> float:
    """Largest sum of absolute values: the module with every sign made positive."""
    saved = {name: SCALAR[name] for name in ("arith.subf", "arith.negf", "arith.addf")}
    original = linalg_reference.constant
    linalg_reference.constant = lambda op, blobs: np.abs(original(op, blobs))
    SCALAR["arith.subf"] = SCALAR["arith.addf"]
    SCALAR["arith.negf"] = SCALAR["arith.extf"]
    try:
        path = HERE / "Inputs" / "magnitude.tmp"
        path.write_text(text)
        module = linalg_reference.load(path, "mlir-opt-22")
        path.unlink()
        return float(max(y.max() for y in linalg_reference.evaluate(module, [np.abs(x)])))
    finally:
        SCALAR.update(saved)
        linalg_reference.constant = original


def _roundings(module: nn.Module) -> int:
    """Products and affine steps on the way to one output, over all branches."""
    count = 8
    for part in module.modules():
        if isinstance(part, (nn.Conv1d, nn.Conv2d, nn.Conv3d, nn.ConvTranspose2d, nn.Linear)):
            count += part.weight[0].numel() + 1
        elif isinstance(part, nn.AvgPool2d):
            count += part.kernel_size**2
        elif isinstance(
            part, (nn.modules.batchnorm._BatchNorm, blocks.Scale, LastScale, blocks.Sum)
        ):
            count += 8
    return count


def _export(module: nn.Module, x: torch.Tensor) -> str:
    with torch.no_grad():
        return str(
            torch_mlir.fx.export_and_import(
                module, x, output_type="linalg-on-tensors", func_name="main"
            )
        )


def make(name: str, case: Case) -> dict:
    """Writes one case's files; returns its entry of cases.json."""
    linear = randomize(case.linear, seed=len(name))
    module = nn.Sequential(linear, case.tail).eval()
    x = torch.randn(case.shape, generator=torch.Generator().manual_seed(len(name)))
    folder = HERE / "Inputs"
    (folder / f"{name}.mlir").write_text(_export(module, x))
    np.save(folder / f"{name}.x.npy", x.numpy())
    magnitude = _magnitude(_export(linear, x), x.numpy())
    with torch.no_grad():
        np.save(folder / f"{name}.y.npy", module.double()(x.double()).numpy())
    return {
        "found": case.found,
        "fused": case.fused,
        "activation": case.activation,
        "storage": case.storage,
        "roundings": _roundings(linear),
        "magnitude": magnitude,
    }


def make_cast(name: str, case: CastCase) -> dict:
    """Writes one cast case's files; returns its entry of casts.json."""
    module = randomize(case.module, seed=len(name)).eval()
    x = torch.randn(case.shape, generator=torch.Generator().manual_seed(len(name)))
    folder = HERE / "Inputs"
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=case.autocast):
        (folder / f"{name}.mlir").write_text(_export(module, x))
        y = module(x).float().numpy()
    np.save(folder / f"{name}.x.npy", x.numpy())
    np.save(folder / f"{name}.y.npy", y)
    return {
        "fused": case.fused,
        "left": case.left,
        "storage": case.storage,
        "step": case.step,
        "roundings": _roundings(module),
    }


def make_all(names: list[str], cases: dict, make: Callable, file: str) -> None:
    """Makes those of `cases` that are named, or all; their entries are in `file`."""
    path = HERE / "Inputs" / file
    entries = json.loads(path.read_text()) if names and path.exists() else {}
    for name in [name for name in cases if not names or name in names]:
        entries[name] = make(name, cases[name])
        print(name, entries[name], flush=True)
    path.write_text(json.dumps(entries, indent=1, sort_keys=True) + "\n")


def main(names: list[str]) -> None:
    """Makes the named cases, or all."""
    torch.manual_seed(0)
    make_all(names, all_cases(), make, "cases.json")
    make_all(names, cast_cases(), make_cast, "casts.json")


if __name__ == "__main__":
    main(sys.argv[1:])
