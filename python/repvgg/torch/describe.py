# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The linear part of a traced network, as ops of the repvgg dialect.

Input: a torch.fx graph. Output: a LinearGraph whose keys are nodes' names, and which of the
graph's nodes are values of it. A describer says of one kind of node what it computes; a new
kind of branch is one more of them.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import fx, nn

from repvgg._linear import LinearGraph, Value

ELEMENT_TYPES = {
    torch.float32: "f32", torch.float64: "f64", torch.float16: "f16", torch.bfloat16: "bf16"
}  # fmt: skip


@dataclass(frozen=True)
class Described:
    """A node's value.

    Attributes
    ----------
    value : Value
    source : fx.Node
        The argument of the linear graph that its size depends on.
    sizes : tuple
        How its size follows from the source's: (growth, stride) for each axis of each window
        that changes it. Two values of one source and equal sizes have the same shape.
    """

    value: Value
    source: fx.Node
    sizes: tuple[Any, ...] = ()


@dataclass
class Description:
    """What is known of a graph's nodes."""

    net: fx.GraphModule
    graph: LinearGraph = field(default_factory=LinearGraph)
    nodes: dict[fx.Node, Described] = field(default_factory=dict)
    #: The nodes that arguments of the linear graph are, by numbers of values.
    arguments: dict[int, fx.Node] = field(default_factory=dict)
    #: What nodes are that only ask how many dimensions a value has, and what follows from it.
    static: dict[fx.Node, Any] = field(default_factory=dict)

    def operand(self, node: Any, channels: int, axes: int, dtype: torch.dtype) -> Described | None:
        """The value of a node that is read as data of so many channels."""
        if not isinstance(node, fx.Node) or dtype not in ELEMENT_TYPES:
            return None
        found = self.nodes.get(node)
        if found is None:
            value = self.graph.argument((None, channels, *[None] * axes), ELEMENT_TYPES[dtype])
            self.arguments[value.number] = node
            found = self.nodes[node] = Described(value, node)
        fits = found.value.shape[1] == channels and len(found.value.shape) == axes + 2
        return found if fits and found.value.type == ELEMENT_TYPES[dtype] else None

    def constant(self, node: Any) -> torch.Tensor | None:
        """A parameter or buffer that a node reads, or a number as a tensor."""
        if isinstance(node, int | float) and not isinstance(node, bool):
            return torch.tensor(float(node), dtype=torch.float64)
        if not isinstance(node, fx.Node) or node.op != "get_attr":
            return None
        value: Any = self.net
        for part in str(node.target).split("."):
            value = getattr(value, part)
        return value if isinstance(value, torch.Tensor) else None


Describer = Callable[[Description, fx.Node, Any], Described | None]


def describe(net: fx.GraphModule) -> Description:
    """Walks a graph once; whoever needs a value from outside of the linear part has it."""
    found = Description(net)
    for node in net.graph.nodes:
        made = _describe(found, node)
        if made is not None:
            found.nodes[node] = made
        else:
            _evaluate(found, node)
    # What a node that is computed elsewhere reads is needed there.
    linear = {node: made for node, made in found.nodes.items() if node is not made.source}
    for node, made in linear.items():
        if any(user not in linear and user not in found.static for user in node.users):
            found.graph.output(made.value)
    return found


def _evaluate(found: Description, node: fx.Node) -> None:
    """Checks of a value's rank, which has to be known for the value to be described."""
    if node.op != "call_function" or node.kwargs:
        return
    if node.target is getattr and node.args[0] in found.nodes and node.args[1] == "ndim":
        found.static[node] = len(found.nodes[node.args[0]].value.shape)
    elif node.target is operator.eq and any(arg in found.static for arg in node.args):
        left, right = (found.static.get(arg, arg) for arg in node.args)
        found.static[node] = left == right
    elif node.target is torch._assert and found.static.get(node.args[0]) is True:
        found.static[node] = None


def _describe(found: Description, node: fx.Node) -> Described | None:
    if node.op == "call_module":
        module = found.net.get_submodule(str(node.target))
        if node.kwargs or module.training:
            return None
        for kind, describer in MODULES:
            if type(module) is kind:
                return describer(found, node, module)
    if node.op == "call_function" and node.target in FUNCTIONS:
        return FUNCTIONS[node.target](found, node, None)
    return None


def to_numpy(tensor: torch.Tensor) -> np.ndarray[Any, Any]:
    """The tensor's elements where they are; bf16 as that of ml_dtypes."""
    flat = tensor.detach().contiguous()
    if flat.dtype == torch.bfloat16:
        import ml_dtypes

        return flat.view(torch.uint16).numpy().view(ml_dtypes.bfloat16)
    return flat.numpy()


# Modules.


