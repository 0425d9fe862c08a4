# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes tables into documents, and draws their pictures; the rest of a document stays as it is.

A table goes between the lines `<!-- peers: NAME -->` and `<!-- /peers -->`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from pictures import GROUP, PAGE, folder, pictures
from results import Results, replace
from tables import texts

#: The markers that a document must have; what is measured in other formats may have some, too, and
#: a page about another machine needs none but `machine`.
DOCUMENTS = {
    PAGE: (
        "machine", "fused-1", "trained-1", "fused-8", "trained-8", "fused-1-avx2", "everybody"
    ),
}  # fmt: skip
ANOTHER = ("machine",)

_OPENING = re.compile(r"<!-- peers: (.*?) -->")
_EITHER = re.compile(r"<!-- (/?peers)\b")
_REGION = re.compile(r"(<!-- peers: (.*?) -->).*?(<!-- /peers -->)", re.DOTALL)


def rewrite(text: str, contents: Mapping[str, str]) -> str:
    """`text` with `contents` between the markers of these names.

    Raises
    ------
    ValueError
        The markers are others, or not each is there once and closed.
    """
    names = _OPENING.findall(text)
    for name in names:
        if name not in contents:
            raise ValueError(f"expects the markers {', '.join(contents)}, but got '{name}'")
    for name in contents:
        if names.count(name) != 1:
            raise ValueError(f"expects one marker '{name}', but got {names.count(name)}")
    if _EITHER.findall(text) != ["peers", "/peers"] * len(names):
        raise ValueError("expects '<!-- /peers -->' after each marker, before the next")
    return _REGION.sub(lambda m: f"{m[1]}\n\n{contents[m[2]]}\n\n{m[3]}", text)


def contents(text: str, required: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """What goes between the markers of `text`, which are those required and any that are known.

    Raises
    ------
    ValueError
        A table's settings were not measured.
    """
    wanted = dict.fromkeys([*required, *_OPENING.findall(text)])
    for name in wanted:
        if name not in known and (name in required or GROUP.fullmatch(name)):
            raise ValueError(f"expects results for '{name}', but got none")
    return {name: known[name] for name in wanted if name in known}


def write_documents(results: Results, root: Path, page: str = PAGE) -> None:
    """Tables and pictures of a page of the project in `root`; all of them, or none if there is an
    error.

    Raises
    ------
    OSError
        There is no such page.
    ValueError
        It has other markers than it should, or a table's settings were not measured.
    """
    known, path = texts(results), root / page
    text = path.read_text()
    try:
        required = DOCUMENTS.get(page, ANOTHER)
        text = rewrite(text, contents(text, required, known))
    except ValueError as error:
        raise ValueError(f"{page}: {error}") from error
    files = {path: text}
    for name, picture in pictures(text).items():
        files[root / folder(page) / name] = picture
    (root / folder(page)).mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        replace(path, text)
