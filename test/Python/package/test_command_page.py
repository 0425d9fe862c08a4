# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""docs/Command.md has each command of `repvgg`, each option of it, and no other.

What its examples print is checked with other pages' (test/Python/test_pages.py).
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest
from repvgg.cli import status
from repvgg.cli.main import COMMANDS, make_parser

PAGE = (Path(__file__).parents[3] / "docs" / "Command.md").read_text()
NAMES = [command.__name__.rpartition(".")[2] for command in COMMANDS]

#: What argparse has of itself.
OWN = {"-h", "--help"}


def sections() -> dict[str, str]:
    """The text below each heading of a command."""
    parts = re.split(r"^## repvgg (\w+)$", PAGE, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def parser_of(name: str) -> argparse.ArgumentParser:
    actions = make_parser()._actions
    choices = next(a.choices for a in actions if isinstance(a, argparse._SubParsersAction))
    return choices[name]


def test_commands() -> None:
    assert list(sections()) == NAMES
    assert re.findall(r"^\| \[`(\w+)`\]\(#repvgg-\1\) \|", PAGE, re.M) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_options(name: str) -> None:
    options = {o for action in parser_of(name)._actions for o in action.option_strings} - OWN
    cells = re.findall(r"^\| (`-.*?) \|", sections()[name], re.M)
    told = {o for cell in cells for o in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", cell)}
    assert told == options


def test_exit_codes() -> None:
    known = {value for key, value in vars(status).items() if key.isupper()}
    told = set(map(int, re.findall(r"^\| (\d+) \|", PAGE, re.M)))
    assert told == known | {130}
