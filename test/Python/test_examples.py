# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Examples in ODS and in the docs: IR parses, options exist.

IR in examples may leave out where its operands come from, and, with `...`, the end of a statement
or the rest of a list. What is there must be what the parser expects.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from repvgg_testing import driver

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
DEFINITIONS = sorted((ROOT / "include" / "RepVGG").rglob("*.td"))

#: Ops of plugins and of other people's dialects that examples mention.
FOREIGN = "--allow-unregistered-dialect"


def _blocks() -> list[tuple[str, str]]:
    """File and line, and text, of each ```mlir block."""
    found = []
    for path in [*PAGES, *DEFINITIONS]:
        text = path.read_text()
        for match in re.finditer(r"^ *```mlir\n(.*?)^ *```", text, re.M | re.S):
            line = text.count("\n", 0, match.start()) + 1
            found.append((f"{path.relative_to(ROOT)}:{line}", match[1]))
    return found


def _errors(text: str) -> list[tuple[int, str]]:
    """Where and what the parser says against a module, but for what is defined elsewhere."""
    command = [driver.find_tool("repvgg-opt"), "-", "-o", "/dev/null", FOREIGN]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    errors = []
    for line, column, error in re.findall(r"^<stdin>:(\d+):(\d+): error: (.*)", done.stderr, re.M):
        place = starts[min(int(line), len(starts)) - 1] + int(column) - 1
        if not re.search(
            "undeclared SSA value|undefined symbol alias|invalid properties {}", error
        ):
            errors.append((place, error))
    return errors


def _statements(text: str) -> list[str]:
    """Lines that begin an op of ours; lines that go on with it are joined."""
    joined = re.sub(r"\n\s+(?=[:,)])", " ", re.sub(r"//.*", "", text))
    return re.findall(r"^\s*((?:%[\w:]+ = )?repvgg(?:_cpu)?\.\w+.*)$", joined, re.M)


def _problems(statement: str) -> list[str]:
    """What is wrong with a statement as far as it goes; its end may be left out."""
    shown = re.split(r"\s*(?:\.\.\.|: \.\.\.|\{\s*$|\s{8})", statement)[0].rstrip()
    # Whatever follows on the same line is where the parser must get to.
    return [error for place, error in _errors(f"{shown} @end") if place < len(shown)]


@pytest.mark.parametrize(("where", "text"), _blocks(), ids=lambda value: value.split("\n")[0][:60])
def test_ir(where: str, text: str) -> None:
    if "..." not in text and not _errors(text):
        return
    wrong = [f"{s}: {problem}" for s in _statements(text) for problem in _problems(s)]
    assert not wrong, f"{where}: {wrong[0]}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_options(page: Path) -> None:
    """Each option of our tools that a page names is in their help."""
    wrong = []
    for tool in ("repvgg-opt", "repvgg-run", "repvgg-compile"):
        command = [driver.find_tool(tool), "--help-hidden" if tool == "repvgg-opt" else "--help"]
        known = subprocess.run(command, capture_output=True, text=True).stdout
        for line in re.findall(rf"(?:^|[`$ ]){tool} ([^`\n|]*)", page.read_text(), re.M):
            for option in re.findall(r"(?<!\S)--([a-z][\w-]*)", line.partition("#")[0]):
                if not re.search(rf"--{option}\b", known):
                    wrong.append(f"{tool} --{option}")
    assert not wrong, f"{page.name}: {', '.join(wrong)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_files(page: Path) -> None:
    """Each script and folder of the tree that a page names is there."""
    named = re.findall(
        r"`((?:lib|include|test|tools|docs|python|cmake)/[\w./-]+)", page.read_text()
    )
    missing = [
        name
        for name in named
        if not name.endswith("/X") and not (ROOT / name.rstrip("./")).exists()
    ]
    assert not missing, f"{page.name}: {', '.join(missing)}"
