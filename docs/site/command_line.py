# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The directive `{command-line}`: what `repvgg` and the tools beneath it say of themselves.

Its pages cannot be stale, since they are the programs' own `--help`.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective
from tool_help import tool_texts

#: Columns of a help text; wider ones do not fit beside the site's navigation.
COLUMNS = 80


def help_texts() -> dict[str, str]:
    """The help of `repvgg`, then of each subcommand, by its name."""
    from repvgg.cli.main import make_parser

    os.environ["COLUMNS"] = str(COLUMNS)
    parser = make_parser()
    texts = {"repvgg": parser.format_help()}
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            texts |= {f"repvgg {name}": sub.format_help() for name, sub in action.choices.items()}
    return texts


class CommandLine(SphinxDirective):
    """A section a command, with its help as it is."""

    def run(self) -> list[nodes.Node]:
        sections: list[nodes.Node] = []
        tools = Path(__file__).resolve().parents[2] / "build" / "bin"
        for name, text in (help_texts() | tool_texts(tools)).items():
            section = nodes.section(ids=[nodes.make_id(name)], names=[name])
            section += nodes.title("", "", nodes.literal("", name))
            section += nodes.literal_block(text, text, language="text")
            sections.append(section)
        return sections


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("command-line", CommandLine)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
