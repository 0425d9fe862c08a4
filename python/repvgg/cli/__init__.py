# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The `repvgg` command."""

from repvgg.cli.main import main

__all__ = ["main"]
