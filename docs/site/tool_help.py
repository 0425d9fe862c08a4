# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the tools beneath the `repvgg` command say of themselves, in lines that fit a page."""

from __future__ import annotations

import re
import subprocess
import textwrap
from pathlib import Path

TOOLS = ("repvgg-opt", "repvgg-compile", "repvgg-run")

#: Where what an option does begins, as argparse has it.
COLUMN = 24
WIDTH = 80

#: Passes and pipelines are indented by so much at most, their own options by more.
ENTRY = 6

_OPTION = re.compile(r"^( +)((?:--?|=)\S.*?) +- +(.*)$")
_HINT = re.compile(r" \(--help(-list)?-hidden for more\)")
#: Of repvgg-opt's more than a thousand lines, the options that are this project's.
_OURS = re.compile(r"--(?:fuse |repvgg-(?!fuse-pipeline)|census|profile-json)")


def tool_texts(folder: Path) -> dict[str, str]:
    """The help of each tool in a folder, by its name."""
    return {name: help_text(folder / name) for name in TOOLS}


def help_text(tool: Path) -> str:
    """The help of one tool."""
    command = [tool, "--help"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    before, _, after = _HINT.sub("", text).partition("\nOPTIONS:\n")
    lines = after.strip("\n").splitlines()
    if tool.name == "repvgg-opt":
        before = re.sub(r"^Available Dialects: .*\n", "", before, flags=re.M)
        lines = ours(lines)
    parts = [part for line in lines for part in wrapped(line)]
    return "\n".join([before.rstrip("\n"), "", *parts]) + "\n"


def ours(lines: list[str]) -> list[str]:
    """The entries of this project's passes and pipelines, with their own options.

    Examples
    --------
    >>> ours(["  --canonicalize  - Fold", "        --top-down  - So", "  --repvgg-raise  - Find",
    ...       "        --claims  - Keep", "    =all  - All", "General:", "  --census  - List"])
    ['  --repvgg-raise  - Find', '    --claims  - Keep', '      =all  - All', '  --census  - List']
    """
    kept: list[str] = []
    keeping = False
    for line in lines:
        text = line.lstrip()
        is_entry = not text.startswith("=") and len(line) - len(text) <= ENTRY
        if is_entry:
            keeping = _OURS.match(text) is not None
        if keeping:
            kept.append(("  " if is_entry else "      " if text.startswith("=") else "    ") + text)
    return kept


def wrapped(line: str) -> list[str]:
    """An option's line as argparse would write it.

    Examples
    --------
    >>> wrapped("  --cpu=<NAME>                        - CPU to compile for")
    ['  --cpu=<NAME>          CPU to compile for']
    """
    option = _OPTION.match(line)
    if option is None:
        return [line]
    head = option[1] + option[2]
    text = textwrap.wrap(option[3].strip(), WIDTH - COLUMN, break_on_hyphens=False)
    parts = [" " * COLUMN + part for part in text]
    if len(head) + 2 > COLUMN:
        return [head, *parts]
    return [head + parts[0][len(head) :], *parts[1:]]
