# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What was measured, for people: tables in markdown, and a chart."""

from __future__ import annotations

import platform
import statistics
from pathlib import Path

from chart import chart
from setting import Setting


def _measured(setting: Setting) -> list[tuple[str, dict]]:
    return [(name, facts) for name, facts in setting.engines.items() if facts["ms"]]


def best_peer(setting: Setting, of: str) -> float:
    """The fastest peer's minimum or median."""
    function = min if of == "min" else statistics.median
    peers = [function(facts["ms"]) for name, facts in _measured(setting) if name != "ours"]
    return min(peers, default=float("nan"))


def _head(names: list[str]) -> list[str]:
    return ["| " + " | ".join(names) + " |", "|---" * len(names) + "|"]


def summary(settings: list[Setting]) -> str:
    """Markdown: a line a setting, the best peer's time over ours."""
    lines = _head(["", "ours, ms", "best peer, ms", "ratio of minima", "of medians"])
    for setting in settings:
        ours = dict(_measured(setting)).get("ours")
        if ours is None:
            continue
        low, middle = min(ours["ms"]), statistics.median(ours["ms"])
        peer, peer_middle = best_peer(setting, "min"), best_peer(setting, "median")
        lines.append(
            f"| {setting.title} | {low:.2f} / {middle:.2f} | {peer:.2f} / {peer_middle:.2f} "
            f"| {peer / low:.2f} | {peer_middle / middle:.2f} |"
        )
    return "\n".join(lines)


def details(settings: list[Setting]) -> str:
    """Markdown: every engine's minimum / median."""
    names = list(dict.fromkeys(name for s in settings for name in s.engines))
    lines = _head(["ms, minimum / median", *names])
    for setting in settings:
        cells = []
        for name in names:
            times = setting.engines.get(name, {}).get("ms")
            cells.append(f"{min(times):.2f} / {statistics.median(times):.2f}" if times else "–")
        lines.append(f"| {setting.title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def versions(settings: list[Setting]) -> str:
    known = {f["engine"]: f["version"] for s in settings for f in s.engines.values() if f["ms"]}
    return ", ".join(f"{name} {number}" for name, number in known.items())


def cpu_name() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def draw(settings: list[Setting]) -> str:
    """Bars of each setting's minima."""
    groups = []
    for setting in settings:
        bars = [(f["engine"], min(f["ms"]), name == "ours") for name, f in _measured(setting)]
        if bars:
            groups.append((setting.title, sorted(bars, key=lambda bar: bar[1])))
    return chart(f"Milliseconds a run on {cpu_name()}", groups)
