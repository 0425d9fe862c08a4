# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How `repvgg fuse` fuses each kind of model.

In: the input, the output (None: write nothing) and the command's options. Out: what to tell
people, and what to tell programs.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg._inputs import timm_network
from repvgg.cli.modules import read_module
from repvgg.cli.progress import ProgressLine
from repvgg.cli.runners import named_inputs
from repvgg.errors import Refused
from repvgg.module import Module, compare_compiled

Told = tuple[str, dict[str, Any]]


def _fuse_module(path: Path, output: Path | None, options: Any, progress: ProgressLine) -> Told:
    """MLIR, exported programs and networks of timm's, through a module."""
    if options.keep:
        raise Refused(f"'{path}': --keep is for ONNX models and checkpoints")
    _expect_kind(output, _formats.MLIR, _formats.ONNX)
    module = read_module(
        path,
        shapes=dict(options.shape),
        trust=options.trust,
        pretrained=options.pretrained,
        progress=progress,
    )
    fused = module.fuse(cost=options.cost or "model", strict=options.strict, progress=progress)
    census = fused.census()
    lines, facts = [repr(census).partition("\n")[2].strip() or census.line()], {}
    if options.check:
        facts["difference"] = _check(module, fused, options, progress)
        lines.append(_agreement(options, facts["difference"]))
    if output is not None:
        fused.write(output)
    return "\n".join(lines), {"census": census.to_json(), **facts}


def _expect_kind(output: Path | None, *kinds: str) -> None:
    """That a model can be written in the format of a file, before it is fused."""
    if output is not None and _formats.kind_of(output) not in kinds:
        endings = [ending for ending, kind in _formats.ENDINGS.items() if kind in kinds]
        raise Refused(f"'{output}': expects a file that ends in one of {', '.join(endings)}")


def _check(module: Module, fused: Module, options: Any, progress: ProgressLine) -> float:
    first, second = (m.compile(fuse=False, progress=progress) for m in (module, fused))
    inputs = named_inputs([tensor.name for tensor in first.inputs], options.input)
    return compare_compiled(first, second, options.check, options.rtol, inputs)


def _agreement(options: Any, difference: float) -> str:
    kind = "given and random" if options.input else "random"
    return f"outputs agree on {options.check} {kind} inputs: largest difference {difference:.1e}"


def _fuse_timm(path: Path, output: Path | None, options: Any, progress: ProgressLine) -> Told:
    """A network of timm's: its weights alone, or as a module."""
    if output is not None and _formats.kind_of(output) != _formats.CHECKPOINT:
        return _fuse_module(path, output, options, progress)
    _expect_no_check(options)
    from repvgg import checkpoints

    state = timm_network(path, pretrained=options.pretrained).state_dict()
    module = checkpoints.to_module(state, **_checkpoint_options(options), progress=progress)
    fused = module.fuse(progress=progress)
    if output is not None:
        checkpoints.save_state_dict(fused.state_dict(), output)
    return str(fused.report()), fused.report().to_dict()


def _fuse_onnx(path: Path, output: Path | None, options: Any, progress: ProgressLine) -> Told:
    if output is not None and _formats.kind_of(output) == _formats.MLIR:
        return _fuse_module(path, output, options, progress)
    _expect_kind(output, _formats.ONNX, _formats.MLIR)
    from repvgg import onnx

    model = onnx.load_model(path)
    fused, report = onnx.fuse_model(
        model,
        cost=options.cost or "model",
        strict=options.strict,
        keep=options.keep,
        progress=progress,
    )
    lines, facts = [str(report)], report.to_json()
    if options.check:
        progress("comparing in ONNX Runtime", 0, 0)
        names = [value.name or "" for value in model.graph.inputs if not value.is_initializer()]
        # As files: weights may be beside them, which a model in memory has not.
        with tempfile.TemporaryDirectory(dir=output and output.parent) as folder:
            trial = Path(folder) / path.name
            onnx.save_model(fused, trial)
            facts["difference"] = onnx.check(
                path,
                trial,
                options.check,
                options.rtol,
                shapes=dict(options.shape),
                inputs=named_inputs(names, options.input),
            )
        lines.append(_agreement(options, facts["difference"]))
    if output is not None:
        onnx.save_model(fused, output)
    return "\n".join(lines), facts


def _fuse_checkpoint(path: Path, output: Path | None, options: Any, progress: ProgressLine) -> Told:
    from repvgg import checkpoints

    _expect_no_check(options)
    report = checkpoints.fuse_file(path, output, **_checkpoint_options(options), progress=progress)
    return str(report), report.to_dict()


def _expect_no_check(options: Any) -> None:
    if options.check:
        raise ValueError("--check needs a model to run, but got weights alone")


def _checkpoint_options(options: Any) -> dict[str, Any]:
    names = ("eps", "family", "identity", "strict", "keep")
    return {name: getattr(options, name) for name in names}


FUSERS: dict[str, Callable[[Path, Path | None, Any, ProgressLine], Told]] = {
    _formats.MLIR: _fuse_module,
    _formats.PROGRAM: _fuse_module,
    _formats.TIMM: _fuse_timm,
    _formats.ONNX: _fuse_onnx,
    _formats.CHECKPOINT: _fuse_checkpoint,
}
