# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Print what makes a shell complete the command's arguments.

It needs shtab, which writes it.
"""

from __future__ import annotations

import argparse
from typing import Any

from repvgg.cli import status
from repvgg.errors import Error

EXAMPLES = """\
examples:
  repvgg completion bash > ~/.local/share/bash-completion/completions/repvgg"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=["bash", "zsh", "tcsh"])


def run(options: Any) -> int:
    try:
        import shtab
    except ImportError:
        raise Error("completion needs shtab: pip install shtab") from None
    from repvgg.cli.main import make_parser

    print(shtab.complete(make_parser(), shell=options.shell))
    return status.DONE
