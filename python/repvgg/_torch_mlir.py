# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What both importers need: torch-mlir's passes, errors in a line, modules as text, quiet."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from typing import Any

from repvgg.errors import Error

INSTALL = (
    "pip install torch-mlir "
    "-f https://github.com/llvm/torch-mlir-release/releases/expanded_assets/dev-wheels"
)

_TO_LINALG = (
    "builtin.module(torch-backend-to-linalg-on-tensors-backend-pipeline{allow-non-finites=true})"
)


def missing(what: str) -> Error:
    """torch-mlir is not there, which `what` needs."""
    return Error(f"{what} needs torch-mlir: {INSTALL}")


def first_line(error: BaseException) -> str:
    """The reason in an error of PyTorch's or torch-mlir's, which have many lines."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    found = [line for line in lines if "error:" in line.lower()]
    return (found or lines or [type(error).__name__])[0]


@contextlib.contextmanager
def quiet(*loggers: str) -> Iterator[None]:
    """Lets libraries say nothing by these loggers, but by what they raise."""
    found = [logging.getLogger(name) for name in loggers]
    levels = [logger.level for logger in found]
    for logger in found:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(found, levels, strict=True):
            logger.setLevel(level)


def collect_errors(context: Any) -> list[tuple[str, str]]:
    """A list that errors are added to from now on, each with its place."""
    from torch_mlir.ir import DiagnosticSeverity

    errors: list[tuple[str, str]] = []

    def remember(diagnostic: Any) -> bool:
        if diagnostic.severity == DiagnosticSeverity.ERROR:
            errors.append((str(diagnostic.location), str(diagnostic.message)))
        return True

    context.attach_diagnostic_handler(remember)
    return errors


def lower(module: Any, *pipelines: str) -> None:
    """Runs passes, then those that leave linalg on tensors.

    As torch-mlir's own function for it does, but without writing the module as text, weights
    and all, before each pipeline.
    """
    from torch_mlir.passmanager import PassManager

    with module.context as context:
        # To `collect_errors`, and not into an exception, which a pass that goes on has none of.
        context.emit_error_diagnostics = True
        for pipeline in (*pipelines, _TO_LINALG):
            PassManager.parse(pipeline).run(module.operation)


def text_of(module: Any) -> str:
    """A module without the data of its resources.

    In generic form where there are ops that only torch-mlir can print.
    """
    options = {"large_resource_limit": 0, "enable_debug_info": True}
    text = module.operation.get_asm(**options)
    if "tm_tensor." in text:
        text = module.operation.get_asm(print_generic_op_form=True, **options)
    return text.replace("{-#\n\n#-}", "")
