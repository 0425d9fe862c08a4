# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What both importers need of torch-mlir: its errors in a line, and its modules as text."""

from __future__ import annotations

from typing import Any

from repvgg.errors import Error

INSTALL = (
    "pip install torch-mlir "
    "-f https://github.com/llvm/torch-mlir-release/releases/expanded_assets/dev-wheels"
)


def missing(what: str) -> Error:
    """torch-mlir is not there, which `what` needs."""
    return Error(f"{what} needs torch-mlir: {INSTALL}")


def first_line(error: BaseException) -> str:
    """The reason in an error of PyTorch's or torch-mlir's, which have many lines."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    found = [line for line in lines if "error:" in line.lower()]
    return (found or lines or [type(error).__name__])[0]


def text_of(module: Any) -> str:
    """A module without the data of its resources.

    In generic form where there are ops that only torch-mlir can print.
    """
    options = {"large_resource_limit": 0, "enable_debug_info": True}
    text = module.operation.get_asm(**options)
    if "tm_tensor." in text:
        text = module.operation.get_asm(print_generic_op_form=True, **options)
    return text.replace("{-#\n\n#-}", "")
