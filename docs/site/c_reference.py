# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The directive `{c-header} repvgg-c/Fuse.h`."""

from __future__ import annotations

from c_headers import INCLUDE, page
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective


class CHeader(SphinxDirective):
    """A section with all that a header declares."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        header = self.arguments[0]
        self.env.note_dependency(str(INCLUDE / header))
        holder = nodes.section()
        self.state.nested_parse(StringList(page(header), header), 0, holder)
        return holder.children


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("c-header", CHeader)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
