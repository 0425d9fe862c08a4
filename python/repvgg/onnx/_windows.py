# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Windows of convolutions and pools: strides, dilations, pads, and what auto_pad amounts to."""

from __future__ import annotations

import onnx_ir as ir

from repvgg.onnx._attributes import LARGEST, Leave, expect, has_ints, integers, text
from repvgg.onnx._describe import Site

Pads = list[tuple[int, int]]


def windows_of(node: ir.Node, kernel: list[int]) -> tuple[list[int], list[int]]:
    """Strides and dilations."""
    axes = len(kernel)
    if has_ints(node, "kernel_shape"):
        stated = integers(node, "kernel_shape", axes, 1, 1)
        expect(stated == kernel, f"its kernel_shape is {stated}, that of its weight {kernel}")
    return integers(node, "strides", axes, 1, 1), integers(node, "dilations", axes, 1, 1)


def pads_of(
    node: ir.Node,
    sizes: tuple[int | None, ...],
    kernel: list[int],
    strides: list[int],
    dilations: list[int],
) -> Pads:
    """What is put before and behind each axis."""
    axes = len(kernel)
    mode = text(node, "auto_pad", "NOTSET")
    flat = integers(node, "pads", 2 * axes, 0, 0)
    if mode in ("NOTSET", ""):
        return list(zip(flat[:axes], flat[axes:], strict=True))
    expect(not any(flat), f"it has pads and auto_pad={mode}")
    if mode == "VALID":
        return [(0, 0)] * axes
    expect(mode in ("SAME_UPPER", "SAME_LOWER"), f"its auto_pad is '{mode}'")
    spans = [step * (size - 1) + 1 for size, step in zip(kernel, dilations, strict=True)]
    totals = [_same(*axis) for axis in zip(sizes, strides, spans, strict=True)]
    halves = [(total // 2, total - total // 2) for total in totals]
    return halves if mode == "SAME_UPPER" else [(high, low) for low, high in halves]


def _same(size: int | None, stride: int, span: int) -> int:
    """How much is added so that the result has size / stride, rounded up."""
    if stride == 1:
        return span - 1
    if size is None:
        raise Leave("its auto_pad depends on sizes that are not known: set the input's shape")
    return max((-(-size // stride) - 1) * stride + span - size, 0)


def padded_input(site: Site, axes: int) -> tuple[ir.Value, Pads]:
    """The data of a convolution, and the zeros that a Pad before it adds to its own."""
    value = site.input(0)
    expect(value is not None, "it has no input")
    assert value is not None
    pad = value.producer()
    plain = text(site.node, "auto_pad", "NOTSET") in ("NOTSET", "", "VALID")
    if pad is None or pad.op_type != "Pad" or pad.domain or not plain:
        return value, [(0, 0)] * axes
    added = _zeros_added(site, pad, axes)
    source = pad.inputs[0]
    return (value, [(0, 0)] * axes) if added is None or source is None else (source, added)


def _zeros_added(site: Site, pad: ir.Node, axes: int) -> Pads | None:
    """What a Pad adds to the spatial axes; None if it does anything else."""
    try:
        if text(pad, "mode", "constant") != "constant" or len(pad.inputs) > 3:
            return None
        if has_ints(pad, "pads"):
            value = pad.attributes.get("value")
            flat = integers(pad, "pads", 2 * (axes + 2), 0, 0)
            zero = value is None or value.value == 0
        else:
            given = site.constant_of(pad.inputs[1] if len(pad.inputs) > 1 else None)
            filler = pad.inputs[2] if len(pad.inputs) > 2 else None
            fill = site.constant_of(filler)
            zero = filler is None or (fill is not None and fill.size == 1 and not fill.any())
            flat = [] if given is None else [int(size) for size in given.reshape(-1)]
    except Leave:
        return None
    pairs = list(zip(flat[: axes + 2], flat[axes + 2 :], strict=False))
    fits = len(flat) == 2 * (axes + 2) and all(0 <= size <= LARGEST for size in flat)
    return pairs[2:] if zero and fits and pairs[:2] == [(0, 0)] * 2 else None
