# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Draws times as horizontal bars in an SVG that needs no fonts and no scripts.

Input: panels of bars. Output: the text of an SVG, for light or for dark pages, with a background of
its own, so that it is readable on either.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

BAR, STEP, HEAD, PAD, LABEL, VALUE = 15, 20, 28, 22, 112, 62
#: No bar is longer than so many times the shortest.
CUT = 5


@dataclass(frozen=True)
class Colors:
    """Of one kind of page."""

    page: str
    edge: str
    text: str
    quiet: str
    ours: str
    theirs: str


LIGHT = Colors("#ffffff", "#d1d9e0", "#1f2328", "#59636e", "#d9480f", "#b1bac4")
DARK = Colors("#0d1117", "#3d444d", "#e6edf3", "#9aa4af", "#f0702f", "#59636e")


@dataclass(frozen=True)
class Panel:
    """Some engines' times for one setting.

    Attributes
    ----------
    title, note : str
        At the panel's left, and at its right in the colour of ours.
    bars : sequence of (str, float, bool)
        An engine, milliseconds, and whether it is ours.
    """

    title: str
    note: str
    bars: Sequence[tuple[str, float, bool]]

    @property
    def height(self) -> int:
        return HEAD + len(self.bars) * STEP + 14


def _digits(value: float) -> str:
    return f"{value:.{0 if value >= 100 else 1}f}"


def _bar(y: int, width: int, bar: tuple[str, float, bool], largest: float) -> list[str]:
    name, value, ours = bar
    room = width - LABEL - VALUE
    length = room * min(value, largest) / largest
    kind, css = ("ours", "mine") if ours else ("theirs", "quiet")
    parts = [
        f'<text x="{LABEL - 8}" y="{y + 12}" text-anchor="end" class="{css}">{escape(name)}</text>',
        f'<rect x="{LABEL}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2" class="{kind}"/>',
        f'<text x="{LABEL + length + 6:.1f}" y="{y + 12}" class="{css}">{_digits(value)} ms</text>',
    ]
    if value > largest:  # a gap says that the bar would go on
        parts.append(
            f'<path d="M{LABEL + length - 16:.1f} {y + BAR + 1} l6 {-BAR - 2}" class="gap"/>'
        )
    return parts


def _panel(x: int, y: int, width: int, panel: Panel) -> list[str]:
    values = [value for _, value, _ in panel.bars]
    largest = min(max(values), CUT * min(values))
    parts = [
        f'<g transform="translate({x},{y})">',
        f'<text x="0" y="14" class="title">{escape(panel.title)}</text>',
        f'<text x="{width}" y="14" text-anchor="end" class="note">{escape(panel.note)}</text>',
    ]
    for index, bar in enumerate(panel.bars):
        parts += _bar(HEAD + index * STEP, width, bar, largest)
    return [*parts, "</g>"]


def _style(colors: Colors) -> str:
    return (
        f"text{{fill:{colors.quiet}}}.title,.mine{{fill:{colors.text};font-weight:600}}"
        f".note{{fill:{colors.ours};font-weight:700}}.ours{{fill:{colors.ours}}}"
        f".theirs{{fill:{colors.theirs}}}.gap{{stroke:{colors.page};stroke-width:4}}"
        f".head{{fill:{colors.text};font-size:16px;font-weight:600}}"
    )


def chart(
    title: str,
    lines: Sequence[str],
    panels: Sequence[Panel],
    colors: Colors = LIGHT,
    *,
    width: int = 830,
    columns: int = 2,
) -> str:
    """Panels in rows of `columns`, below a title and some lines; each scaled to its own largest
    value, much longer bars cut."""
    gap = 2 * PAD
    each = (width - 2 * PAD - (columns - 1) * gap) // columns
    parts = [f'<text x="{PAD}" y="{PAD + 14}" class="head">{escape(title)}</text>']
    y = PAD + 18
    for line in lines:
        y += 18
        parts.append(f'<text x="{PAD}" y="{y}">{escape(line)}</text>')
    y += 22
    for start in range(0, len(panels), columns):
        row = panels[start : start + columns]
        for index, panel in enumerate(row):
            parts += _panel(PAD + index * (each + gap), y, each, panel)
        y += max(panel.height for panel in row)
    height = y + PAD - 14
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" font-size="13" role="img" '
        'font-family="-apple-system,Segoe UI,Helvetica,Arial,sans-serif">',
        f"<title>{escape(title)}</title>",
        f"<style>{_style(colors)}</style>",
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="6" '
        f'fill="{colors.page}" stroke="{colors.edge}"/>',
    ]
    return "\n".join([*head, *parts, "</svg>", ""])
