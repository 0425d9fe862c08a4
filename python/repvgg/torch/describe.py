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
from types import SimpleNamespace
from typing import Any

import torch
from torch import fx, nn

from repvgg.torch.branches import (
    add_or_shift,
    avg_pool,
    convolve,
    each_axis,
    normalize,
    same,
    scale,
    subtract,
)
from repvgg.torch.description import Described, Description
from repvgg.torch.in_place import ELSEWHERE, Changes, changes_in_place

Describer = Callable[[Description, fx.Node, Any], Described | None]


def describe(net: fx.GraphModule) -> Description:
    """What is linear in a graph, whose sums in place become sums where nobody notices."""
    changes = changes_in_place(net)
    if changes.network:
        return Description(net, changes)
    while True:
        found = _walk(net, changes)
        left = [node for node in changes.replaceable if not found.is_described(node)]
        if not left:
            break
        for node in left:
            changes.tangled |= changes.replaceable.pop(node)
    for node in changes.replaceable:
        node.target = ELSEWHERE[node.target]
        changes.by.remove(node)
    return found


def _walk(net: fx.GraphModule, changes: Changes) -> Description:
    """Walks a graph once; whoever needs a value from outside of the linear part has it."""
    found = Description(net, changes)
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
    if node in found.changes.tangled:
        return None
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
    if pads is None:
        return None
    windows = (module.stride, pads, module.dilation)
    return convolve(found, node, module.weight, module.bias, windows, module.groups)


def _batch_norm(found: Description, node: fx.Node, module: Any) -> Described | None:
    if module.running_var is None:
        return None
    axes = {nn.BatchNorm1d: None, nn.BatchNorm2d: 2, nn.BatchNorm3d: 3}[type(module)]
    statistics = (module.running_mean, module.running_var, module.weight, module.bias)
    return normalize(found, node, axes, statistics, module.eps)


MODULES: Sequence[tuple[type[nn.Module], Describer]] = (
    (nn.Conv1d, _conv),
    (nn.Conv2d, _conv),
    (nn.Conv3d, _conv),
    (nn.BatchNorm1d, _batch_norm),
    (nn.BatchNorm2d, _batch_norm),
    (nn.BatchNorm3d, _batch_norm),
    (nn.AvgPool1d, avg_pool),
    (nn.AvgPool2d, avg_pool),
    (nn.AvgPool3d, avg_pool),
    (nn.Identity, same),
    (nn.Dropout, same),
)


# Functions.


def _given(node: fx.Node, names: str, **defaults: Any) -> SimpleNamespace:
    """A call's arguments by name; those that are not given are None or their defaults."""
    known = dict.fromkeys(names.split()) | defaults
    return SimpleNamespace(**known | dict(zip(known, node.args, strict=False)) | dict(node.kwargs))


def _conv_function(found: Description, node: fx.Node, _: Any) -> Described | None:
    names = "input weight bias stride padding dilation groups"
    given = _given(node, names, stride=1, padding=0, dilation=1, groups=1)
    weight, bias = found.constant(given.weight), found.constant(given.bias)
    if weight is None or (bias is None and given.bias is not None):
        return None
    windows = [
        each_axis(sizes, weight.dim() - 2)
        for sizes in (given.stride, given.padding, given.dilation)
    ]
    if None in windows or not node.args or not isinstance(given.groups, int):
        return None
    strides, padding, dilations = windows
    pads = [(size, size) for size in padding]
    return convolve(found, node, weight, bias, (strides, pads, dilations), given.groups)


def _avg_pool_function(found: Description, node: fx.Node, _: Any) -> Described | None:
    names = "input kernel_size stride padding ceil_mode count_include_pad divisor_override"
    given = _given(node, names, padding=0, count_include_pad=True)
    given.stride = given.stride or given.kernel_size
    return avg_pool(found, node, given) if node.args else None


def _dropout_function(found: Description, node: fx.Node, _: Any) -> Described | None:
    given = _given(node, "input p training inplace", training=True)
    return same(found, node, None) if given.training is False and node.args else None


def _batch_norm_function(found: Description, node: fx.Node, _: Any) -> Described | None:
    names = "input running_mean running_var weight bias training momentum eps"
    given = _given(node, names, training=False, eps=1e-5)
    tensors = (given.running_mean, given.running_var, given.weight, given.bias)
    statistics = [found.constant(tensor) for tensor in tensors]
    absent = [
        tensor is not None and known is None
        for tensor, known in zip(tensors, statistics, strict=True)
    ]
    if given.training or any(absent) or not node.args or not isinstance(given.eps, float):
        return None
    return normalize(found, node, None, statistics, given.eps)


FUNCTIONS: dict[Any, Describer] = {
    nn.functional.batch_norm: _batch_norm_function,
    nn.functional.dropout: _dropout_function,
    torch.avg_pool1d: _avg_pool_function,
    torch._C._nn.avg_pool2d: _avg_pool_function,
    torch._C._nn.avg_pool3d: _avg_pool_function,
    torch.conv1d: _conv_function,
    torch.conv2d: _conv_function,
    torch.conv3d: _conv_function,
    operator.add: add_or_shift,
    operator.iadd: add_or_shift,
    torch.add: add_or_shift,
    operator.sub: subtract,
    operator.isub: subtract,
    torch.sub: subtract,
    operator.mul: scale,
    operator.imul: scale,
    torch.mul: scale,
}
