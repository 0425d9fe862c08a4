# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes tables into documents, and draws their pictures; the rest of a document stays as it is.

A table goes between the lines `<!-- peers: NAME -->` and `<!-- /peers -->`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from pictures import FOLDER, PAGE, pictures
from results import Results, replace
from tables import texts

#: The markers of each document.
DOCUMENTS = {
    PAGE: (
        "machine", "fused-1", "trained-1", "fused-8", "trained-8", "fused-1-avx2", "everybody"
    ),
}  # fmt: skip

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


def write_documents(results: Results, root: Path) -> None:
    """Tables and pictures of the project in `root`; all of them, or none if there is an error.

    Raises
    ------
    ValueError
        A document has other markers than it should, or a table's settings were not measured.
    """
    known, files = texts(results), {}
    for document, names in DOCUMENTS.items():
        for name in names:
            if name not in known:
                raise ValueError(f"{document}: expects results for '{name}', but got none")
        try:
            text = rewrite((root / document).read_text(), {name: known[name] for name in names})
        except ValueError as error:
            raise ValueError(f"{document}: {error}") from error
        files[root / document] = text
    for name, picture in pictures(files[root / PAGE]).items():
        files[root / FOLDER / name] = picture
    (root / FOLDER).mkdir(parents=True, exist_ok=True)
    for path, text in files.items():
        replace(path, text)
