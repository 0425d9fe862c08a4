# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Does what a page of the docs says, in its order, as a reader would.

Fenced blocks are, by their language and first line:

* any with a comment that is a file's name (`# net.py`, `// fuse.cpp`, `/* fuse.c */`): that file;
* `python`: run, all of a page in one namespace; with `>>>`, as a doctest;
* `sh`: run by bash, which ends at the first command that fails;
* `text` right after one of these two: what it prints, `...` for any text;
* all others are only read.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_FENCE = re.compile(r"^( *)```([\w+]*)\n(.*?)^\1```$", re.M | re.S)
_FILE = re.compile(r"^(?:#|//|/\*|<!--) ([\w./-]+\.\w+)(?: \*/| -->)?$")
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
#: Seconds that a block's commands may take.
LIMIT = 600


@dataclass(frozen=True)
class CodeBlock:
    """A fenced block; `line` is that of its first line of code, `follows` whether nothing but
    blank lines is between it and the block before."""

    language: str
    code: str
    line: int
    follows: bool

    @property
    def file(self) -> str | None:
        """The file that the block is, if it says so."""
        found = _FILE.match(self.code.partition("\n")[0])
        return found[1] if found else None


def code_blocks(text: str) -> Iterator[CodeBlock]:
    """The blocks of a page in markdown, in its order."""
    end = 0
    for match in _FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 2
        follows = not text[end : match.start()].strip()
        yield CodeBlock(match[2], match[3], line, follows)
        end = match.end()


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """The working directory (contextlib.chdir is not in Python 3.10)."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def _make_commands(folder: Path) -> None:
    """`python` and `repvgg`, as an installed package has them."""
    folder.mkdir(exist_ok=True)
    for name, module in {"python": "", "repvgg": "-m repvgg "}.items():
        script = folder / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {module}"$@"\n')
        script.chmod(0o755)


class PageRunner:
    """Runs pages in a folder.

    Parameters
    ----------
    folder : path
        The working directory of all blocks; should be empty.
    tools : path
        The folder of repvgg-opt and the others.
    package : path
        The folder that has the package `repvgg`.
    variables : dict, optional
        More of the environment of `sh` blocks.
    """

    def __init__(
        self, folder: Path, tools: Path, package: Path, variables: dict[str, str] | None = None
    ) -> None:
        self.folder = folder
        commands = folder / ".commands"
        _make_commands(commands)
        path = f"{commands}:{tools}:/usr/lib/llvm-22/bin:{os.environ['PATH']}"
        self.variables = {"PATH": path, "PYTHONPATH": str(package), **(variables or {})}

    def run(
        self,
        page: Path,
        names: dict[str, Any] | None = None,
        skip: Callable[[CodeBlock], bool] = lambda block: False,
    ) -> int:
        """Runs a page.

        Parameters
        ----------
        page : path
        names : dict, optional
            What its Python may take for granted.
        skip : function
            Whether a block is left out.

        Returns
        -------
        int
            How many blocks were run.

        Raises
        ------
        AssertionError
            If a block fails or prints something else; the message has the page and the line.
        """
        namespace: dict[str, Any] = {"__name__": page.stem, **(names or {})}
        printed, count = None, 0
        for block in code_blocks(page.read_text()):
            if skip(block):
                printed = None
                continue
            where = f"{page.name}:{block.line}"
            if block.file:
                path = self.folder / block.file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.code)
            elif block.language == "python":
                printed = self._python(block, namespace, page)
            elif block.language == "sh":
                printed = self._shell(block, where)
            elif block.language == "text" and block.follows and printed is not None:
                checker = doctest.OutputChecker()
                same = checker.check_output(block.code, printed, _FLAGS)
                assert same, f"{where}: expects\n{block.code}\nbut got\n{printed}"
            count += bool(block.file) or block.language in ("python", "sh")
            if block.file or block.language not in ("python", "sh"):
                printed = None
        return count

    def _python(self, block: CodeBlock, namespace: dict[str, Any], page: Path) -> str:
        where, out = f"{page.name}:{block.line}", io.StringIO()
        with _inside(self.folder), contextlib.redirect_stdout(out):
            if block.code.lstrip().startswith(">>>"):
                parser = doctest.DocTestParser()
                test = parser.get_doctest(block.code, namespace, where, str(page), block.line)
                results = doctest.DocTestRunner(optionflags=_FLAGS).run(test, clear_globs=False)
                assert not results.failed, f"{where}: {out.getvalue()}"
                namespace.update(test.globs)
                return ""
            code = "\n" * (block.line - 1) + block.code
            exec(compile(code, str(page), "exec"), namespace)
        return out.getvalue()

    def _shell(self, block: CodeBlock, where: str) -> str:
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", block.code],
            cwd=self.folder, env=os.environ | self.variables, capture_output=True, text=True,
            timeout=LIMIT, check=False,
        )  # fmt: skip
        output = done.stdout + done.stderr
        assert done.returncode == 0, f"{where}: exit code {done.returncode}\n{output}"
        return done.stdout
