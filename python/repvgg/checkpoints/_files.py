# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fusing a checkpoint in a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from repvgg.checkpoints import _pickles, _safetensors
from repvgg.checkpoints._containers import is_tensor, state_dicts
from repvgg.checkpoints._fuse import fuse_state_dict
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
        checkpoint, eps=eps, family=family, identity=identity, strict=strict, progress=progress
    )
    if output is None or writer is None:
        return report
    notes = writer(fused, Path(output), metadata)
    return replace(report, notes=[*report.notes, *notes])


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
