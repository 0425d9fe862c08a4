# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Pages whose code needs no PyTorch: run from top to bottom, against an installed project.

Those of PyTorch, ONNX and checkpoints are in test/Integration/test_pages.py.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import repvgg
from repvgg_testing import driver
from repvgg_testing.pages import PageRunner, code_blocks

ROOT = Path(__file__).resolve().parents[2]
PAGES = ["C.md", "Command.md", "tutorials/MLIR.md", "tutorials/Cpp.md", "tutorials/Branch.md"]


@pytest.fixture(scope="module")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the project is installed."""
    folder = tmp_path_factory.mktemp("prefix")
    build = Path(driver.find_tool("repvgg-opt")).parents[1]
    command = ["cmake", "--install", str(build), "--prefix", str(folder)]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture
def runner(tmp_path: Path) -> PageRunner:
    tools = Path(driver.find_tool("repvgg-opt")).parent
    return PageRunner(tmp_path, tools, Path(repvgg.__file__).parents[1])


@pytest.mark.parametrize("page", PAGES)
def test_page(page: str, runner: PageRunner, prefix: Path) -> None:
    runner.variables["PREFIX"] = str(prefix)
    assert runner.run(ROOT / "docs" / page)


def write(folder: Path, text: str) -> Path:
    page = folder / "page.md"
    page.write_text(text.replace("'''", "```"))
    return page


def test_blocks_are_found_with_their_place() -> None:
    text = "# Title\n\n```python\nx = 1\n```\n\n```text\n1\n```\nwords\n```c++\n// a.cpp\n```\n"
    blocks = list(code_blocks(text))
    assert [(b.language, b.line, b.follows) for b in blocks] == [
        ("python", 4, False), ("text", 8, True), ("c++", 12, False)
    ]  # fmt: skip
    assert [b.file for b in blocks] == [None, None, "a.cpp"]


def test_blocks_run_in_order_in_one_namespace(runner: PageRunner, tmp_path: Path) -> None:
    page = write(
        tmp_path,
        "'''python\nx = 20\n'''\n'''python\n>>> x + 1\n21\n'''\n'''python\n# f.py\nprint(7)\n'''\n"
        "'''sh\npython f.py\n'''\n'''text\n7\n'''\n'''python\nprint(x, 'is')\n'''\n"
        "'''text\n20 ...\n'''\n",
    )
    assert runner.run(page) == 5


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("'''python\nprint(1)\n'''\n'''text\n2\n'''\n", r"page.md:5: expects\n2\n\nbut got\n1"),
        ("'''python\n>>> 1 + 1\n3\n'''\n", "page.md:2"),
        ("'''sh\nfalse | true\necho no\n'''\n", "page.md:2: exit code 1"),
    ],
    ids=["output", "doctest", "shell"],
)
def test_what_is_wrong_is_named(
    text: str, message: str, runner: PageRunner, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match=message):
        runner.run(write(tmp_path, text))
