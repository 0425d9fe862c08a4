# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls the compiler's tools.

Input: files. Output: files, and what the tools report about them. The tools are looked for
in $REPVGG_BIN, then in the source tree's build/bin, then on the PATH.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from repvgg_testing.models import Array

PathLike = str | os.PathLike[str]


class ToolError(RuntimeError):
    """A tool failed; the message holds its standard error."""


def find_tool(name: str) -> str:
    """The path of a tool.

    Raises
    ------
    FileNotFoundError
        If it is nowhere.

    >>> find_tool("no-such-tool")
    Traceback (most recent call last):
    FileNotFoundError: no 'no-such-tool' in $REPVGG_BIN, build/bin or the PATH
    """
    build = Path(__file__).resolve().parents[3] / "build" / "bin"
    folders = [os.environ.get("REPVGG_BIN", ""), str(build), os.environ.get("PATH", "")]
    path = shutil.which(name, path=os.pathsep.join(filter(None, folders)))
    if path is None:
        raise FileNotFoundError(f"no {name!r} in $REPVGG_BIN, build/bin or the PATH")
    return path


def _call(arguments: Sequence[PathLike]) -> str:
    """Runs a command; returns its standard error."""
    done = subprocess.run(arguments, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        command = " ".join(map(str, arguments))
        raise ToolError(f"{command}\nfailed with status {done.returncode}:\n{done.stderr[-4000:]}")
    return done.stderr


@dataclass(frozen=True)
class Census:
    """What `repvgg-opt --fuse` did: totals, and a record for each block."""

    summary: dict[str, Any]
    blocks: list[dict[str, Any]]

    @property
    def found(self) -> int:
        return self.summary["blocks"]

    @property
    def fused(self) -> int:
        return self.summary["fused"]

    def reasons(self) -> list[str]:
        """Why blocks were not fused, a line each."""
        rest = [block for block in self.blocks if block["status"] != "fused"]
        return [f"{b['block']}: {b.get('rule', '')}: {b.get('reason', '')}" for b in rest]


def fuse(module: PathLike, output: PathLike, *options: str, cost: str = "model") -> Census:
    """Fuses a module's blocks.

    Parameters
    ----------
    module : path
        Text or bytecode.
    output : path
        Where the fused module goes.
    *options : str
        More options of repvgg-opt.
    cost : str
        "model": the convolutions that are cheapest; "always": one a block.

    Raises
    ------
    ToolError
        If repvgg-opt fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "census.json"
        tool = find_tool("repvgg-opt")
        command = [tool, f"--fuse=cost={cost}", f"--census-json={report}"]
        _call([*command, module, "-o", output, *options])
        content = json.loads(report.read_text())
    return Census(content["summary"], content["blocks"])


@dataclass(frozen=True)
class Run:
    """A model's outputs, and repvgg-run's report (times in milliseconds)."""

    outputs: list[Array]
    report: dict[str, Any]


def run(module: PathLike, inputs: Sequence[Array], *options: str, outputs: int = 1) -> Run:
    """Compiles a module for this machine and runs it.

    Parameters
    ----------
    inputs : sequence of arrays
        One for each argument of `@main`, of its type.
    *options : str
        More options of repvgg-run, such as `--repeat=20`.
    outputs : int
        Number of results.

    Raises
    ------
    ToolError
        If repvgg-run fails.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        arguments: list[PathLike] = [find_tool("repvgg-run"), module]
        for i, array in enumerate(inputs):
            np.save(folder / f"x{i}.npy", array)
            arguments.append(f"--input={folder / f'x{i}.npy'}")
        results = [folder / f"y{i}.npy" for i in range(outputs)]
        arguments += [f"--output={path}" for path in results]
        _call([*arguments, f"--json={folder / 'report.json'}", *options])
        report = json.loads((folder / "report.json").read_text())
        return Run([np.load(path) for path in results], report)
