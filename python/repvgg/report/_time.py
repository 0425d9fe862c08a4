# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The sections on time: where it goes, layer by layer, and how far from the machine's limits."""

from __future__ import annotations

import math

from repvgg.compiled import Layer
from repvgg.report._facts import Facts, Measured
from repvgg.report._markup import Child, Markup, element, folded, join, svg, table
from repvgg.report._numbers import count, size, small

#: So many layers are shown at once, those that take longest.
SHOWN = 20
BAR = 130

WIDTH, HEIGHT = 640, 340
LEFT, RIGHT, TOP, BOTTOM = 62, 16, 14, 46


def profile(facts: Facts) -> Markup:
    """Each layer's time."""
    measured = facts.measured
    if isinstance(measured, str):
        return element("p", measured, class_="soft")
    layers = measured.layers
    slowest = sorted(layers, key=lambda layer: -_time(layer))[:SHOWN]
    text = (
        f"{small(measured.milliseconds)} ms in {len(layers)} layers on {_threads(measured)} of a "
        f"{measured.cpu}; of each layer the least time of {measured.runs} runs on random inputs. "
        "Busy machines and other processors give other numbers."
    )
    return join(
        element("p", text, class_="soft"),
        element("h3", f"The {len(slowest)} layers that take longest")
        if len(slowest) < len(layers)
        else None,
        _layers(measured, slowest),
        folded(f"all {len(layers)} layers in their order", _layers(measured, layers))
        if len(slowest) < len(layers)
        else None,
    )


def _threads(measured: Measured) -> str:
    return "1 thread" if measured.threads == 1 else f"{measured.threads} threads"


def _time(layer: Layer) -> float:
    return layer.milliseconds or 0.0


def _layers(measured: Measured, layers: list[Layer]) -> Markup:
    total = measured.milliseconds or 1.0
    most = max((_time(layer) for layer in measured.layers), default=0.0) or 1.0
    rows: list[list[Child]] = []
    for layer in layers:
        time = _time(layer)
        share = svg(
            BAR,
            14,
            f"{time / total:.1%} of the time",
            element("rect", x=0, y=2, width=max(BAR * time / most, 1.0), height=10, class_="share"),
        )
        rows.append(
            [
                layer.name,
                f"{time:.4f}",
                share,
                f"{time / total:.1%}",
                count(layer.flops),
                small(_rate(layer)) if layer.work and time else "",
                size(layer.bytes) if layer.bytes else "",
                layer.format,
                element("code", layer.plan),
            ]
        )
    head = ["layer", "ms", "", "share", "operations", "GOP/s", "weights", "format", "how"]
    return table(head, rows, numbers=(1, 3, 4, 5, 6))


def _rate(layer: Layer) -> float:
    """1e9 operations a second, those that its algorithm does."""
    return 1e-6 * layer.work / _time(layer)


# ---------------------------------------------------------------------------
# Roofline
# ---------------------------------------------------------------------------


def roofline(facts: Facts) -> Markup:
    """Each layer between the machine's two limits."""
    measured = facts.measured
    if isinstance(measured, str):
        return element("p", measured, class_="soft")
    layers = [layer for layer in measured.layers if layer.work and layer.bytes and _time(layer)]
    others = len(measured.layers) - len(layers)
    text = (
        f"This machine was measured at {_rates(measured)} and "
        f"{small(measured.gbytes)} GB/s from memory of the size of the weights, on "
        f"{_threads(measured)}: no layer can be above its format's line for long, and those far "
        "below are where time can be won. A circle is a layer, its area the share of the time; "
        "operations are those that its algorithm does, bytes those of its weights."
    )
    note = f"{others} layers without weights or multiplications are not shown." if others else None
    if not layers:
        return element("p", "No layer has weights that it multiplies with.", class_="soft")
    return join(
        element("p", text, class_="soft"),
        element("div", _Plot(measured, layers).draw(), class_="wide"),
        element("p", note, class_="soft") if note else None,
    )


