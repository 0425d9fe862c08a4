# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs pages of the docs by an installed package, top to bottom.

In: the folder of the package, a folder to work in, and pages. Blocks that are about the CMake
build (`$PREFIX`) are left out. Out: a line a page, its name and how many blocks were run.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pages import CodeBlock, PageRunner

TOOLS = ("repvgg-opt", "repvgg-compile", "repvgg-run")


def _of_the_build(block: CodeBlock) -> bool:
    return "$PREFIX" in block.code


def _make_tools(folder: Path, package: Path) -> Path:
    """The package's scripts, by the interpreter that runs this."""
    folder.mkdir()
    for name in TOOLS:
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{package}/bin/{name}" "$@"\n')
        script.chmod(0o755)
    return folder


package, folder, *pages = map(Path, sys.argv[1:])
tools = _make_tools(folder / "tools", package)
for page in pages:
    work = folder / page.stem
    work.mkdir()
    runner = PageRunner(work, tools, package)
    print(page.name, runner.run(page, skip=_of_the_build))
