# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The sections on blocks: drawn, what is in none, and the evidence that fusing is right."""

from __future__ import annotations

from repvgg.census import Block
from repvgg.report._facts import DrawnBlock, Facts, Left
from repvgg.report._graph import draw_block
from repvgg.report._groups import Group, group_blocks
from repvgg.report._markup import Child, Markup, element, folded, join, table
from repvgg.report._numbers import count, small

#: So many certificates are shown at once.
SHOWN = 12
#: So many places are named of what was left for one reason.
PLACES = 6


def blocks(facts: Facts) -> Markup:
    """A drawing for each kind of block, and a line for each block."""
    if not facts.blocks:
        return element("p", facts.no_blocks or "No multi-branch block was found.", class_="soft")
    text = (
        "Blocks that differ in their channels only are drawn once. An op with several lines "
        "into it adds them up; ×4 is a branch that is there four times."
    )
    groups = group_blocks(facts.blocks)
    return join(element("p", text, class_="soft"), [_group(group) for group in groups])


def _group(group: Group) -> Markup:
    entry, number = group.first.entry, len(group.blocks)
    drawing = draw_block(group.first, group.has_channels)
    reason = "" if entry.status == "fused" else _refusal(entry)
    return join(
        element(
            "h3",
            _title(entry),
            element("span", f" · {number} blocks", class_="soft") if number > 1 else None,
        ),
        element("div", drawing, class_="wide")
        if drawing is not None
        else element("p", _no_drawing(group.first), class_="soft"),
        element("p", reason, class_="warn") if reason else None,
        folded(_names(group), _members(group.blocks), is_open=number == 1),
    )


def _title(entry: Block) -> str:
    branches = "1 branch" if entry.branches == 1 else f"{entry.branches} branches"
    if entry.status != "fused":
        return f"{branches}, not fused"
    number = entry.convolutions
    into = "1 convolution" if number == 1 else f"{number} convolutions"
    return f"{branches} into {'a scale' if entry.kernel.startswith('scale') else into}"


def _refusal(entry: Block) -> str:
    rule = f" (rule {entry.rule})" if entry.rule else ""
    at = f", at {entry.at}" if entry.at else ""
    return f"Left as it is: {entry.reason}{rule}{at}"


def _no_drawing(block: DrawnBlock) -> str:
    if not block.ops:
        return "No drawing: what it is made of could not be read as a block."
    return f"No drawing: {len(block.ops)} ops are too many to be read."


def _names(group: Group) -> str:
    names = [block.entry.block for block in group.blocks]
    return ", ".join(names) if len(names) <= 3 else f"{names[0]}, {names[1]} … {names[-1]}"


def _members(members: list[DrawnBlock]) -> Markup:
    head = ["block", "kernel", "ops", "multiply-accumulates", "parameters", "decision"]
    rows: list[list[Child]] = [
        [
            block.entry.block,
            element("span", block.entry.kernel, class_="keep"),
            _pair(block.entry.ops_before, block.entry.ops_after),
            _pair(block.entry.macs_before, block.entry.macs_after),
            _pair(block.entry.params_before, block.entry.params_after),
            block.entry.decision,
        ]
        for block in members
    ]
    return table(head, rows, numbers=(2, 3, 4))


def _pair(before: int, after: int) -> str:
    return count(before) if before == after else f"{count(before)} → {count(after)}"


# ---------------------------------------------------------------------------
# Census
# ---------------------------------------------------------------------------


def census(facts: Facts) -> Markup:
    """What is not fused, by reason, with the places."""
    if facts.no_blocks:
        return element("p", facts.no_blocks, class_="soft")
    refused = [
        Left(b.entry.block, "block", b.entry.explanation, b.entry.at)
        for b in facts.blocks
        if b.entry.status != "fused"
    ]
    left = refused + facts.left
    if left:
        found: Child = _by_reason(left)
    else:
        found = element("p", "Nothing: all that is linear is fused, or alone.", class_="soft")
    alone = element("h3", "With nothing to gain"), _by_reason(facts.alone)
    return join(found, *(alone if facts.alone else ()))


def _by_reason(left: list[Left]) -> Markup:
    groups: dict[tuple[str, str], list[Left]] = {}
    for item in left:
        groups.setdefault((item.kind, item.reason), []).append(item)
    rows: list[list[Child]] = [
        [kind, str(len(items)), reason, _places(items)] for (kind, reason), items in groups.items()
    ]
    return table(["what", "number", "why", "where"], rows, numbers=(1,))


def _places(items: list[Left]) -> Child:
    names = [item.place + (f" (at {item.at})" if item.at else "") for item in items]
    if len(names) <= PLACES:
        return ", ".join(names)
    rest = f"and {len(names) - PLACES} more"
    return join(", ".join(names[:PLACES]), folded(rest, ", ".join(names[PLACES:])))


# ---------------------------------------------------------------------------
# Certificates
# ---------------------------------------------------------------------------


def certificates(facts: Facts) -> Markup:
    """What was compared for each fused block, and how far apart it was."""
    fused = [block.entry for block in facts.fused]
    if not fused:
        return element("p", facts.no_blocks or "There is no fused block.", class_="soft")
    worst = max(fused, key=lambda entry: entry.certificate.error)
    probes = sum(entry.certificate.probes for entry in fused)
    checked = sum(entry.certificate.checked for entry in fused)
    text = (
        f"Each block was compared with what it is now on {count(probes)} images in all, in f64 and "
        "before its weights were rounded, at every kind of border. The largest difference is "
        f"{small(worst.certificate.error)} (of {worst.block}), relative to the terms that are "
        f"added up; rounding alone may make {small(worst.certificate.bound)} there."
    )
    source = f"{checked} of {len(fused)} were also compared with the original ops after lowering."
    order = sorted(fused, key=lambda entry: -_nearness(entry))
    return join(
        element("p", text),
        element("p", source, class_="soft"),
        _certificates(order[:SHOWN]),
        folded(f"{len(order) - SHOWN} more", _certificates(order[SHOWN:]))
        if len(order) > SHOWN
        else None,
    )


def _nearness(entry: Block) -> float:
    """How near the difference comes to the bound."""
    return entry.certificate.error / (entry.certificate.bound or 1.0)


def _certificates(entries: list[Block]) -> Markup:
    head = ["block", "images", "largest difference", "bound", "original ops"]
    rows: list[list[Child]] = [
        [
            entry.block,
            str(entry.certificate.probes),
            small(entry.certificate.error),
            small(entry.certificate.bound),
            "compared"
            if entry.certificate.checked
            else entry.certificate.unchecked or "not compared",
        ]
        for entry in entries
    ]
    return table(head, rows, numbers=(1, 2, 3))
