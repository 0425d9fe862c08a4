# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models in files, with what they keep in other files.

Weights in other files are mapped, never read as a whole. An output in the folder of its
input refers to them where they are; elsewhere it gets a copy in one file beside it. Files
appear under their names when they are complete.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Any

import onnx
import onnx_ir as ir
from google.protobuf.message import DecodeError

from repvgg.errors import Error, ParseError, innermost
from repvgg.onnx._fuse import fuse_own, read_proto, write_proto
from repvgg.onnx._report import OnnxReport, all_graphs
from repvgg.progress import Progress

#: What a message can hold, with room for nodes.
LARGEST_MESSAGE = 2**31 - 2**26
#: Smaller tensors stay in the model's own file.
SMALLEST_EXTERNAL = 1024


def load_model(path: str | os.PathLike[str]) -> ir.Model:
    """Reads a model; weights in other files are mapped when they are needed.

    Raises
    ------
    repvgg.ParseError
        If it is none.
    repvgg.Error
        If it cannot be read.
    """
    file = Path(path)
    try:
        proto = onnx.load(os.fspath(file), load_external_data=False, format="protobuf")
    except OSError as error:
        raise Error(f"cannot read '{file}': {error.strerror}") from None
    except DecodeError:
        raise ParseError(f"'{file}' is no ONNX model, or a damaged one") from None
    except ValueError as error:
        raise Error(f"cannot read '{file}': {innermost(error)}") from None
    try:
        return read_proto(proto, os.path.dirname(os.path.abspath(file)))
    except Error as error:
        raise type(error)(f"'{file}': {error}") from None


def fuse_file(
    path: str | os.PathLike[str],
    output: str | os.PathLike[str],
    *,
    cost: str = "model",
    strict: bool = False,
    keep: Collection[str] = (),
    progress: Progress | None = None,
) -> OnnxReport:
    """Fuses a file into another one, which may be the same.

    Parameters
    ----------
    path, output : path
    cost, strict, keep, progress
        As in `fuse_model`.

    Raises
    ------
    repvgg.Error
        A subclass of it that says why not; nothing is written then.
    """
    model = load_model(path)
    try:
        fused, report = fuse_own(model, cost, strict, keep, progress)
    except Error as error:
        raise type(error)(f"'{path}': {error}", error.diagnostics) from None
    save_model(fused, output)
    return report


def save_model(model: ir.Model, path: str | os.PathLike[str]) -> None:
    """Writes a model, and beside it `path.data` if weights cannot be in it.

    Raises
    ------
    repvgg.Error
        If it cannot be written, or a tensor of it cannot be read.
    """
    file = Path(path)
    folder = os.path.dirname(os.path.abspath(file))
    try:
        with _external_weights(model, file, folder):
            data = write_proto(model).SerializeToString()
            _write(file, folder, data)
    except OSError as error:
        raise Error(f"cannot write '{file}': {error.strerror or error}") from None
    except (ValueError, RuntimeError) as error:
        raise Error(f"cannot write '{file}': {innermost(error)}") from None


def _write(file: Path, folder: str, data: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=f".{file.name}.", dir=folder)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


@contextlib.contextmanager
def _external_weights(model: ir.Model, file: Path, folder: str) -> Any:
    """While it lasts, what cannot be in the model's own file is in one beside it."""
    values = [value for graph in all_graphs(model) for value in graph.initializers.values()]
    tensors = [value.const_value for value in values]
    moved = [value for value in values if _moves(value.const_value, folder)]
    if _has_external(tensors) or _inline_bytes(tensors) > LARGEST_MESSAGE:
        moved += [value for value in values if _is_large(value.const_value)]
    try:
        if moved:
            name = _data_file(file, folder, tensors)
            stored = ir.external_data.convert_tensors_to_external(
                [value.const_value for value in moved if value.const_value is not None],
                folder,
                name,
            )
            for value, tensor in zip(moved, stored, strict=True):
                value.const_value = tensor
        yield
    finally:
        for value, old in zip(values, tensors, strict=True):
            value.const_value = old


def _moves(tensor: ir.TensorProtocol | None, folder: str) -> bool:
    """Whether it is in a file that is not in the output's folder."""
    return isinstance(tensor, ir.ExternalTensor) and not os.path.samefile(
        tensor.base_dir or ".", folder
    )


def _has_external(tensors: list[ir.TensorProtocol | None]) -> bool:
    return any(isinstance(tensor, ir.ExternalTensor) for tensor in tensors)


def _is_large(tensor: ir.TensorProtocol | None) -> bool:
    return (
        tensor is not None
        and not isinstance(tensor, ir.ExternalTensor)
        and tensor.dtype != ir.DataType.STRING
        and tensor.nbytes >= SMALLEST_EXTERNAL
    )


def _inline_bytes(tensors: list[ir.TensorProtocol | None]) -> int:
    inline = (t for t in tensors if t is not None and not isinstance(t, ir.ExternalTensor))
    return sum(tensor.nbytes for tensor in inline)


def _data_file(file: Path, folder: str, tensors: list[ir.TensorProtocol | None]) -> str:
    """A name for weights that none of the model's own weights are in."""
    used = {
        os.path.realpath(os.path.join(tensor.base_dir or ".", tensor.location))
        for tensor in tensors
        if isinstance(tensor, ir.ExternalTensor)
    }
    name, number = f"{file.name}.data", 1
    while os.path.realpath(os.path.join(folder, name)) in used:
        number += 1
        name = f"{file.name}.{number}.data"
    return name
