# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exports each network once and shows a table of blocks at the end."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import linalg_reference
import numpy as np
import pytest
from networks import NETWORKS, Network
from repvgg_testing import driver
from repvgg_testing.driver import Census
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

TABLE: dict[str, dict[str, object]] = {}
#: The name by which a report has a row of it.
ROW = "row of the table"


@dataclass
class Exported:
    """A network's files, PyTorch's f64 answer, and what the fusion made of it."""

    name: str
    network: Network
    module: Path
    fused: Path
    census: Census
    image: np.ndarray
    expected: np.ndarray
    lengths: list[int]
    has_gelu: bool
    row: dict[str, object] = field(default_factory=dict)

    def evaluate(self, path: Path) -> np.ndarray:
        """The module's value in f64, by the independent evaluator."""
        module = linalg_reference.load(path, driver.find_tool("mlir-opt-22"))
        return linalg_reference.evaluate(module, [self.image])[0]

    @cached_property
    def compiled(self) -> Path:
        """The network as trained, fused and compiled by us."""
        output = self.module.with_name("compiled")
        tool = driver.find_tool("repvgg-compile")
        subprocess.run([tool, self.module, "-o", output, "--threads=2"], check=True)
        return output

    def layers(self, *passes: str, options: tuple[str, ...] = ()) -> str:
        """The fused module as layers of a CPU, then through `passes`; constants left out."""
        forming = (
            "convert-elementwise-to-linalg", "repvgg-to-linalg{keep-convolutions=true}",
            "repvgg-raise-convolutions", "canonicalize", "cse", "repvgg-form-layers",
            "canonicalize", "cse", *passes,
        )  # fmt: skip
        target = "repvgg-attach-target{target=#repvgg_cpu.target<>}"
        pipeline = f"--pass-pipeline=builtin.module({target},func.func({','.join(forming)}))"
        kinds = ("resource-strings", "elementsattrs")
        short = [f"--mlir-elide-{kind}-if-larger=64" for kind in kinds]
        tool = driver.find_tool("repvgg-opt")
        return subprocess.check_output([tool, pipeline, *short, *options, self.fused], text=True)


def _export(name: str, folder: Path) -> Exported:
    import torch
    from repvgg.torch import from_torch

    torch.manual_seed(0)
    network = NETWORKS[name]()
    image = torch.randn(network.shape, generator=torch.Generator().manual_seed(1))
    module, fused = folder / "trained.mlirbc", folder / "fused.mlirbc"
    from_torch(network.module, image).to_mlir(module)
    with torch.no_grad():
        expected = network.module.double()(image.double()).numpy()
    census = driver.fuse(module, fused, "--emit-bytecode")
    lengths, has_gelu = network.lengths(), network.holds(torch.nn.GELU)
    network.module = None  # hundreds of megabytes
    image = image.numpy()
    return Exported(name, network, module, fused, census, image, expected, lengths, has_gelu)


@pytest.fixture(scope="session")
def exported(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exported]:
    folder = tmp_path_factory.mktemp(request.param)
    result = _export(request.param, folder)
    summary = result.census.summary
    refused = summary["refused"] + summary.get("left", 0)
    result.row.update(found=result.census.found, fused=result.census.fused, refused=refused)
    yield result
    for path in folder.iterdir():  # hundreds of megabytes each
        path.unlink()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "exported" in metafunc.fixturenames:
        metafunc.parametrize("exported", list(NETWORKS), indirect=True, scope="session")


class NetworksAndFiles(LoadScopeScheduling):
    """Whoever has time takes the next network, which is exported once for all its tests, or file.

    pytest-xdist's own groups do not work with pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        file, _, test = nodeid.partition("::")
        words = re.split(r"[\[\]-]", test)
        return next((word for word in words if word in NETWORKS), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> NetworksAndFiles:
    return NetworksAndFiles(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A network's row so far goes with the report to the process that shows the table."""
    report = yield
    if exported := getattr(item, "funcargs", {}).get("exported"):
        cells = {key: float(x) if isinstance(x, float) else x for key, x in exported.row.items()}
        report.user_properties.append((ROW, (exported.name, cells)))
    return report


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    for name, row in (value for key, value in report.user_properties if key == ROW):
        TABLE.setdefault(name, {}).update(row)


def _shown(cell: object) -> str:
    if not isinstance(cell, float):
        return str(cell)
    return f"{cell:.1e}" if cell < 0.01 else f"{cell:.2f}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table of blocks: found, fused, refused; errors and their bound; arena over tensors."""
    if not TABLE:
        return
    columns = ["found", "fused", "refused", "trained", "fused f32", "bound", "arena"]
    terminalreporter.write_line(f"{'network':<26}" + "".join(f"{c:>11}" for c in columns))
    for name, row in TABLE.items():
        cells = [row.get(column, "") for column in columns]
        text = [_shown(cell) for cell in cells]
        terminalreporter.write_line(f"{name:<26}" + "".join(f"{cell:>11}" for cell in text))
