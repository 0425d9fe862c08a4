# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What was measured, for people: tables in markdown.

Settings that differ only in network and threads make a table, a line a setting. It has a column
for each engine that was measured in more than half of all settings of its kind (instructions and
number format), or is the best peer in one of its lines; `everybody` has the lines in which others
were measured, too. The best peer is the best of all that were measured in a line in this format, by
minima and by medians. In other formats than f32 a second table, NAME-errors, says how far off
outputs are, and names the engines without times, and why.
"""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import groupby

from formats import WRONG_NOISE, is_peer
from pictures import FIRST, RATIO
from results import Results
from setting import Setting

Statistic = Callable[[list[float]], float]


def measured(setting: Setting) -> dict[str, list[float]]:
    """The milliseconds of each engine that has some."""
    return {name: facts["ms"] for name, facts in setting.engines.items() if facts["ms"]}


def milliseconds(value: float) -> str:
    """With four digits, but whole from 1000 on and two decimals below 100."""
    return f"{value:.{0 if value >= 1000 else 1 if value >= 100 else 2}f}"


def best_peer(setting: Setting, of: Statistic) -> str | None:
    """The peer whose minimum or median is the smallest."""
    values = {name: of(ms) for name, ms in measured(setting).items() if is_peer(name)}
    return min(values, key=values.__getitem__, default=None)


def ratio(setting: Setting, of: Statistic) -> str:
    """The best peer's time over ours."""
    times, peer = measured(setting), best_peer(setting, of)
    if peer is None or "ours" not in times:
        return "–"
    return f"{of(times[peer]) / of(times['ours']):.2f}"


def groups(settings: Iterable[Setting]) -> dict[str, list[Setting]]:
    """Those with numbers, by what their tables are called."""
    some = filter(measured, settings)
    return {name: list(group) for name, group in groupby(some, lambda s: s.group)}


def columns(group: list[Setting], settings: Iterable[Setting]) -> list[str]:
    """The engines that this group's table shows, ours first."""
    same = [s for s in settings if s.kind == group[0].kind]
    count = Counter(name for s in same for name in measured(s))
    best = {best_peer(s, of) for s in group for of in (min, statistics.median)}
    names = dict.fromkeys(name for s in group for name in measured(s))
    shown = [name for name in names if 2 * count[name] > len(same) or name in best]
    return sorted(shown, key=lambda name: name != "ours")


def others(settings: list[Setting]) -> list[Setting]:
    """Of the first group, those in which engines were measured that its table does not show."""
    group = groups(settings).get(FIRST, [])
    shown = set(columns(group, settings)) if group else set()
    return [s for s in group if not measured(s).keys() <= shown]


def _from_fast_to_slow(group: list[Setting]) -> list[str]:
    """All engines measured there, ours first; by their mean distance from the fastest."""
    distances: dict[str, list[float]] = {}
    for times in map(measured, group):
        fastest = min(map(min, times.values()))
        for name, ms in times.items():
            distances.setdefault(name, []).append(min(ms) / fastest)
    return sorted(distances, key=lambda n: (n != "ours", statistics.geometric_mean(distances[n])))


def _titles(names: list[str], settings: Iterable[Setting]) -> list[str]:
    titles = {name: s.engines[name]["engine"] for s in settings for name in measured(s)}
    return [titles[name] if name != "ours" else "ours" for name in names]


def _runs(group: Iterable[Setting], names: list[str]) -> str:
    counts = [len(ms) for s in group for name, ms in measured(s).items() if name in names]
    low, high = min(counts), max(counts)
    plural = "s" if high > 1 else ""
    return f"{high} run{plural}" if low == high else f"{low} to {high} runs"


def _table(head: list[str], lines: Iterable[list[str]]) -> str:
    rows = ["| " + " | ".join(line) + " |" for line in lines]
    return "\n".join([f"| | {' | '.join(head)} |", "|---" * (len(head) + 1) + "|", *rows])


def _cell(ms: list[float] | None) -> str:
    return f"{milliseconds(min(ms))} / {milliseconds(statistics.median(ms))}" if ms else "–"


