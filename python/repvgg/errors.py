# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the compiler raises, and what such an error consists of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Diagnostic:
    """Something that the compiler has to say of a place in a model.

    Attributes
    ----------
    severity : {"error", "warning", "remark", "note"}
        A note is about the diagnostic before it.
    message : str
    location : str
        "model.mlir:3:8", or the name of a node or op, or empty.
    rule : str
        The rule of Numerics that is broken ("A6"), or empty.
    """

    severity: str
    message: str
    location: str = ""
    rule: str = ""

    def __str__(self) -> str:
        place = f"{self.location}: " if self.location else ""
        return f"{place}{self.severity}: {self.message}"


class Error(Exception):
    """The compiler could not do what it was asked for.

    Attributes
    ----------
    diagnostics : list of Diagnostic
        The same text in pieces, one at least.

    Examples
    --------
    >>> Error("no such node").diagnostics
    [Diagnostic(severity='error', message='no such node', location='', rule='')]
    """

    def __init__(self, message: str, diagnostics: Sequence[Diagnostic] = ()) -> None:
        super().__init__(message)
        self.diagnostics = list(diagnostics) or [Diagnostic("error", message)]

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.diagnostics)


class ParseError(Error):
    """The input is no model, or a damaged one."""


class Refused(Error):
    """A valid model that cannot be done; the message says what to do about it."""


class VerifyError(Error):
    """A result was checked and found to be wrong; nothing is returned or written."""


class RuntimeFailure(Error):
    """A compiled model could not be opened or run.

    Attributes
    ----------
    status : int
        The `repvgg_status` of the runtime.
    """

    def __init__(
        self, message: str, diagnostics: Sequence[Diagnostic] = (), status: int = 0
    ) -> None:
        super().__init__(message, diagnostics)
        self.status = status

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self), self.diagnostics, self.status)


def innermost(error: BaseException) -> str:
    """What an error says that others are wrapped around, in one line."""
    while inner := error.__cause__ or (None if error.__suppress_context__ else error.__context__):
        error = inner
    lines = str(error).strip().splitlines()
    return lines[0][:300] if lines else type(error).__name__
