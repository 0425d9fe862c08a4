# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checkpoints in files: fused into others, and read as modules."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from repvgg.checkpoints import _pickles, _safetensors
from repvgg.checkpoints._containers import is_tensor, state_dicts
from repvgg.checkpoints._find import Options
from repvgg.checkpoints._fuse import fuse_state_dict
from repvgg.checkpoints._module import CheckpointModule, read_blocks
from repvgg.checkpoints._report import CheckpointReport
from repvgg.errors import Error, Refused
from repvgg.progress import Progress

#: Endings of files that PyTorch writes.
PICKLES = (".pth", ".pt", ".ckpt", ".bin", ".tar")


def fuse_file(
    path: str | os.PathLike[str],
    output: str | os.PathLike[str] | None = None,
    *,
    eps: float | None = None,
    family: str | None = None,
    identity: bool | None = None,
    strict: bool = False,
    keep: Collection[str] = (),
    progress: Progress | None = None,
) -> CheckpointReport:
    """Fuses the blocks of a checkpoint in a file: see `fuse_state_dict`.

    Parameters
    ----------
    path : path
        `.safetensors`, or `.pth`, `.pt`, `.ckpt`, `.bin` if PyTorch is installed. Nothing
        in a file is executed.
    output : path, optional
        Where the result goes, in the format that its ending says; it appears when it is
        complete, and may be `path`. Without it nothing is written.

    Returns
    -------
    CheckpointReport

    Raises
    ------
    repvgg.ParseError
        If the file is damaged, or of no such format.
    repvgg.Refused
        If a block is damaged, cannot be fused or could be two things, or if PyTorch is
        missing.
    repvgg.Error
        If a file cannot be read or written.
    """
    source = Path(path)
    writer = None if output is None else _writer(Path(output))
    checkpoint, metadata = _read(source)
    fused, report = fuse_state_dict(
        checkpoint,
        eps=eps,
        family=family,
        identity=identity,
        strict=strict,
        keep=keep,
        progress=progress,
    )
    if output is None or writer is None:
        return report
    notes = writer(fused, Path(output), metadata)
    return replace(report, notes=[*report.notes, *notes])


def save_state_dict(state: Mapping[str, Any], path: str | os.PathLike[str]) -> None:
    """Writes a state dict in the format that a path ends in; it appears when it is complete.

    Raises
    ------
    repvgg.Refused
        If it has an ending of no such format, or something is no tensor.
    repvgg.Error
        If it cannot be written.
    """
    _writer(Path(path))(state, Path(path), {})


def to_module(
    checkpoint: Mapping[str, Any] | str | os.PathLike[str],
    *,
    eps: float | None = None,
    family: str | None = None,
    identity: bool | None = None,
    strict: bool = False,
    keep: Collection[str] = (),
    progress: Progress | None = None,
) -> CheckpointModule:
    """Reads the blocks of a checkpoint as a module, which has a function for each.

    Parameters
    ----------
    checkpoint : path or mapping of str to arrays or tensors
        A file, which is mapped and must not be written to while the module lives, or a state
        dict, which stays as it is. Nothing in a file is executed.
    eps, family, identity, strict, keep
        As in `fuse_state_dict`.
    progress : callable, optional
        Told (stage, step, steps).

    Returns
    -------
    CheckpointModule

    Raises
    ------
    repvgg.ParseError
        If the file is damaged, or of no such format.
    repvgg.Refused
        If a block is damaged or could be two things, or if PyTorch is missing.
    repvgg.Error
        If the file cannot be read.

    Examples
    --------
    >>> import numpy as np
    >>> weights = {name: np.ones((4, 4, size, size), np.float32)
    ...            for name, size in (("conv_kxk", 3), ("conv_1x1", 1))}
    >>> state = {f"stem.{name}.conv.weight": array for name, array in weights.items()}
    >>> for name in weights:
    ...     for key in ("weight", "bias", "running_mean", "running_var"):
    ...         state[f"stem.{name}.bn.{key}"] = np.ones(4, np.float32)
    >>> module = to_module(state)
    >>> print(module.to_mlir().splitlines()[1].strip())
    func.func @stem(%arg0: tensor<?x4x?x?xf32>) -> tensor<?x4x?x?xf32> {
    >>> fused = module.fuse()
    >>> [certificate.block for certificate in fused.certificate()]
    ['stem#sum']
    >>> list(fused.state_dict())
    ['stem.reparam_conv.weight', 'stem.reparam_conv.bias']
    """
    options = Options(eps, family, identity, keep)
    if isinstance(checkpoint, Mapping):
        return read_blocks(checkpoint, options, strict=strict, progress=progress)
    name = os.fspath(checkpoint)
    state, _ = _read(Path(name))
    return read_blocks(state, options, name=name, strict=strict, copy=False, progress=progress)


def _read(path: Path) -> tuple[Mapping[str, Any], dict[str, str]]:
    ending = path.suffix.lower()
    if ending == ".safetensors":
        return _safetensors.read(path)
    if ending in PICKLES:
        return _pickles.read(path), {}
    raise Refused(f"{path} has no ending of a checkpoint: expects {_ENDINGS}")


_ENDINGS = ", ".join((".safetensors", *PICKLES))

_Writer = Callable[[Mapping[str, Any], Path, Mapping[str, str]], list[str]]


def _writer(path: Path) -> _Writer:
    """What writes a file of this ending, known before work begins."""
    ending = path.suffix.lower()
    if ending == ".safetensors":
        return _write_safetensors
    if ending in PICKLES:
        return _write_pickle
    raise Refused(f"{path} has no ending of a checkpoint: expects {_ENDINGS}")


def _write_safetensors(
    fused: Mapping[str, Any], path: Path, metadata: Mapping[str, str]
) -> list[str]:
    """The one state dict of a checkpoint, without what is no tensor; told in notes."""
    states = list(state_dicts(fused))
    if len(states) != 1:
        names = ", ".join("/".join(where) or "." for where, _ in states) or "none"
        raise Refused(
            f"{path} can have one state dict, and the checkpoint has {len(states)} ({names}): "
            "write .pth, or fuse one of them with fuse_state_dict"
        )
    where, state = states[0]
    tensors = {str(key): value for key, value in state.items() if is_tensor(value)}
    left = [str(key) for key, value in state.items() if not is_tensor(value)]
    left += [str(key) for key in fused if where and key != where[0]]
    _appear(path, lambda beside: _safetensors.write(tensors, beside, metadata))
    return [f"left out, as such a file has tensors only: {', '.join(left)}"] if left else []


def _write_pickle(fused: Mapping[str, Any], path: Path, metadata: Mapping[str, str]) -> list[str]:
    _appear(path, lambda beside: _pickles.write(fused, beside))
    return [f"left out, as such a file has no metadata: {', '.join(metadata)}"] if metadata else []


def _appear(path: Path, write: Callable[[Path], None]) -> None:
    """Writes a file under a name beside it, then renames it."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        try:
            write(Path(name))
            os.chmod(name, _mode(path))
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise Error(f"cannot write {path}: {error.strerror or error}") from None


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, or those of a new one."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
