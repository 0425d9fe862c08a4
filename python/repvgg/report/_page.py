# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The page: its sections, in the order in which questions come."""

from __future__ import annotations

import re
from collections.abc import Callable

from repvgg import __version__
from repvgg.report._blocks import blocks, census, certificates
from repvgg.report._facts import Change, Facts
from repvgg.report._markup import Child, Markup, element, join, table
from repvgg.report._numbers import change, count, size, small
from repvgg.report._ranges import ranges
from repvgg.report._style import STYLE
from repvgg.report._time import profile, roofline


def page(facts: Facts) -> str:
    """The whole page, which needs no other file."""
    sections = [_section(name, title, function(facts)) for name, title, function in SECTIONS]
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{facts.name} – repvgg report"),
        element("style", Markup(STYLE)),
    )
    body = element("body", _header(facts), element("main", sections), _footer())
    return f"<!DOCTYPE html>\n{element('html', head, body, lang='en')}\n"


def _section(name: str, title: str, content: Markup) -> Markup:
    return element("section", element("h2", title), content, id=name)


def _header(facts: Facts) -> Markup:
    links = [element("a", title, href=f"#{name}") for name, title, _ in SECTIONS]
    found, fused = len(facts.blocks), len(facts.fused)
    text = facts.no_blocks or (
        f"{facts.kind}: {found} multi-branch blocks found, {fused} of them fused into one "
        "convolution each, or the few that are cheapest."
    )
    return element("header", element("h1", facts.name), element("p", text), element("nav", links))


def _footer() -> Markup:
    return element("footer", element("p", f"Made by repvgg-mlir {__version__}."))


# ---------------------------------------------------------------------------
# Summary
# ---------------------------------------------------------------------------


def _summary(facts: Facts) -> Markup:
    tiles = [_tile(total) for total in facts.totals]
    if not isinstance(facts.measured, str):
        text = f"{small(facts.measured.milliseconds)} ms"
        tiles.append(_tile_of("time of a run, fused", text, facts.measured.cpu))
    lines = [element("p", line, class_="soft") for line in facts.lines]
    notes = [element("p", note, class_="soft") for note in facts.notes]
    return join(element("div", tiles, class_="tiles") if tiles else None, lines, notes)


def _tile(total: Change) -> Markup:
    text = size if total.is_size else count
    value = text(total.before)
    if total.before != total.after:
        value += f" → {text(total.after)}"
    # A number and its unit stay together.
    value = re.sub(r" (?=[kMGTP]?B)", "\u00a0", value)
    return _tile_of(total.name, value, change(total.before, total.after))


def _tile_of(name: str, value: str, note: str) -> Markup:
    return element(
        "div", element("span", name), element("b", value), element("span", note), class_="tile"
    )


# ---------------------------------------------------------------------------
# Formats
# ---------------------------------------------------------------------------


def _formats(facts: Facts) -> Markup:
    rows: list[list[Child]] = []
    for item in facts.formats:
        numbers = (*map(str, item.tensors), *map(size, item.bytes))
        rows.append([item.dtype, *numbers, change(*item.bytes)])
    head = ["type", "tensors before", "after", "bytes before", "after", ""]
    if rows:
        kept: Child = table(head, rows, numbers=(1, 2, 3, 4, 5))
    else:
        kept = element("p", facts.no_formats or "The model has no weights.", class_="soft")
    return join(element("h3", "Weights in the model"), kept, _compiled_formats(facts))


def _compiled_formats(facts: Facts) -> Markup:
    head = element("h3", "In the compiled model")
    measured = facts.measured
    if isinstance(measured, str):
        return join(head, element("p", measured, class_="soft"))
    names = {
        "weights": "weights, as its file has them",
        "prepared": "weights that are rearranged when it is opened",
        "workspace": "activations, for each caller",
        "scratch": "of threads at work, for each caller",
    }
    rows: list[list[Child]] = [[text, size(measured.memory[key])] for key, text in names.items()]
    sides = (("input", measured.inputs), ("output", measured.outputs))
    rows += [
        [f"{side} {tensor.name}", f"{tensor.dtype} {'×'.join(map(str, tensor.shape))}"]
        for side, tensors in sides
        for tensor in tensors
    ]
    return join(head, table(["what", "size"], rows, numbers=(1,)))


#: Name, title, what writes it.
SECTIONS: list[tuple[str, str, Callable[[Facts], Markup]]] = [
    ("summary", "Before and after", _summary),
    ("blocks", "Blocks", blocks),
    ("census", "What was left, and why", census),
    ("certificates", "Certificates", certificates),
    ("weights", "Ranges of weights", ranges),
    ("profile", "Where the time goes", profile),
    ("roofline", "Roofline", roofline),
    ("formats", "Formats", _formats),
]
