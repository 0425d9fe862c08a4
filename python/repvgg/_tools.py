# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The tools `repvgg-opt`, `repvgg-compile` and `repvgg-run` as programs of the package.

In: the command line. Out: the exit status, or none, as tools exit themselves after `--help`.
They are functions of the library that the extension module is linked with, and are called in
this process, which is theirs: each program calls one of them once.
"""

from __future__ import annotations

import ctypes
import signal
import sys

from repvgg import _core


def _library() -> ctypes.CDLL:
    """The library that is loaded already, by the name that it has for the loader."""
    major = _core.VERSION.partition(".")[0]
    return ctypes.CDLL(f"librepvgg.so.{major}")


def _call(name: str, arguments: list[str]) -> int:
    # Python waits with these until its own code goes on; tools are to stop at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    words = [argument.encode(errors="surrogateescape") for argument in arguments]
    # As main gets them: a null pointer at the end.
    values = (ctypes.c_char_p * (len(words) + 1))(*words, None)
    return getattr(_library(), name)(len(words), values)


def opt() -> int:
    """mlir-opt with the repvgg dialect and `--fuse`.

    Returns
    -------
    int
        The exit status.
    """
    return _call("repvggOptMain", sys.argv)


def compile() -> int:
    """From a model to MODEL.so, MODEL.weights and MODEL.h.

    Returns
    -------
    int
        The exit status.
    """
    return _call("repvggCompileMain", sys.argv)


def run() -> int:
    """Runs a model, compiled or not, on files or random numbers.

    Returns
    -------
    int
        The exit status.
    """
    return _call("repvggRunMain", sys.argv)
