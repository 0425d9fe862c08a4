# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The section on weights: which values they have, and which branch makes the largest."""

from __future__ import annotations

from repvgg.report._facts import DrawnBlock, Facts, Weights
from repvgg.report._groups import Kernel
from repvgg.report._markup import Child, Markup, element, folded, join, svg, table
from repvgg.report._numbers import small

LABEL, CHART, ROW = 150, 260, 15
#: So many blocks are shown at once, those with the largest outliers.
SHOWN = 12
#: From here on an output channel's weights are an outlier.
OUTLIER = 8.0


def ranges(facts: Facts) -> Markup:
    """A chart for each fused block."""
    blocks = [block for block in facts.fused if block.summands and block.convolutions]
    if not blocks:
        return element("p", facts.no_blocks or "There is no fused block.", class_="soft")
    text = (
        "The range of each branch's weights with all that scales them folded in, of the filter "
        "that is their sum, and with a thin line what lies within the root of the mean square. "
        "The last columns tell how far the largest output channel sticks out: formats with few "
        "bits lose precision by it, and the branch that makes it is the one to look at."
    )
    blocks = sorted(blocks, key=lambda block: -_spread(_largest(block)))
    return join(
        element("p", text, class_="soft"),
        _table(blocks[:SHOWN]),
        folded(f"{len(blocks) - SHOWN} more blocks", _table(blocks[SHOWN:]))
        if len(blocks) > SHOWN
        else None,
    )


def _table(blocks: list[DrawnBlock]) -> Markup:
    head = ["block", "ranges", "largest ÷ median", "made by"]
    rows: list[list[Child]] = []
    for block in blocks:
        spread = _spread(_largest(block))
        mark = "warn" if spread >= OUTLIER else None
        rows.append(
            [
                block.entry.block,
                _chart(block),
                element("span", small(spread), class_=mark),
                _maker(block),
            ]
        )
    return table(head, rows, numbers=(2,))


def _largest(block: DrawnBlock) -> Weights:
    return max(block.convolutions, key=lambda item: item.magnitude)


def _spread(weights: Weights) -> float:
    return weights.magnitude / weights.median_peak if weights.median_peak else 0.0


def _maker(block: DrawnBlock) -> str:
    """Which branch the largest channel comes from."""
    fused = _largest(block)
    number, summand = max(enumerate(block.summands, 1), key=lambda item: item[1].in_fused_peak)
    name = Kernel.of(summand.kernel).shape
    same = [s for s in block.summands if Kernel.of(s.kernel).shape == name]
    which = f"branch {number}, {name}" if len(same) > 1 else name
    return (
        f"channel {fused.peak_channel}: {which} has {small(summand.in_fused_peak)} there, "
        f"the sum {small(fused.magnitude)}"
    )


def _chart(block: DrawnBlock) -> Markup:
    """A bar for each branch, then one for each convolution, on one axis around zero."""
    rows = [(item, "range") for item in block.summands]
    rows += [(item, "range fused") for item in block.convolutions]
    limit = max(item.magnitude for item, _ in rows) or 1.0
    zero, scale = LABEL + CHART / 2, CHART / 2 / limit
    height = ROW * len(rows)
    shapes = [element("path", d=f"M{zero:g} 0V{height}", class_="grid")]
    for index, (item, class_) in enumerate(rows):
        name = Kernel.of(item.kernel).shape
        label = f"sum: {name}" if class_ != "range" else name
        bars = [(item.least, item.greatest, 9, class_), (*_typical(item), 3, "spread")]
        title = f"{label}: {small(item.least)} to {small(item.greatest)}, rms {small(item.rms)}"
        shapes.append(
            element(
                "g",
                element("title", title),
                element("text", label[:24], x=0, y=index * ROW + 11.5, class_="soft"),
                [
                    _bar(zero + scale * low, zero + scale * high, index * ROW + 7.5, thick, name_)
                    for low, high, thick, name_ in bars
                ],
            )
        )
    text = f"Ranges of the weights of {len(block.summands)} branches and of their sum"
    limits = element(
        "text", f"±{small(limit)}", x=LABEL + CHART, y=height + 12, text_anchor="end", class_="soft"
    )
    return svg(LABEL + CHART, height + 15, text, *shapes, limits)


def _typical(item: Weights) -> tuple[float, float]:
    """The part of the range that is within the root of the mean square."""
    low = min(max(-item.rms, item.least), item.greatest)
    return low, max(min(item.rms, item.greatest), low)


def _bar(left: float, right: float, middle: float, thick: float, class_: str) -> Markup:
    left, right = min(left, right), max(left, right)
    return element(
        "rect",
        x=left,
        y=middle - thick / 2,
        width=max(right - left, 1.0),
        height=thick,
        class_=class_,
    )
