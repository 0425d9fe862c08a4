# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files and pipes that models come through."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

STDIN = STDOUT = "-"


def _ending_of(data: bytes) -> str:
    """What came through a pipe, by how it begins."""
    if data[8:10] == b'{"':
        return ".safetensors"
    if data[:4] == b"ML\xefR":
        return ".mlirbc"
    if data[:2] == b"PK":
        return ".pt2" if b"/archive_format" in data[:4096] else ".pth"
    # Text has no zeros, and begins with none of the tags that a message of ONNX begins with.
    is_text = b"\0" not in data[:1024] and data[:1] not in (b"\x08", b"\x12", b"\x3a")
    return ".mlir" if is_text else ".onnx"


@contextlib.contextmanager
def input_file(name: str) -> Iterator[Path]:
    """The file of that name; of "-", one with what comes through standard input."""
    if name != STDIN:
        yield Path(name)
        return
    data = sys.stdin.buffer.read()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"stdin{_ending_of(data)}"
        path.write_bytes(data)
        yield path


@contextlib.contextmanager
def output_file(name: str, like: Path) -> Iterator[Path]:
    """The file of that name; of "-", one of the kind of `like` that goes to standard output."""
    if name != STDOUT:
        yield Path(name)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"stdout{like.suffix}"
        yield path
        with path.open("rb") as stream:
            shutil.copyfileobj(stream, sys.stdout.buffer)
        sys.stdout.buffer.flush()


def write_text(name: str, text: str) -> None:
    """Writes a file, which appears when it is complete; of "-", to standard output."""
    if name == STDOUT:
        sys.stdout.write(text)
        return
    path = Path(name)
    temporary = path.with_name(f".{path.name}.part")
    try:
        temporary.write_text(text, encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        # Who reads it knows the file by this name.
        error.filename, error.filename2 = name, None
        raise
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def size_text(path: Path) -> str:
    """The size of a file, with weights that are beside it.

    Examples
    --------
    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder) / "x"
    ...     _ = file.write_bytes(bytes(1_234_567))
    ...     size_text(file)
    '1.2 MB'
    """
    companions = (path.with_name(path.name + ".data"), path.with_suffix(".weights"))
    size = path.stat().st_size + sum(p.stat().st_size for p in companions if p.exists())
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.1f} kB"
