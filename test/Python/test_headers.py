# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Headers stand beside what they declare: X.cpp defines what X.h declares, and nothing else.

X.h is in the folder of X.cpp, or in its mirror under include/RepVGG. A class whose definitions
need several files has them in files that begin with its header's name.
"""

from __future__ import annotations

import re
from pathlib import Path

from sources import ROOT, sources

TABLES = {
    "include/RepVGG/Codegen/CPU/Kernels/Kernels.h",
    "lib/Codegen/CPU/Algorithms/AlgorithmTable.h",
    "lib/Codegen/CPU/Kernels/ConvKernels.h",
    "lib/Lower/Patterns.h",
    "lib/Raise/FrontEnds.h",
    "lib/Verify/Rules.h",
    "lib/Verify/ScalarFunctions.h",
}
"""Headers that list a table's rows: each row is defined in a file of its own."""

DIALECTS = {
    "lib/IR": "include/RepVGG/IR/RepVGG.h",
    "lib/Layer/IR": "include/RepVGG/Layer/IR/Layer.h",
    "lib/Codegen/CPU/IR": "include/RepVGG/Codegen/CPU/IR/RepVGGCPU.h",
}
"""What ODS declares, and beside it a dialect's header, is defined in any file of the folder."""

GENERATED = re.compile(r"\w+(Op|Attr|Dialect)$")

DEFINITION = re.compile(
    r"^(?!static\b|using\b|namespace\b|struct\b|class\b|enum\b|extern\b|return\b|#)"
    r"(?=[\w:])[^;{}#()]*?(?<![\w:])((?:\w+::)+~?\w+)\(",
    re.M,
)
"""A qualified function that is defined at the beginning of a line, its type before it."""


def _code(path: Path) -> str:
    """The text without comments and strings."""
    text = re.sub(r"//[^\n]*|/\*.*?\*/", "", path.read_text(), flags=re.S)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)


def _headers(source: Path) -> list[Path]:
    """Those that may declare what `source` defines."""
    folder = source.parent.relative_to(ROOT)
    mirror = ROOT / "include" / "RepVGG" / folder.relative_to("lib")
    beside = [*source.parent.glob("*.h"), *mirror.glob("*.h")]
    own = [path for path in beside if source.stem.startswith(path.stem)]
    tables = [ROOT / name for name in TABLES]
    own += [path for path in tables if path.parent in (mirror, *source.parents)]
    if str(folder) in DIALECTS:
        own.append(ROOT / DIALECTS[str(folder)])
    return own


def _is_declared(qualified: str, own: str, code: str) -> bool:
    """True if the function, or the class it is a member of, is declared in `own`; a class may
    also be in `code`, the file itself."""
    scope, _, name = qualified.rpartition("::")
    classes = [part for part in scope.split("::") if part[:1].isupper()]
    if not classes:
        return bool(re.search(rf"(?<![\w:.>]){name}\(", own))
    if GENERATED.match(classes[0]):
        return True
    return bool(re.search(rf"\b(class|struct) {classes[0]}\b[^;{{]*\{{", own + code))


def _library_sources() -> list[Path]:
    return [path for path in sources(".cpp") if path.is_relative_to(ROOT / "lib")]


def test_headers_are_beside_definitions() -> None:
    wrong = []
    for source in _library_sources():
        name = str(source.relative_to(ROOT))
        code, own = _code(source), "".join(map(_code, _headers(source)))
        for found in DEFINITION.finditer(code):
            if _is_declared(found[1], own, code):
                continue
            line = code[: found.start(1)].count("\n") + 1
            wrong.append(f"{name}:{line}: {found[1]} is declared elsewhere")
    assert not wrong, "\n" + "\n".join(wrong)


def test_headers_come_first() -> None:
    """A header that includes too little fails to compile, in its own source."""
    wrong = []
    for source in _library_sources():
        beside = source.with_suffix(".h")
        mirror = ROOT / "include" / "RepVGG" / source.relative_to(ROOT / "lib").with_suffix(".h")
        own = [path for path in (mirror, beside) if path.exists()]
        first = re.search(r'^#include ["<]([^">]+)', source.read_text(), re.M)
        if own and first and Path(first[1]).name != own[0].name:
            wrong.append(f"{source.relative_to(ROOT)}: includes {first[1]} before {own[0].name}")
    assert not wrong, "\n" + "\n".join(wrong)


def _is_definition(line: str) -> bool:
    """Whether a line begins a function or a constant, in an unnamed namespace's first column."""
    types = "class|struct|enum|union|using|template|extern|public|protected|private"
    return bool(re.match(rf"(?!({types})\b)[A-Za-z_]", line))


def test_definitions_are_qualified() -> None:
    """`void mlir::repvgg::f()`, static functions, unnamed namespaces for types: LLVM's style.

    The runtime has its own.
    """
    wrong = []
    opened = re.compile(r"^namespace (\w[\w:]*) \{\n(.*?)^\}", re.M | re.S)
    unnamed = re.compile(r"^namespace \{\n(.*?)^\} *$", re.M | re.S)
    for source in _library_sources():
        name, code = str(source.relative_to(ROOT)), _code(source)
        if name.startswith("lib/Runtime/"):
            continue
        for found in opened.finditer(code):
            inside = re.sub(r"^(#.*|\s*|(class|struct) \w+;)$", "", found[2], flags=re.M)
            if inside.strip():
                wrong.append(f"{name}: defines inside of namespace {found[1]}")
        for found in unnamed.finditer(code):
            lines = filter(_is_definition, found[1].splitlines())
            wrong += [f"{name}: has no static before: {line}" for line in lines]
    assert not wrong, "\n" + "\n".join(wrong)


def test_one_word_is_one_class() -> None:
    """No two classes have one name, in whatever namespaces; the runtime is a world of its own."""
    places: dict[str, list[str]] = {}
    defined = re.compile(r"^(?:class|struct|enum class) (\w+)\b(?!::)[^;(){]*\{", re.M)
    for path in sources(".cpp", ".h"):
        name = str(path.relative_to(ROOT))
        if name.startswith(("lib/", "include/RepVGG/")) and "lib/Runtime/" not in name:
            for found in defined.finditer(_code(path)):
                places.setdefault(found[1], []).append(name)
    twice = {name: where for name, where in places.items() if len(where) > 1}
    wrong = [f"{name}: {', '.join(twice[name])}" for name in sorted(twice)]
    assert not wrong, "\n" + "\n".join(wrong)
