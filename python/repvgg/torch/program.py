# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exported programs in files (.pt2), which can run code: they are read if they are trusted."""

from __future__ import annotations

import os
from pathlib import Path

import torch

from repvgg._torch_mlir import first_line, quiet
from repvgg.errors import Error, ParseError, Refused


def load_program(path: str | os.PathLike[str], *, trust: bool) -> torch.export.ExportedProgram:
    """Reads what torch.export.save has written.

    PyTorch's loader unpickles weights and constants that are no plain tensors, loads compiled
    code that lies beside the program, and finds the program's functions by name: there is no
    way to read a file of which nothing is executed.

    Parameters
    ----------
    path : path
    trust : bool
        Whether the file may do so.

    Raises
    ------
    repvgg.Refused
        Without `trust`.
    repvgg.ParseError
        If it is no such file, or a damaged one.
    repvgg.Error
        If it cannot be read.
    """
    file = Path(path)
    if not trust:
        raise Refused(
            f"'{file}' is an exported program, which can run code when PyTorch loads it: if you "
            "know where it comes from, say so by --trust (in Python, trust=True)"
        )
    try:
        with file.open("rb"):
            pass
        with quiet("torch.export", "torch._export"):
            return torch.export.load(file)
    except OSError as error:
        raise Error(f"cannot read '{file}': {error.strerror or error}") from None
    except Exception as error:  # a damaged archive can raise anything
        raise ParseError(
            f"'{file}' is no exported program of PyTorch's, or a damaged one: {first_line(error)}"
        ) from None
