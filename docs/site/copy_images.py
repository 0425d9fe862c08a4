# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Copies `docs/images` into the site.

Pages name pictures in `<picture>` elements, which have one for light and one for dark pages on
GitHub; Sphinx does not look into HTML for files.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from sphinx.application import Sphinx


def _copy(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        shutil.copytree(
            Path(app.srcdir) / "images", Path(app.outdir) / "images", dirs_exist_ok=True
        )


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("build-finished", _copy)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
