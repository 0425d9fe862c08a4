# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fused networks, as plain linalg, in compilers of others: IREE, torch-mlir, stock mlir-opt.

Property: they take the text that `Module.fuse` writes, and what they make of it is what PyTorch
computes in f64, up to f32's rounding (docs/Numerics.md); so is what they make of the network as
trained, and what our own compiler makes of both.
"""

from __future__ import annotations

import dataclasses
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import repvgg
import torch
from repvgg_testing import driver, iree_models, numerics, torch_mlir_models
from repvgg_testing.torch_export import randomize
from timm.models import byobnet

NETWORKS = ("repvgg_a0", "mobileone_s0")
BLOCKS = ("RepVggBlock", "MobileOneBlock")
SIZE = 64
WRONG_AS_TRAINED = ("mobileone_s0",)
"""What IREE 3.13 computes wrongly before it is fused (docs/OtherCompilers.md)."""


@dataclass
class Case:
    """A network's files before and after, what it computes, and how far off f32 may be."""

    name: str
    before: Path
    after: Path
    blocks: int
    image: np.ndarray
    expected: np.ndarray
    bound: float

    def error(self, y: np.ndarray, other: np.ndarray | None = None) -> float:
        """The largest difference from `other`, else from f64, relative to the largest value."""
        reference = self.expected if other is None else other
        return numerics.largest_error(y, reference) / float(np.abs(self.expected).max())


def short(name: str) -> torch.nn.Module:
    """The first stages of a network of timm, narrow: IREE takes minutes for a whole one."""
    config, stages = byobnet.model_cfgs[name], []
    for stage in config.blocks[:3]:
        parts = stage if isinstance(stage, list) else [dataclasses.replace(stage, d=2)]
        stages.append([dataclasses.replace(part, c=part.c // 4) for part in parts[:2]])
    config = dataclasses.replace(config, blocks=tuple(stages), stem_chs=16)
    return randomize(byobnet.ByobNet(config, num_classes=10), gain=0.25)


@pytest.fixture(scope="module", params=NETWORKS)
def case(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp(request.param)
    torch.manual_seed(0)
    net = short(request.param)
    image = torch.randn(1, 3, SIZE, SIZE)
    module = repvgg.from_torch(net, image)
    fused = module.fuse()
    blocks = sum(type(part).__name__ in BLOCKS for part in net.modules())
    assert fused.census().fused == blocks
    before, after = folder / "trained.mlir", folder / "fused.mlir"
    module.to_mlir(before)
    fused.to_mlir(after)
    weights = (part.weight for part in net.modules() if hasattr(part, "weight"))
    lengths = [weight[0].numel() for weight in weights if weight.ndim >= 2]
    with torch.no_grad():
        expected = net.double()(image.double()).numpy()
    bound = numerics.network_bound(lengths)
    return Case(request.param, before, after, blocks, image.numpy(), expected, bound)


def test_iree(case: Case, tmp_path: Path) -> None:
    """From text: IREE does not read properties of MLIR 22.1 in bytecode."""
    outputs = {}
    for source in (case.before, case.after):
        compiled = iree_models.compile(source, tmp_path / f"{source.stem}.vmfb")
        outputs[source.stem] = iree_models.load(compiled)(case.image)
    ours = repvgg.load(case.after).compile()(case.image)
    errors = {name: case.error(y) for name, y in {**outputs, "ours": ours}.items()}
    print(f"relative errors {errors}, bound {case.bound:.1e}")
    assert max(errors["fused"], errors["ours"]) <= case.bound
    assert case.error(outputs["fused"], ours) <= 2 * case.bound
    wrong = errors["trained"] > case.bound
    assert wrong == (case.name in WRONG_AS_TRAINED), "see WRONG_AS_TRAINED"
    if not wrong:
        assert case.error(outputs["fused"], outputs["trained"]) <= 2 * case.bound


def test_torch_mlir(case: Case) -> None:
    """As fused, through its own passes and MLIR's loops."""
    text = case.after.read_text()
    assert "repvgg" not in text
    run = torch_mlir_models.load(text, case.expected.ndim)
    assert case.error(run(case.image)) <= case.bound


def test_stock_mlir_opt(case: Case, tmp_path: Path) -> None:
    """The plugin in Debian's mlir-opt makes the same text of the export as our tool does."""
    tool = Path(driver.find_tool("repvgg-opt"))
    plugin = tool.parents[1] / "lib" / "RepVGGPlugin.so"
    if not plugin.exists():
        pytest.skip("no plugin: a build with sanitizers has none")
    theirs, ours = tmp_path / "theirs.mlir", tmp_path / "ours.mlir"
    words = [
        driver.find_tool("mlir-opt-22"), case.before, "-o", theirs,
        f"--load-dialect-plugin={plugin}", f"--load-pass-plugin={plugin}",
        "--pass-pipeline=builtin.module(repvgg-fuse-pipeline)",
    ]  # fmt: skip
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    assert f"{case.blocks} blocks found, {case.blocks} fused, 0 refused" in done.stderr
    subprocess.run([tool, "--fuse", case.before, "-o", ours], check=True, capture_output=True)
    assert theirs.read_bytes() == ours.read_bytes()


def test_iree_names_what_it_does_not_take(tmp_path: Path) -> None:
    """The tests above can fail: a module that is not lowered is refused."""
    source = tmp_path / "model.mlir"
    source.write_text(
        "func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {\n"
        "  %y = repvgg.sum %x, %x : tensor<1x2x4x4xf32>\n"
        "  return %y : tensor<1x2x4x4xf32>\n}"
    )
    with pytest.raises(RuntimeError, match="repvgg"):
        iree_models.compile(source, tmp_path / "model.vmfb")
    repvgg.load(source).fuse().to_mlir(source)
    compiled = iree_models.compile(source, tmp_path / "model.vmfb")
    x = np.ones((1, 2, 4, 4), np.float32)
    assert np.array_equal(iree_models.load(compiled)(x), 2 * x)
