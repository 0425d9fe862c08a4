# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exports each network once and shows a table of blocks at the end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import linalg_reference
import numpy as np
import pytest
from repvgg import driver
from repvgg.driver import Census

TABLE: dict[str, dict[str, object]] = {}


@dataclass
class Exported:
    """A network's files, PyTorch's f64 answer, and what the fusion made of it."""

    name: str
    module: Path
    fused: Path
    census: Census
    image: np.ndarray
    expected: np.ndarray
    lengths: list[int]
    blocks: int
    row: dict[str, object] = field(default_factory=dict)

    def evaluate(self, path: Path) -> np.ndarray:
        """The module's value in f64, by the independent evaluator."""
        module = linalg_reference.load(path, driver.find_tool("mlir-opt-22"))
        return linalg_reference.evaluate(module, [self.image])[0]


def _export(name: str, folder: Path) -> Exported:
    import torch
    from networks import NETWORKS
    from repvgg.torch_export import to_linalg

    torch.manual_seed(0)
    network = NETWORKS[name]()
    image = torch.randn(network.shape, generator=torch.Generator().manual_seed(1))
    module, fused = folder / "trained.mlir", folder / "fused.mlir"
    module.write_text(to_linalg(network.module, image))
    with torch.no_grad():
        expected = network.module.double()(image.double()).numpy()
    census = driver.fuse(module, fused)
    lengths, blocks = network.lengths(), network.blocks
    return Exported(name, module, fused, census, image.numpy(), expected, lengths, blocks)


@pytest.fixture(scope="module")
def exported(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exported]:
    folder = tmp_path_factory.mktemp(request.param)
    result = _export(request.param, folder)
    summary = result.census.summary
    refused = summary["refused"] + summary.get("left", 0)
    result.row.update(found=result.census.found, fused=result.census.fused, refused=refused)
    TABLE[result.name] = result.row
    yield result
    for path in folder.iterdir():  # hundreds of megabytes each
        path.unlink()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "exported" in metafunc.fixturenames:
        from networks import NETWORKS

        metafunc.parametrize("exported", NETWORKS, indirect=True, scope="module")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of blocks: found, fused, refused, and errors relative to their bound."""
    if not TABLE:
        return
    columns = ["found", "fused", "refused", "trained", "fused f32", "bound"]
    terminalreporter.write_line(f"{'network':<26}" + "".join(f"{c:>11}" for c in columns))
    for name, row in TABLE.items():
        cells = [row.get(column, "") for column in columns]
        text = [f"{cell:.1e}" if isinstance(cell, float) else str(cell) for cell in cells]
        terminalreporter.write_line(f"{name:<26}" + "".join(f"{cell:>11}" for cell in text))
