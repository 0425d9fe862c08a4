# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Draws a benchmark's times as horizontal bars in an SVG that needs no fonts or scripts.

Input: groups of (label, milliseconds, whether it is ours). Output: the text of an SVG.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

BAR, GAP, LEFT, WIDTH, TOP, COLUMNS = 16, 4, 120, 400, 40, 3
#: No bar is longer than so many times the shortest.
CUT = 4
OURS, THEIRS, TEXT = "#d9480f", "#868e96", "#495057"

#: A label, its bars: whose, milliseconds, whether it is ours.
Group = tuple[str, Sequence[tuple[str, float, bool]]]


def _bar(y: int, label: str, value: float, largest: float, ours: bool) -> list[str]:
    length = (WIDTH - LEFT - 90) * min(value, largest) / largest
    cut = "» " if value > largest else ""
    return [
        f'<text x="{LEFT - 8}" y="{y + 12}" text-anchor="end">{escape(label)}</text>',
        f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2" '
        f'fill="{OURS if ours else THEIRS}"/>',
        f'<text x="{LEFT + length + 6:.1f}" y="{y + 12}">{cut}{value:.1f} ms</text>',
    ]


def _height(group: Group) -> int:
    return (len(group[1]) + 1) * (BAR + GAP) + 2 * GAP


def _block(y: int, group: Group) -> list[str]:
    name, bars = group
    parts = [f'<text x="12" y="{y + 12}" font-weight="bold">{escape(name)}</text>']
    values = [value for _, value, _ in bars]
    largest = min(max(values), CUT * min(values))
    for label, value, ours in bars:
        y += BAR + GAP
        parts += _bar(y, label, value, largest, ours)
    return parts


def chart(title: str, groups: Sequence[Group]) -> str:
    """One block of bars a group, in columns that are read from top to bottom; each scaled to its
    own largest value, much longer bars cut."""
    parts = [f'<text x="12" y="24" font-size="15" font-weight="bold">{escape(title)}</text>']
    part = -(-sum(map(_height, groups)) // COLUMNS)
    column, y, bottom = -1, part, 0
    for group in groups:
        if y >= part:
            if column >= 0:
                parts.append("</g>")
            column, y = column + 1, 0
            parts.append(f'<g transform="translate({column * WIDTH},{TOP})">')
        parts += _block(y, group)
        y += _height(group)
        bottom = max(bottom, y)
    if groups:
        parts.append("</g>")
    width, height = (column + 1) * WIDTH, TOP + bottom
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12" fill="{TEXT}">'
    )
    return "\n".join([head, *parts, "</svg>", ""])
