# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From a file to what a page tells of it. One function for each kind of model."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg.census import Census
from repvgg.cli.modules import read_module
from repvgg.compiled import Compiled, open
from repvgg.errors import Error
from repvgg.module import Module
from repvgg.progress import Progress
from repvgg.report._facts import (
    Change,
    DrawnBlock,
    Facts,
    Left,
    Measured,
    drawn_blocks,
    formats_of,
    left_of,
)
from repvgg.report._measure import measure


@dataclass(frozen=True)
class Request:
    """What is asked for: see `collect`."""

    shapes: Mapping[str, Sequence[int]] = field(default_factory=dict)
    threads: int = 1
    cpu: str = "native"
    runs: int = 10
    profile: bool = True
    progress: Progress | None = None
    reading: Mapping[str, bool] = field(default_factory=dict)
    checkpoint: Mapping[str, Any] = field(default_factory=dict)

    def measure(self, compile: Callable[[], Compiled]) -> Measured | str:
        """The profile of what `compile` gives, or why there is none."""
        if not self.profile:
            return "It was not asked for (--no-profile)."
        try:
            return measure(compile(), self.runs, self.progress)
        except (Error, ImportError, ValueError) as error:
            return f"The model could not be run: {_first_line(error)}"


def collect(
    path: str | os.PathLike[str],
    *,
    name: str | None = None,
    shapes: Mapping[str, Sequence[int]] | None = None,
    threads: int = 1,
    cpu: str = "native",
    runs: int = 10,
    profile: bool = True,
    trust: bool = False,
    pretrained: bool = True,
    progress: Progress | None = None,
    **checkpoint: Any,
) -> Facts:
    """Fuses a model, compiles and profiles it where that can be, and says what came of it.

    Parameters
    ----------
    path : path
        Of MLIR, ONNX, a checkpoint or a compiled model.
    name : str, optional
        What the page calls it.
    shapes : dict, optional
        Of inputs of an ONNX model, by name.
    threads : int
        That it is planned for and runs with; 0: as many as processors.
    cpu : str
        "native", or LLVM's name of a processor that this machine can stand for.
    runs : int
        How many are profiled.
    profile : bool
        Whether to run it at all.
    trust : bool
        Whether an exported program may run code.
    pretrained : bool
        Whether a network of timm's has its trained weights.
    progress : callable, optional
        Told (stage, step, steps).
    **checkpoint
        `eps`, `family`, `identity`: as those of `repvgg.checkpoints.fuse_state_dict`.

    Raises
    ------
    repvgg.Error
        If it cannot be read or fused, with the reason. What cannot be run is told in the facts.
    """
    source = Path(path)
    reading = {"trust": trust, "pretrained": pretrained}
    request = Request(shapes or {}, threads, cpu, runs, profile, progress, reading, checkpoint)
    function = _KINDS[_formats.kind_of(source)]
    return function(source, name or source.name, request)


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _totals_of(censuses: Iterable[Census]) -> list[Change]:
    """What all blocks together cost; one position counts where sizes are not known."""
    entries = [entry for census in censuses for entry in census.blocks()]
    names = {
        "ops": "ops in blocks",
        "macs": "multiply-accumulates in blocks",
        "params": "parameters in blocks",
    }
    changes = [
        Change(text, *(sum(getattr(e, f"{key}_{when}") for e in entries) for when in _WHEN))
        for key, text in names.items()
    ]
    moved = [sum(getattr(e, f"bytes_{when}") for e in entries) for when in _WHEN]
    return [*changes, Change("bytes read and written in blocks", *moved, is_size=True)]


_WHEN = ("before", "after")


def _blocks_of(censuses: Iterable[Census]) -> dict[str, Any]:
    """The facts that censuses tell."""
    blocks: list[DrawnBlock] = []
    left: list[Left] = []
    alone: list[Left] = []
    lines: list[str] = []
    for census in censuses:
        blocks += drawn_blocks(census)
        for some, more in zip((left, alone), left_of(census), strict=True):
            some += more
        lines.append(census.line().removeprefix("repvgg: "))
    notes = []
    if any(block.entry.per_position for block in blocks):
        notes.append(
            "Some sizes are not known before the model runs: what their blocks cost is told for "
            "one position of the output."
        )
    return {"blocks": blocks, "left": left, "alone": alone, "lines": lines, "notes": notes}


# ---------------------------------------------------------------------------
# Modules
# ---------------------------------------------------------------------------


