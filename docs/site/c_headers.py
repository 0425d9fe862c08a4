# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A C header as a page: its declarations with their comments, as text for MyST.

Our headers are regular: a comment stands before what it is about, sections have a banner, and a
structure's fields are explained inside of it. So a declaration is either a function, whose
signature Sphinx parses, or a type, which is shown as it is written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

INCLUDE = Path(__file__).resolve().parents[2] / "include"

_PIECE = re.compile(
    r"(?P<banner>/\*=.*?=\*/)"
    r"|/\*(?P<comment>.*?)\*/"
    r"|(?P<directive>^#(?:[^\n]*\\\n)*[^\n]*)"
    r"|(?P<code>(?:[^;{/#]|/(?!\*))*(?:\{.*?\n\}[^;]*|\{[^\n]*?\}[^;]*)?;)",
    re.S | re.M,
)


@dataclass(frozen=True)
class Declaration:
    """Something that a header declares.

    Attributes
    ----------
    kind : {"function", "type", "macro", "section"}
    name, code, comment : str
        Of a section, `name` is its title and the others are empty.
    """

    kind: str
    name: str
    code: str = ""
    comment: str = ""


def _plain(comment: str) -> str:
    """A comment's text, without what only keeps its shape."""
    lines = [re.sub(r"^\s*(\|\*|\* )?", "", line) for line in comment.strip().splitlines()]
    return "\n".join(re.sub(r"\s*\*\|$", "", line).rstrip() for line in lines).strip()


def _declare(code: str, comment: str) -> Declaration | None:
    code = code.strip()
    if code.startswith("typedef"):
        found = re.search(r"(\w+);$", code) or re.search(r"\(\*(\w+)\)", code)
        pointer = re.match(r"typedef[^{;]*\(\*(\w+)\)", code)
        name = pointer[1] if pointer else found[1] if found else ""
        return Declaration("type", name, code, comment)
    code = " ".join(code.replace("REPVGG_EXPORT", "").split())
    found = re.search(r"(\w+)\(", code)
    return Declaration("function", found[1], code.rstrip(";"), comment) if found else None


def declarations(text: str) -> tuple[str, list[Declaration]]:
    """What a header says of itself, and what it declares, in its order."""
    head, _, body = re.sub(r"#ifdef __cplusplus.*?#endif", "", text, flags=re.S).partition("*/")
    about = head.partition("|*===")[2].partition("\n")[2].rpartition("\\*===")[0]
    paragraphs = [
        line.removeprefix("|*").removesuffix("*|").rstrip() for line in about.splitlines()
    ]
    found: list[Declaration] = []
    comment = ""
    for piece in _PIECE.finditer(body):
        if piece["banner"]:
            title = re.search(r"\|\* (.*?)\s*\*\|", piece["banner"])
            found.append(Declaration("section", title[1] if title else ""))
        elif piece["comment"] is not None:
            comment = _plain(piece["comment"])
            continue
        elif piece["directive"]:
            macro = re.match(r"#define (REPVGG_[A-Z]+_?[A-Z]*) \S+$", piece["directive"])
            if macro and macro[1] != "REPVGG_EXPORT":
                found.append(Declaration("macro", macro[1], piece["directive"], comment))
        elif piece["code"].strip():
            declared = _declare(piece["code"], comment)
            found += [declared] if declared else []
        comment = ""
    return "\n".join(paragraphs), found


def _markdown(comment: str) -> list[str]:
    """A comment as MyST: only what is between backquotes has a meaning there."""
    parts = re.split(r"(`[^`]*`)", comment)
    parts[::2] = [re.sub(r"([*_<>\[\]#\\])", r"\\\1", part) for part in parts[::2]]
    return "".join(parts).splitlines()


def _about(text: str) -> list[str]:
    """The header's own comment: lines that are indented further are code."""
    lines: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text.strip("\n")):
        is_code = all(line.startswith("   ") for line in paragraph.splitlines())
        body = [line[1:] for line in paragraph.splitlines()]
        lines += (
            ["```c", *(line[2:] for line in body), "```"] if is_code else _markdown("\n".join(body))
        )
        lines.append("")
    return lines


def page(header: str) -> list[str]:
    """The lines of MyST that describe `header`, a path below `include`."""
    about, found = declarations((INCLUDE / header).read_text())
    lines = [f"## `{header}`", "", *_about(about)]
    for one in found:
        if one.kind == "section":
            lines += [f"### {one.name}", ""]
            continue
        signature = one.code if one.kind == "function" else one.name
        lines += [f"::::{{c:{one.kind}}} {signature}", *_markdown(one.comment), ""]
        if one.kind != "function":
            lines += ["```c", *one.code.splitlines(), "```"]
        lines += ["::::", ""]
    return lines