def _pads(module: Any) -> list[tuple[int, int]] | None:
    """(low, high) of each axis, or nothing for a padding that is not zeros."""
    if module.padding_mode != "zeros":
        return None
    if module.padding == "valid":
        return [(0, 0)] * len(module.kernel_size)
    if module.padding == "same":
        totals = [d * (k - 1) for d, k in zip(module.dilation, module.kernel_size, strict=True)]
        return [(total // 2, total - total // 2) for total in totals]
    return [(p, p) for p in module.padding]


def _conv(found: Description, node: fx.Node, module: Any) -> Described | None:
    pads = _pads(module)
    axes = len(module.kernel_size)
    source = found.operand(node.args[0], module.in_channels, axes, module.weight.dtype)
    if pads is None or source is None:
        return None
    value = found.graph.conv(
        node.name,
        source.value,
        to_numpy(module.weight),
        None if module.bias is None else to_numpy(module.bias),
        strides=module.stride,
        pads=pads,
        dilations=module.dilation,
        groups=module.groups,
    )
    windows = zip(pads, module.kernel_size, module.stride, module.dilation, strict=True)
    return Described(value, source.source, source.sizes + _growth(windows))


def _growth(windows: Any) -> tuple[Any, ...]:
    """How windows change sizes; nothing if they do not."""
    changes = tuple((low + high - d * (k - 1), s) for (low, high), k, s, d in windows)
    return () if all(change == (0, 1) for change in changes) else (changes,)


def _batch_norm(found: Description, node: fx.Node, module: Any) -> Described | None:
    if module.running_var is None:
        return None
    axes = {nn.BatchNorm1d: None, nn.BatchNorm2d: 2, nn.BatchNorm3d: 3}[type(module)]
    statistics = (module.running_mean, module.running_var, module.weight, module.bias)
    return _normalize(found, node, axes, statistics, module.eps)


def _normalize(
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
    """The spatial axes of a value that a convolution reads as well."""
    users = node.users if isinstance(node, fx.Node) else ()
    for user in users:
        if user.op == "call_module":
            module = found.net.get_submodule(str(user.target))
            if isinstance(module, nn.Conv1d | nn.Conv2d | nn.Conv3d):
                return len(module.kernel_size)
    return None


def _dtype(value: Value) -> torch.dtype:
    return next(dtype for dtype, name in ELEMENT_TYPES.items() if name == value.type)


def _avg_pool(found: Description, node: fx.Node, module: Any) -> Described | None:
    source = found.nodes.get(node.args[0])
    if source is None or module.ceil_mode or getattr(module, "divisor_override", None):
        return None
    axes = len(source.value.shape) - 2
    kernel, strides, padding = (
        _each(size, axes) for size in (module.kernel_size, module.stride, module.padding)
    )
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


def _each(size: Any, axes: int) -> list[int]:
    return [size] * axes if isinstance(size, int) else list(size)


def _same(found: Description, node: fx.Node, module: Any) -> Described | None:
    """Another name of a value that is known."""
    return found.nodes.get(node.args[0])


MODULES: Sequence[tuple[type[nn.Module], Describer]] = (
    (nn.Conv1d, _conv),
    (nn.Conv2d, _conv),
    (nn.Conv3d, _conv),
    (nn.BatchNorm1d, _batch_norm),
    (nn.BatchNorm2d, _batch_norm),
    (nn.BatchNorm3d, _batch_norm),
    (nn.AvgPool1d, _avg_pool),
    (nn.AvgPool2d, _avg_pool),
    (nn.AvgPool3d, _avg_pool),
    (nn.Identity, _same),
    (nn.Dropout, _same),
)


# Functions.


def _add(found: Description, node: fx.Node, _: Any) -> Described | None:
    return _sum(found, node, 1.0)


def _sub(found: Description, node: fx.Node, _: Any) -> Described | None:
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


def _scaled(found: Description, node: fx.Node, _: Any) -> Described | None:
    """A value times a number or one number a channel."""
    return _affine(found, node, "scale")


def _affine(found: Description, node: fx.Node, which: str) -> Described | None:
    if len(node.args) != 2 or node.kwargs:
        return None
    for data, factor in (node.args, node.args[::-1]):
        source = found.nodes.get(data) if isinstance(data, fx.Node) else None
        constant = found.constant(factor)
        if source is None or constant is None:
            continue
        numbers = _per_channel(constant, source.value)
        if numbers is not None:
            value = found.graph.scale(node.name, source.value, **{which: numbers})
            return Described(value, source.source, source.sizes)
    return None


def _per_channel(constant: torch.Tensor, value: Value) -> np.ndarray[Any, Any] | None:
    """One number for all channels or one for each, if that is what broadcasting makes of it."""
    if constant.numel() == 1 and constant.dim() <= len(value.shape):
        return to_numpy(constant).reshape(1)
    shape = (1,) * (len(value.shape) - constant.dim()) + tuple(constant.shape)
    wanted = (1, value.shape[1], *[1] * (len(value.shape) - 2))
    if constant.dim() > len(value.shape) or shape != wanted:
        return None
    return to_numpy(constant).reshape(-1)


def _batch_norm_function(found: Description, node: fx.Node, _: Any) -> Described | None:
    names = (
        "input",
        "running_mean",
        "running_var",
        "weight",
        "bias",
        "training",
        "momentum",
        "eps",
    )
    given = {
        "training": False,
        "eps": 1e-5,
        **dict(zip(names, node.args, strict=False)),
        **node.kwargs,
    }
    statistics = [found.constant(given.get(name)) for name in names[1:5]]
    absent = [
        given.get(name) is not None and s is None
        for name, s in zip(names[1:5], statistics, strict=True)
    ]
    if given["training"] or any(absent) or not isinstance(given["eps"], float):
        return None
    return _normalize(found, node, None, statistics, given["eps"])


def _sum_or_shift(found: Description, node: fx.Node, _: Any) -> Described | None:
    return _add(found, node, None) or _affine(found, node, "shift")


FUNCTIONS: dict[Any, Describer] = {
    nn.functional.batch_norm: _batch_norm_function,
    operator.add: _sum_or_shift,
    operator.iadd: _sum_or_shift,
    torch.add: _sum_or_shift,
    operator.sub: _sub,
    torch.sub: _sub,
    operator.mul: _scaled,
    torch.mul: _scaled,
}
