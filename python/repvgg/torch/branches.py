# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What one node of a traced network computes, as an op of the repvgg dialect.

Input: the node and its constants, however it has them. Output: the described value, or None
where it is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import fx, nn

from repvgg._linear import Value
from repvgg.torch.description import ELEMENT_TYPES, Described, Description, example, to_numpy


def convolve(
    found: Description,
    node: fx.Node,
    weight: torch.Tensor,
    bias: torch.Tensor | None,
    windows: tuple[Sequence[int], Sequence[tuple[int, int]], Sequence[int]],
    groups: int,
) -> Described | None:
    """A convolution; `windows` are strides, pads and dilations."""
    kernel = tuple(weight.shape[2:])
    source = found.operand(node.args[0], weight.shape[1] * groups, len(kernel), weight.dtype)
    if source is None:
        return None
    strides, pads, dilations = windows
    value = found.graph.conv(
        node.name,
        source.value,
        to_numpy(weight),
        None if bias is None else to_numpy(bias),
        strides=strides,
        pads=pads,
        dilations=dilations,
        groups=groups,
    )
    growth = _growth(zip(pads, kernel, strides, dilations, strict=True))
    return Described(value, source.source, source.sizes + growth)


def _growth(windows: Any) -> tuple[Any, ...]:
    """How windows change sizes; nothing if they do not."""
    changes = tuple((low + high - d * (k - 1), s) for (low, high), k, s, d in windows)
    return () if all(change == (0, 1) for change in changes) else (changes,)


def normalize(
    found: Description,
    node: fx.Node,
    axes: int | None,
    statistics: Sequence[torch.Tensor | None],
    epsilon: float,
) -> Described | None:
    """Batch normalization; where `axes` is not known, of a value whose rank is."""
    mean, variance, gamma, beta = statistics
    known = found.nodes.get(node.args[0])
    if known is not None:
        axes = len(known.value.shape) - 2
    elif axes is None:
        axes = _axes_by_uses(found, node.args[0])
    if mean is None or variance is None or axes is None:
        return None
    dtype = variance.dtype if known is None else _dtype(known.value)
    source = found.operand(node.args[0], variance.numel(), axes, dtype)
    if source is None:
        return None
    value = found.graph.batch_norm(
        node.name,
        source.value,
        to_numpy(mean),
        to_numpy(variance),
        None if gamma is None else to_numpy(gamma),
        None if beta is None else to_numpy(beta),
        epsilon=epsilon,
    )
    return Described(value, source.source, source.sizes)


def _axes_by_uses(found: Description, node: Any) -> int | None:
    """The spatial axes of a value of known rank, or that a convolution reads as well."""
    seen = example(node)
    if seen is not None:
        return seen.dim() - 2
    users = node.users if isinstance(node, fx.Node) else ()
    for user in users:
        if user.op == "call_module":
            module = found.net.get_submodule(str(user.target))
            if isinstance(module, nn.Conv1d | nn.Conv2d | nn.Conv3d):
                return len(module.kernel_size)
    return None


def _dtype(value: Value) -> torch.dtype:
    return next(dtype for dtype, name in ELEMENT_TYPES.items() if name == value.type)


def avg_pool(found: Description, node: fx.Node, module: Any) -> Described | None:
    """An average over windows, whose sizes `module` has."""
    source = found.nodes.get(node.args[0])
    if source is None or module.ceil_mode or getattr(module, "divisor_override", None):
        return None
    axes = len(source.value.shape) - 2
    sizes = [each_axis(size, axes) for size in (module.kernel_size, module.stride, module.padding)]
    if None in sizes:
        return None
    kernel, strides, padding = sizes
    pads = [(p, p) for p in padding]
    value = found.graph.avg_pool(
        node.name,
        source.value,
        kernel=kernel,
        strides=strides,
        pads=pads,
        count_include_pad=module.count_include_pad,
    )
    growth = _growth(zip(pads, kernel, strides, [1] * axes, strict=True))
    return Described(value, source.source, source.sizes + growth)


