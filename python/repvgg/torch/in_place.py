# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a traced network changes in place.

A described value is what was computed, whenever it is read. That is true of a node only if
nothing changes its memory while somebody else may read it. Here is which nodes it is not true
of. Whatever an op is not known to make anew may be the memory of its operands.
"""

from __future__ import annotations

import inspect
import operator
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import fx

#: Sums, differences and products in place, and those that are not.
ELSEWHERE: dict[Any, Any] = {
    operator.iadd: operator.add, operator.isub: operator.sub, operator.imul: operator.mul
}  # fmt: skip

_ASSIGNMENTS = (
    operator.iadd, operator.isub, operator.imul, operator.itruediv, operator.ifloordiv,
    operator.imod, operator.ipow, operator.imatmul, operator.iand, operator.ior, operator.ixor,
    operator.ilshift, operator.irshift,
)  # fmt: skip
_OPERATORS = {*_ASSIGNMENTS, operator.iconcat, operator.setitem, operator.delitem}

#: PyTorch's functions, methods and modules whose results are memory of their own.
_ANEW = {
    "add", "sub", "mul", "div", "truediv", "neg", "matmul", "linear", "batch_norm", "layer_norm",
    "conv1d", "conv2d", "conv3d", "avg_pool1d", "avg_pool2d", "avg_pool3d", "relu", "relu6",
    "leaky_relu", "silu", "gelu", "hardswish", "hardsigmoid", "sigmoid", "tanh", "softmax", "mean",
    "Conv1d", "Conv2d", "Conv3d", "BatchNorm1d", "BatchNorm2d", "BatchNorm3d", "Linear",
    "AvgPool1d", "AvgPool2d", "AvgPool3d", "LayerNorm", "ReLU", "ReLU6", "LeakyReLU", "SiLU",
    "GELU", "Hardswish", "Hardsigmoid", "Sigmoid", "Tanh", "Softmax", "size", "dim", "numel",
}  # fmt: skip


class Tracer(fx.Tracer):
    """Traces `y += x` as what it is; torch.fx's own tracer takes it for `y = y + x`."""

    def proxy(self, node: fx.Node) -> fx.Proxy:
        return _Proxy(node, self)


class _Proxy(fx.Proxy):
    """A value that is traced, with assignments."""


def _assignment(function: Any) -> Any:
    def method(self: fx.Proxy, other: Any) -> fx.Proxy:
        return self.tracer.create_proxy("call_function", function, (self, other), {})

    return method


for _function in _ASSIGNMENTS:
    setattr(_Proxy, f"__{_function.__name__}__", _assignment(_function))


@dataclass
class Changes:
    """What is changed in place.

    Attributes
    ----------
    by : set of fx.Node
        Nodes that change one of their operands, which others than their users may see.
    tangled : set of fx.Node
        Nodes whose memory is changed while others may read it.
    replaceable : dict
        Nodes of `ELSEWHERE` after which nobody reads what they change, and what would be
        tangled if they stay.
    network : bool
        Whether the network's own parameters or buffers are changed.
    """

    by: set[fx.Node] = field(default_factory=set)
    tangled: set[fx.Node] = field(default_factory=set)
    replaceable: dict[fx.Node, set[fx.Node]] = field(default_factory=dict)
    network: bool = False


def changes_in_place(net: fx.GraphModule) -> Changes:
    """What a graph changes in place, and who may notice."""
    found = Changes()
    memory = _memory(net)
    order = {node: index for index, node in enumerate(net.graph.nodes)}
    for node in net.graph.nodes:
        for changed in _changed(net, node):
            shared = memory[changed]
            before = {other for other in shared if order[other] < order[node]}
            users = {user for other in before for user in other.users}
            given = {other.op for other in before} & {"placeholder", "get_attr"}
            found.network |= "get_attr" in given
            unread = not given and all(order[user] <= order[node] for user in users)
            if unread and users <= shared:
                continue  # Only who reads the node's own value sees the change.
            found.by.add(node)
            if unread and node.target in ELSEWHERE:
                found.replaceable[node] = shared
            else:
                found.tangled |= shared
    return found


def _memory(net: fx.GraphModule) -> dict[fx.Node, set[fx.Node]]:
    """The nodes that each node may share memory with."""
    memory: dict[fx.Node, set[fx.Node]] = {}
    for node in net.graph.nodes:
        shared = {node}
        changed = set(_changed(net, node))
        if node.op == "output" or (not changed and _makes_anew(net, node)):
            operands: Iterable[fx.Node] = ()
        else:
            # What changes an operand returns it, or nothing; `set_` lets two share theirs.
            operands = changed if changed and node.target != "set_" else node.all_input_nodes
        for operand in operands:
            shared |= memory[operand]
        for other in shared:
            memory[other] = shared
    return memory


def _makes_anew(net: fx.GraphModule, node: fx.Node) -> bool:
    if node.op == "call_method":
        return node.target in _ANEW
    if node.target is getattr:
        return node.args[1] in ("shape", "ndim", "dtype", "device")
    kind = type(net.get_submodule(str(node.target))) if node.op == "call_module" else node.target
    module = str(getattr(kind, "__module__", None) or "torch")
    is_known = module.split(".")[0] in ("torch", "_operator")
    return is_known and getattr(kind, "__name__", "") in _ANEW


def _changed(net: fx.GraphModule, node: fx.Node) -> Iterable[fx.Node]:
    """The operands that a node may change."""
    if node.op not in ("call_function", "call_method", "call_module"):
        return ()
    if isinstance(node.target, torch._ops.HigherOrderOperator):
        return node.all_input_nodes
    written = _nodes_in(node.kwargs.get("out"))
    if _is_in_place(net, node):
        written |= _nodes_in(node.args[0] if node.args else node.kwargs)
    return written


def _is_in_place(net: fx.GraphModule, node: fx.Node) -> bool:
    if node.op == "call_module":
        return bool(getattr(net.get_submodule(str(node.target)), "inplace", False))
    target: Any = node.target
    if target in _OPERATORS:
        return True
    if isinstance(target, torch._ops.OpOverload):
        return bool(target._schema.is_mutable)
    name = target if isinstance(target, str) else getattr(target, "__name__", "")
    if name.startswith("__"):
        return name.startswith("__i") or name in ("__setitem__", "__delitem__")
    return name.endswith("_") or (callable(target) and _has_flag(target, node))


def _has_flag(function: Any, node: fx.Node) -> bool:
    """Whether a function is called with inplace=True."""
    if True not in (*node.args, *node.kwargs.values()):
        return False
    try:
        given = inspect.signature(function).bind(*node.args, **node.kwargs).arguments
    except (TypeError, ValueError):  # a builtin, which has no such argument but by its name
        given = node.kwargs
    return bool(given.get("inplace"))


def _nodes_in(argument: Any) -> set[fx.Node]:
    nodes: set[fx.Node] = set()
    fx.map_arg(argument, nodes.add)
    return nodes
