# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The order of the house: no folder of lib knows of one that comes after it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sources import ROOT, sources

ORDER = [
    "Runtime",
    "Support",
    "Algebra",
    "IR",
    "Analysis",
    "Verify",
    "Raise",
    "Fuse",
    "Lower",
    "Layer",
    "Codegen",
    "Target",
    "Tune",
    "Quantize",
    "Pipelines",
    "Compiler",
    "CAPI",
]
"""What data goes through, in that order: the table in docs/Architecture.md has it too."""

CPU = ("lib/Codegen/CPU", "include/RepVGG/Codegen/CPU")
NAMES_THE_CPU = "lib/Pipelines/Backends.cpp"
"""The file outside of these folders that names the CPU: devices are registered there."""

READS_THE_DIALECT = {"CheckClaims", "SpellActivation", "SpellOut"}
"""Files of Verify, by their stems, that know the `repvgg` dialect; its evaluator knows nothing."""


def _folder(path: str) -> str | None:
    """The folder of lib that a path in the tree, or as it is included, belongs to."""
    if path.startswith(("repvgg-runtime/", "include/repvgg-runtime/")):
        return "Runtime"
    if path.startswith(("repvgg-c/", "include/repvgg-c/")):
        return "CAPI"
    within = re.match(r"(?:lib|include/RepVGG|RepVGG)/(\w+)/", path)
    return within[1] if within else None


def _includes(path: Path) -> list[tuple[int, str]]:
    """What a C++ or TableGen file includes, as a path in the tree, with lines."""
    found = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        included = re.match(r'\s*#?\s*include\s*["<]([^">]+)[">]', line)
        if not included:
            continue
        beside = path.parent / included[1]
        inside = beside.exists() and beside.resolve().is_relative_to(ROOT)
        name = str(beside.resolve().relative_to(ROOT)) if inside else included[1]
        found.append((number, re.sub(r"^include/(?=RepVGG/)", "", name)))
    return found


def _house(*folders: str) -> list[tuple[str, list[tuple[int, str]]]]:
    """The files of lib, include and other folders, each with what it includes."""
    files = [str(path.relative_to(ROOT)) for path in sources(".cpp", ".h", ".c", ".td")]
    within = ("lib/", "include/", *folders)
    return [(name, _includes(ROOT / name)) for name in files if name.startswith(within)]


def _check(wrong: list[str]) -> None:
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_folder_has_its_place() -> None:
    folders = {path.name for path in (ROOT / "lib").iterdir() if path.is_dir()}
    assert folders == set(ORDER)
    text = (ROOT / "docs" / "Architecture.md").read_text()
    assert re.findall(r"^\| `lib/(\w+)` \|", text, re.M) == ORDER


def test_nothing_includes_upward() -> None:
    wrong = []
    for name, included in _house():
        here = ORDER.index(_folder(name))
        for line, other in included:
            folder = _folder(other)
            if folder and ORDER.index(folder) > here:
                wrong.append(f"{name}:{line}: includes {other}, {folder} comes later")
    _check(wrong)


def test_nothing_links_upward() -> None:
    files = [path for path in sources("CMakeLists.txt") if path.is_relative_to(ROOT / "lib")]
    texts = {str(path.relative_to(ROOT)): path.read_text() for path in files}
    libraries = {}
    for name, text in texts.items():
        for library, body in re.findall(r"repvgg_add_\w+\((\w+)([^)]*)\)", text):
            libraries[library] = (name, body.partition("LINK")[2].split())
    wrong = []
    for library, (name, linked) in libraries.items():
        for other in linked:
            folder = _folder(libraries[other][0])
            if ORDER.index(folder) > ORDER.index(_folder(name)):
                wrong.append(f"{name}: {library} links {other}, {folder} comes later")
    _check(wrong)


def test_the_evaluator_shares_no_code() -> None:
    """What others are checked by shares with them no more than the ops it is told of."""
    wrong = []
    for name, included in _house():
        if _folder(name) != "Verify":
            continue
        reads = Path(name).stem in READS_THE_DIALECT
        for line, other in included:
            allowed = {"Verify", "IR", "Support"} if reads else {"Verify"}
            leads = not reads and Path(other).stem in READS_THE_DIALECT
            if leads or _folder(other) not in {None, *allowed}:
                wrong.append(f"{name}:{line}: includes {other}")
    _check(wrong)


@pytest.mark.parametrize("folder, foreign", [("Runtime", "mlir|llvm"), ("Algebra", "mlir")])
def test_what_knows_no_ir(folder: str, foreign: str) -> None:
    wrong = [
        f"{name}:{line}: includes {other}"
        for name, included in _house()
        for line, other in included
        if _folder(name) == folder and re.match(rf"({foreign})(-c)?/", other)
    ]
    _check(wrong)


def test_devices_are_known_where_they_are_registered() -> None:
    wrong = []
    for name, included in _house("tools/"):
        if name.startswith(CPU) or name == NAMES_THE_CPU:
            continue
        wrong += [
            f"{name}:{line}: includes {other}"
            for line, other in included
            if other.startswith(("RepVGG/Codegen/CPU/", "lib/Codegen/CPU/"))
        ]
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        wrong += [
            f"{name}:{line}: names {found[0]}"
            for line, text in enumerate(lines, start=1)
            if (found := re.search(r"\bcpu::\w+", text))
        ]
    _check(wrong)