def each_axis(sizes: Any, count: int) -> tuple[int, ...] | None:
    """One size for each axis; None for what is a word, or computed."""
    each = tuple(sizes) if isinstance(sizes, list | tuple) else (sizes,)
    if not all(isinstance(size, int) for size in each) or len(each) not in (1, count):
        return None
    return each * count if len(each) == 1 else each


def same(found: Description, node: fx.Node, module: Any) -> Described | None:
    """Another name of a value that is known."""
    return found.nodes.get(node.args[0])


def _add(found: Description, node: fx.Node, _: Any) -> Described | None:
    return _sum(found, node, 1.0)


def subtract(found: Description, node: fx.Node, _: Any) -> Described | None:
    """The difference of two values of one shape."""
    return _sum(found, node, -1.0)


def _sum(found: Description, node: fx.Node, sign: float) -> Described | None:
    """The sum of two values of one shape, the second with a sign."""
    if len(node.args) != 2 or node.kwargs:
        return None
    pair = [found.nodes.get(arg) if isinstance(arg, fx.Node) else None for arg in node.args]
    first, second = _with_arguments(found, node.args, pair)
    if first is None or second is None or _shape(first) != _shape(second):
        return None
    right = second.value
    if sign < 0:
        minus = np.array([sign], np.float64)
        right = found.graph.scale(f"{node.name}/minus", right, minus)
    value = found.graph.sum(node.name, [first.value, right])
    return Described(value, first.source, first.sizes)


def _with_arguments(
    found: Description, nodes: Sequence[Any], pair: list[Described | None]
) -> list[Described | None]:
    """The operands of a sum, of which one may be what the other is computed from."""
    for i, known in enumerate(pair):
        other = pair[1 - i]
        if known is None and other is not None and nodes[i] is other.source:
            pair[i] = found.nodes.get(nodes[i])
    return pair


def _shape(described: Described) -> tuple[Any, ...]:
    value = described.value
    return described.source, described.sizes, value.shape[1], len(value.shape), value.type


def scale(found: Description, node: fx.Node, _: Any) -> Described | None:
    """A value times a number or one number a channel."""
    return _affine(found, node, "scale")


def _affine(found: Description, node: fx.Node, which: str) -> Described | None:
    if len(node.args) != 2 or node.kwargs:
        return None
    for data, factor in (node.args, node.args[::-1]):
        source = found.nodes.get(data) if isinstance(data, fx.Node) else None
        constant = found.constant(factor)
        if source is None or constant is None or _widens(constant, source.value):
            continue
        numbers = _per_channel(constant, source.value)
        if numbers is not None:
            value = found.graph.scale(node.name, source.value, **{which: numbers})
            return Described(value, source.source, source.sizes)
    return None


def _widens(constant: torch.Tensor, value: Value) -> bool:
    """Whether a value has another type after an operation with a tensor."""
    dtype = _dtype(value)
    return constant.dim() > 0 and torch.promote_types(dtype, constant.dtype) != dtype


def _per_channel(constant: torch.Tensor, value: Value) -> np.ndarray[Any, Any] | None:
    """One number for all channels or one for each, if that is what broadcasting makes of it."""
    if constant.numel() == 1 and constant.dim() <= len(value.shape):
        return to_numpy(constant).reshape(1)
    shape = (1,) * (len(value.shape) - constant.dim()) + tuple(constant.shape)
    wanted = (1, value.shape[1], *[1] * (len(value.shape) - 2))
    if constant.dim() > len(value.shape) or shape != wanted:
        return None
    return to_numpy(constant).reshape(-1)


def add_or_shift(found: Description, node: fx.Node, _: Any) -> Described | None:
    """The sum of two values of one shape, or of one and a number or one a channel."""
    return _add(found, node, None) or _affine(found, node, "shift")
