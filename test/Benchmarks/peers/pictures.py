# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The pictures of the documents, drawn from the tables of docs/Performance.md.

    python test/Benchmarks/peers/pictures.py

So a picture has the numbers that the page has, and a change of one without the other is found by
`test/Python/test_peers.py`.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from chart import DARK, LIGHT, Colors, Panel, chart
from formats import BY_DEFAULT

ROOT = Path(__file__).resolve().parents[3]
PAGE = "docs/Performance.md"
IMAGES = "docs/images"
#: What the column of ratios is called, and the group of tables that comes first.
RATIO, FIRST = "best peer / ours", "fused-1"
#: The table with all engines.
EVERYBODY = "everybody"
_MARKER = re.compile(r"<!-- peers: (.*?) -->")
#: What a table of times is called: state, batch, instructions and number format.
GROUP = re.compile(r"(fused|trained)-\d+(-avx2)?(-(bf16|int8))?")
#: Peers in the README's picture.
BEST = 2


@dataclass(frozen=True)
class Row:
    """A line of a table: the minima of one setting, in milliseconds, and best peer / ours."""

    network: str
    threads: str
    times: dict[str, float]
    ratio: str


@dataclass(frozen=True)
class Table:
    """What stands between two markers.

    Attributes
    ----------
    settings : str
        What its caption says of all lines: "fused beforehand, batch 1".
    """

    settings: str
    rows: list[Row]


def folder(page: str) -> str:
    """Where a page's pictures are."""
    return IMAGES if page == PAGE else f"{IMAGES}/{Path(page).stem}"


def sections(page: str) -> list[str]:
    """The tables of times that a page has."""
    return [name for name in _MARKER.findall(page) if GROUP.fullmatch(name)]


def _region(page: str, name: str) -> str:
    found = re.search(rf"<!-- peers: {name} -->\n(.*?)<!-- /peers -->", page, re.S)
    if not found:
        raise ValueError(f"expects the marker '{name}', but got none")
    return found[1]


def _row(head: list[str], line: str) -> Row:
    first, *cells = (cell.strip() for cell in line.strip("| ").split("|"))
    network, threads = first.replace("`", "").split(", ")
    minima = {engine: cell.partition(" / ")[0] for engine, cell in zip(head, cells, strict=True)}
    ratio = minima.pop(RATIO, "–")
    times = {engine: float(ms) for engine, ms in minima.items() if ms != "–"}
    return Row(network, threads, times, "" if ratio == "–" else f"{ratio}×")


def read_table(page: str, name: str) -> Table:
    """The table of the marker `name`; without lines, if there is a sentence instead.

    Raises
    ------
    ValueError
        The page does not have it.
    """
    caption, *lines = [line for line in _region(page, name).splitlines() if line]
    settings = re.search(r"networks (.*?)(?:\.|, peers)", caption, re.I)
    head = [cell.strip() for cell in lines[0].strip("| ").split("|")] if lines else []
    return Table(settings[1] if settings else "", [_row(head, line) for line in lines[2:]])


def machine(page: str) -> str:
    """The processor that all numbers are from."""
    return _region(page, "machine").strip().partition(",")[0]


def _panel(title: str, note: str, times: dict[str, float], best: int | None = None) -> Panel:
    """Ours, then the fastest peers."""
    peers = sorted((ms, name) for name, ms in times.items() if name != "ours")[:best]
    ours = times.get("ours")
    bars = [("repvgg-mlir", ours, True)] if ours else []
    bars += [(name.removeprefix("PyTorch "), ms, False) for ms, name in peers]
    return Panel(title, note, bars)


def section(page: str, name: str) -> list[Panel]:
    """A panel for each line of a table."""
    rows = read_table(page, name).rows
    return [_panel(f"{row.network}, {row.threads}", row.ratio, row.times) for row in rows]


def _single(page: str, name: str) -> list[Row]:
    return [row for row in read_table(page, name).rows if row.threads == "1 thread"]


def _same_format(times: dict[str, float]) -> dict[str, float]:
    """Without engines that chose the format."""
    return {name: ms for name, ms in times.items() if not name.endswith(BY_DEFAULT)}


def overview(page: str) -> list[Panel]:
    """A panel a network: one thread, ours and the best of all engines that were measured."""
    every = {row.network: row.times for row in _single(page, EVERYBODY)}
    return [
        _panel(row.network, row.ratio, _same_format(row.times | every.get(row.network, {})), BEST)
        for row in _single(page, FIRST)
    ]


def _overviews(page: str, where: str, colors: Colors) -> dict[str, str]:
    """The README's picture, for wide pages and for narrow ones."""
    rows = read_table(page, EVERYBODY).rows
    engines = {name for row in rows for name in _same_format(row.times)} - {"ours"}
    count = f"{len(engines)} other engines" if engines else "the other engines"
    settings = [
        f"Networks that were fused beforehand for everybody; 224×224, batch 1, f32, {where}.",
        f"Ours, and the two fastest of {count}; at the right, the best of them / ours.",
    ]
    narrow = [
        "Networks fused beforehand for everybody;",
        f"224×224, batch 1, f32, {where}.",
        f"Ours, and the two fastest of {count}.",
    ]
    title, panels = "Milliseconds an image on one core: shorter is better", overview(page)
    short = "Milliseconds an image, one core"
    return {
        "overview": chart(title, settings, panels, colors),
        "overview-narrow": chart(short, narrow, panels, colors, width=400, columns=1),
    }


def pictures(page: str) -> dict[str, str]:
    """The text of each picture, by its name, from the text of docs/Performance.md, or of a page
    like it."""
    where, names = machine(page), sections(page)
    whole = FIRST in names and EVERYBODY in _MARKER.findall(page)
    drawn = {}
    for mode, colors in {"light": LIGHT, "dark": DARK}.items():
        views = _overviews(page, where, colors) if whole else {}
        drawn |= {f"{name}-{mode}.svg": picture for name, picture in views.items()}
        for name in [*names, EVERYBODY] if whole else names:
            table = read_table(page, name)
            if table.rows:
                ratio = "; best peer / ours at the right" if table.rows[0].ratio else ""
                lines = [f"{where}, minima{ratio}."]
                drawn[f"{name}-{mode}.svg"] = chart(
                    f"Milliseconds a run, {table.settings}", lines, section(page, name), colors
                )
    return drawn


def main() -> int:
    page = (ROOT / PAGE).read_text()
    (ROOT / IMAGES).mkdir(exist_ok=True)
    for name, text in pictures(page).items():
        (ROOT / IMAGES / name).write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