def _of_module(path: Path, name: str, request: Request) -> Facts:
    module = read_module(path, shapes=request.shapes, progress=request.progress, **request.reading)
    fused = module.fuse(details=True, progress=request.progress)
    census = fused.census()
    facts = _blocks_of([census])
    try:
        tensors = [list(_constants(m, census)) for m in (module, fused)]
        facts["formats"] = formats_of(*tensors)
    except Error as error:
        facts["no_formats"] = f"The module's weights cannot be listed: {_first_line(error)}"

    def compile() -> Compiled:
        return fused.compile(
            fuse=False, threads=request.threads, cpu=request.cpu, progress=request.progress
        )

    return Facts(
        name, _formats.kind_of(path), request.measure(compile), totals=_totals_of([census]), **facts
    )


def _constants(module: Module, census: Census) -> Iterator[tuple[str, int]]:
    """Type and bytes of each constant tensor in the functions that have any block."""
    names = {entry.function for entry in census} or {None}
    for function in sorted(names, key=str):
        for op in module._core.graph(function).ops:
            if op.constant is not None and op.type is not None:
                yield op.type, op.constant.nbytes


# ---------------------------------------------------------------------------
# ONNX
# ---------------------------------------------------------------------------


def _of_onnx(path: Path, name: str, request: Request) -> Facts:
    from repvgg import onnx

    model = onnx.load_model(path)
    fused, report = onnx.fuse_model(model, details=True, progress=request.progress)
    facts = _blocks_of(report.censuses)
    facts["left"] += [Left(left.node, left.op_type, left.reason) for left in report.left]
    facts["formats"] = formats_of(_tensors(model), _tensors(fused))
    totals = [
        Change("nodes", report.before.count, report.after.count),
        Change("parameters", report.before.parameters, report.after.parameters),
        Change("bytes of weights", report.before.bytes, report.after.bytes, is_size=True),
    ]

    def compile() -> Compiled:
        module = onnx.to_module(
            path, shapes=request.shapes, fuse=True, static=True, progress=request.progress
        )
        return module.compile(threads=request.threads, cpu=request.cpu, progress=request.progress)

    return Facts(
        name,
        "ONNX",
        request.measure(compile),
        totals=totals + _totals_of(report.censuses),
        **facts,
    )


def _tensors(model: Any) -> Iterator[tuple[str, int]]:
    from repvgg.onnx._report import constants_of

    for tensor in constants_of(model):
        yield tensor.dtype.name.lower(), tensor.nbytes


# ---------------------------------------------------------------------------
# Checkpoints and compiled models
# ---------------------------------------------------------------------------


def _of_checkpoint(path: Path, name: str, request: Request) -> Facts:
    from repvgg import checkpoints

    module = checkpoints.to_module(path, progress=request.progress, **request.checkpoint)
    fused = module.fuse(details=True, progress=request.progress)
    report = fused.report()
    censuses = [fused.census()]
    facts = _blocks_of(censuses)
    facts["blocks"] = [_under_its_name(block) for block in facts["blocks"]]
    facts["lines"] = [report.line()]
    facts["notes"] = [
        "Weights do not tell sizes and strides: what blocks cost is told for one position of the "
        "output, at stride 1.",
        *report.notes,
    ]
    facts["left"] += [Left(b.name or ".", b.family, b.reason) for b in report.left]
    facts["alone"] += [Left(b.name or ".", b.family, "fused already") for b in report.deployed]
    facts["formats"] = formats_of(_arrays(module.state_dict()), _arrays(fused.state_dict()))
    totals = [
        Change("parameters", *report.parameters),
        Change("bytes of tensors", *report.bytes, is_size=True),
    ]
    measured = "A checkpoint has weights and no model: nothing can be run."
    return Facts(name, "checkpoint", measured, totals=totals + _totals_of(censuses), **facts)


def _under_its_name(block: DrawnBlock) -> DrawnBlock:
    """stage1.1#sum -> stage1.1: a block by its place in the checkpoint, not by an op of it."""
    name, _, op = block.entry.block.rpartition("#")
    entry = replace(block.entry, block=name or op)
    return replace(block, entry=entry)


def _arrays(checkpoint: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    from repvgg.checkpoints._containers import state_dicts
    from repvgg.checkpoints._tensors import size_of

    for _, state in state_dicts(checkpoint):
        for value in state.values():
            if hasattr(value, "dtype"):
                yield str(value.dtype).removeprefix("torch."), size_of(value)[1]


def _of_compiled(path: Path, name: str, request: Request) -> Facts:
    reason = "A compiled model has no blocks any more: make the report of what it was made from."
    return Facts(
        name,
        "compiled model",
        request.measure(lambda: open(path, request.threads)),
        no_blocks=reason,
        no_formats=reason,
    )


_KINDS: dict[str, Callable[[Path, str, Request], Facts]] = {
    _formats.MLIR: _of_module,
    _formats.PROGRAM: _of_module,
    _formats.TIMM: _of_module,
    _formats.ONNX: _of_onnx,
    _formats.CHECKPOINT: _of_checkpoint,
    _formats.COMPILED: _of_compiled,
}
