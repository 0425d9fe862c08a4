# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Draws a benchmark's times as horizontal bars in an SVG that needs no fonts or scripts.

Input: groups of (label, milliseconds, whether it is ours). Output: the text of an SVG.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

BAR, GAP, LEFT, WIDTH = 16, 4, 170, 760
#: No bar is longer than so many times the shortest.
CUT = 4
OURS, THEIRS, TEXT = "#d9480f", "#868e96", "#495057"


def _bar(y: int, label: str, value: float, largest: float, ours: bool) -> list[str]:
    length = (WIDTH - LEFT - 90) * min(value, largest) / largest
    cut = "» " if value > largest else ""
    return [
        f'<text x="{LEFT - 8}" y="{y + 12}" text-anchor="end">{escape(label)}</text>',
        f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2" '
        f'fill="{OURS if ours else THEIRS}"/>',
        f'<text x="{LEFT + length + 6:.1f}" y="{y + 12}">{cut}{value:.1f} ms</text>',
    ]


def chart(title: str, groups: Sequence[tuple[str, Sequence[tuple[str, float, bool]]]]) -> str:
    """One block of bars a group, each scaled to its own largest value; much longer bars are cut."""
    parts, y = [f'<text x="12" y="24" font-size="15" font-weight="bold">{escape(title)}</text>'], 40
    for name, bars in groups:
        parts.append(f'<text x="12" y="{y + 12}" font-weight="bold">{escape(name)}</text>')
        y += BAR + GAP
        values = [value for _, value, _ in bars]
        largest = min(max(values), CUT * min(values))
        for label, value, ours in bars:
            parts += _bar(y, label, value, largest, ours)
            y += BAR + GAP
        y += 2 * GAP
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" '
        f'viewBox="0 0 {WIDTH} {y}" font-family="sans-serif" font-size="12" fill="{TEXT}">'
    )
    return "\n".join([head, *parts, "</svg>", ""])