def group_table(group: list[Setting], settings: list[Setting]) -> str:
    """A caption, and a line a setting: each engine's minimum / median."""
    names = columns(group, settings)
    lines = [
        [f"`{s.case.network}`, {s.threads_title}", *(_cell(measured(s).get(n)) for n in names),
         f"{ratio(s, min)} / {ratio(s, statistics.median)}"]
        for s in group
    ]  # fmt: skip
    runs = _runs(group, names)
    caption = f"Networks {group[0].group_title}. Milliseconds, minimum / median of {runs}:"
    return f"{caption}\n\n{_table([*_titles(names, group), RATIO], lines)}"


def _reason(facts: dict) -> str:
    """Why there are no times: the first line of what was said, without the class of the error."""
    said = re.sub(r"^(NotImplemented|Runtime)Error: ", "", facts.get("failed", "")).splitlines()
    return said[0] if said else "unknown"


def left_out(group: list[Setting]) -> list[str]:
    """A line for each engine without times and each reason."""
    whom: dict[tuple[str, str], list[str]] = {}
    for setting in group:
        for name, facts in setting.engines.items():
            if not facts["ms"]:
                who = f"`{setting.case.network}`, {setting.threads_title}"
                whom.setdefault((name, _reason(facts)), []).append(who)
    everywhere = len(group)
    return [
        f"- {name}{'' if len(lines) == everywhere else ' (' + '; '.join(lines) + ')'}: {reason}"
        for (name, reason), lines in whom.items()
    ]


def _error(facts: dict | None) -> str:
    if facts is None or "noise" not in facts:
        return "–"
    return f"{facts['noise']:.1%}{' (wrong)' if facts['noise'] > WRONG_NOISE else ''}"


def error_table(group: list[Setting]) -> str:
    """A caption, a line a setting with each engine's error, and the engines without times."""
    titles = {
        name: facts["engine"]
        for setting in group
        for name, facts in setting.engines.items()
        if "noise" in facts
    }
    lines = [
        [f"`{s.case.network}`, {s.threads_title}", *(_error(s.engines.get(n)) for n in titles)]
        for s in group
    ]
    caption = (
        f"Networks {group[0].group_title}: the error's root mean square, relative to how much "
        "answers differ from image to image."
    )
    absent = left_out(group)
    said = ["Without times:\n\n" + "\n".join(absent)] if absent else []
    head = ["ours" if name == "ours" else title for name, title in titles.items()]
    return "\n\n".join([caption, _table(head, lines), *said])


def everybody(settings: list[Setting]) -> str:
    """A caption, and a line for each setting of the first group with engines not shown there."""
    lines = others(settings)
    if not lines:
        return "All engines that were measured are in the tables above."
    names = _from_fast_to_slow(lines)
    cells = [
        [f"`{s.case.network}`, {s.threads_title}",
         *(milliseconds(min(times[n])) if n in times else "–" for n in names)]
        for s, times in zip(lines, map(measured, lines), strict=True)
    ]  # fmt: skip
    caption = (
        f"All engines, networks {lines[0].group_title}, peers from fast to slow. "
        f"Milliseconds, minimum of {_runs(lines, names)}:"
    )
    return f"{caption}\n\n{_table(_titles(names, lines), cells)}"


def machine(results: Results) -> str:
    """The processor, and the peers' versions."""
    known: dict[str, dict[str, None]] = {}
    for setting in results.settings:
        for name in filter(is_peer, measured(setting)):
            facts = setting.engines[name]
            known.setdefault(facts["engine"], {})[facts["version"]] = None
    names = sorted(known, key=str.lower)
    peers = ", ".join(f"{name} {' and '.join(known[name])}" for name in names)
    plural = "s" if results.cpus > 1 else ""
    what = ", ".join([f"{results.cpu}, {results.cpus} processor{plural}", *results.features])
    return f"{what}." + (f" {peers}." if peers else "")


def texts(results: Results) -> dict[str, str]:
    """All that was measured, by name."""
    settings, tables = results.settings, {}
    for name, group in groups(settings).items():
        tables[name] = group_table(group, settings)
        if group[0].precision != "f32":
            tables[f"{name}-errors"] = error_table(group)
    return {"machine": machine(results), **tables, "everybody": everybody(settings)}


def report(results: Results) -> str:
    """A page with all tables."""
    return "\n\n".join(texts(results).values()) + "\n"