def _rates(measured: Measured) -> str:
    """Of f32, then of other formats."""
    first, *others = measured.rates.items()
    return ", ".join(
        [f"{small(first[1])} GOP/s of {first[0]} multiplications and additions"]
        + [f"{small(rate)} of {name}" for name, rate in others]
    )


class _Plot:
    """Logarithmic axes, wide enough for all layers and for where the two limits meet."""

    def __init__(self, measured: Measured, layers: list[Layer]) -> None:
        self._measured, self._layers = measured, layers
        rates = [rate for rate in measured.rates.values() if rate]
        ridges = [rate / measured.gbytes for rate in rates]
        across = [layer.work / layer.bytes for layer in layers] + ridges
        up = [_rate(layer) for layer in layers] + rates
        self._x = math.floor(math.log10(min(across))), math.ceil(math.log10(max(across)) + 0.05)
        self._y = math.floor(math.log10(min(up))), math.ceil(math.log10(max(up)) + 0.05)

    def _across(self, value: float) -> float:
        low, high = self._x
        return LEFT + (math.log10(value) - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def _up(self, value: float) -> float:
        low, high = self._y
        part = (math.log10(value) - low) / (high - low)
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM)

    def draw(self) -> Markup:
        label = "Layers by operations for each byte of weights, and the operations they reach"
        roofs = [self._roof(name, rate) for name, rate in self._measured.rates.items() if rate]
        return svg(WIDTH, HEIGHT, label, self._axes(), *roofs, self._points(), class_="plot")

    def _axes(self) -> Markup:
        shapes: list[Markup] = []
        for power in range(self._x[0], self._x[1] + 1):
            x = self._across(10.0**power)
            shapes.append(element("path", d=f"M{x:.1f} {TOP}V{HEIGHT - BOTTOM}", class_="grid"))
            shapes.append(_label(x, HEIGHT - BOTTOM + 16, f"{10.0**power:g}", "middle"))
        for power in range(self._y[0], self._y[1] + 1):
            y = self._up(10.0**power)
            shapes.append(element("path", d=f"M{LEFT} {y:.1f}H{WIDTH - RIGHT}", class_="grid"))
            shapes.append(_label(LEFT - 6, y + 4, f"{10.0**power:g}", "end"))
        middle = (LEFT + WIDTH - RIGHT) / 2
        shapes.append(_label(middle, HEIGHT - 8, "operations for each byte of weights", "middle"))
        turned = f"rotate(-90 14 {HEIGHT / 2:g})"
        shapes.append(_label(14, HEIGHT / 2, "GOP/s", "middle", turned))
        return join(shapes)

    def _roof(self, name: str, rate: float) -> Markup:
        """Memory's limit up to where that of a format's arithmetic begins."""
        low = 10.0 ** self._x[0]
        bottom = 10.0 ** self._y[0]
        start = max(low, bottom / self._measured.gbytes)
        points = [
            (start, start * self._measured.gbytes),
            (rate / self._measured.gbytes, rate),
            (10.0 ** self._x[1], rate),
        ]
        path = "L".join(f"{self._across(x):.1f} {self._up(y):.1f}" for x, y in points)
        return join(
            element("path", d=f"M{path}", class_="roof"),
            _label(WIDTH - RIGHT, self._up(rate) - 4, name, "end"),
        )

    def _points(self) -> list[Markup]:
        total = self._measured.milliseconds
        return [
            element(
                "circle",
                element(
                    "title",
                    f"{layer.name}: {small(_rate(layer))} GOP/s of {layer.format}, "
                    f"{_time(layer):.4f} ms",
                ),
                cx=self._across(layer.work / layer.bytes),
                cy=self._up(_rate(layer)),
                r=2.5 + 26 * math.sqrt(_time(layer) / total / math.pi),
                class_="point",
            )
            for layer in self._layers
        ]


def _label(x: float, y: float, text: str, anchor: str, transform: str | None = None) -> Markup:
    return element("text", text, x=x, y=y, text_anchor=anchor, class_="soft", transform=transform)
