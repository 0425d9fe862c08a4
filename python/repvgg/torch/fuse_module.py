# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A PyTorch network with one convolution a block, as another PyTorch network."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from torch import fx, nn

from repvgg._linear import FusedGraph, FusedOp, Value
from repvgg.census import Census
from repvgg.errors import Refused
from repvgg.progress import Progress
from repvgg.torch.describe import describe
from repvgg.torch.description import Description
from repvgg.torch.in_place import Tracer

CONVOLUTIONS = {1: nn.Conv1d, 2: nn.Conv2d, 3: nn.Conv3d}


def fuse_module(
    net: nn.Module,
    *,
    cost: str = "model",
    strict: bool = False,
    progress: Progress | None = None,
) -> fx.GraphModule:
    """Fuses the multi-branch blocks of a network, whoever wrote it.

    The network is traced by torch.fx and stays as it is. Names of what is not fused stay; a
    fused convolution is called `fused`, in the module that all of its branches are in.

    Parameters
    ----------
    net : torch.nn.Module
        In evaluation mode.
    cost : {"model", "always"}
        As few convolutions a block as are cheapest, or one whatever it costs.
    strict : bool
        Refuse a network with a block that cannot be fused for its constants.
    progress : callable, optional

    Returns
    -------
    torch.fx.GraphModule
        It shares the weights that are not fused. Its attribute `census` says what became of
        each block.

    Raises
    ------
    repvgg.Refused
        If it is in training mode, or what it does depends on its input's values: then
        `from_torch`, which is told the input, may do.
    """
    if net.training:
        raise Refused("the network is in training mode: call .eval() first")
    try:
        tracer = Tracer()
        graph = tracer.trace(net)
        traced = fx.GraphModule(tracer.root, graph, type(net).__name__)
    except Exception as error:  # whatever the network's own code raises on a proxy
        raise Refused(
            f"torch.fx cannot trace the network ({error}): export it by repvgg.from_torch, "
            "with its input"
        ) from error
    traced.eval()
    traced.census = fuse_graph(traced, cost=cost, strict=strict, progress=progress)
    return traced


def fuse_graph(
    net: fx.GraphModule,
    *,
    cost: str = "model",
    strict: bool = False,
    progress: Progress | None = None,
) -> Census:
    """Fuses the blocks of a traced network where it is; see `fuse_module`."""
    found = describe(net)
    fused = found.graph.fuse(cost=cost, strict=strict, progress=progress)
    _rewrite(net, found, fused)
    return Census(fused.census)


def _rewrite(net: fx.GraphModule, found: Description, fused: FusedGraph) -> None:
    """Puts new nodes in the place of those that were fused."""
    rewriter = _Rewriter(net, found, fused)
    for op in fused.ops:
        rewriter.add(op)
    for number, value in fused.copies:
        rewriter.replace(value, number)
    _erase_rank_checks(net, found)
    changing = found.changes.by
    net.graph.eliminate_dead_code(lambda node: node.is_impure() or node in changing)
    net.delete_all_unused_submodules()
    net.recompile()


class _Rewriter:
    """Makes nodes for values of the fused graph, as far as there are none."""

    def __init__(self, net: fx.GraphModule, found: Description, fused: FusedGraph) -> None:
        self.net = net
        self.originals = fused.originals
        self.by_name = {node.name: node for node in net.graph.nodes}
        self.order = {node: index for index, node in enumerate(net.graph.nodes)}
        #: The node of each value of before; of several names, where it is computed.
        self.before = {
            made.value.number: node for node, made in reversed(found.nodes.items())
        } | found.arguments
        #: The node of each value of now that has one.
        self.now = {
            number: self.before[value.number]
            for number, value in fused.originals.items()
            if value.number in self.before
        }

    def add(self, op: FusedOp) -> None:
        """A node for an op that is new, or that was a part of a node."""
        original = self.originals.get(op.result)
        old = None if original is None else self.before.get(original.number)
        if not op.is_new and old is not None:
            return
        origins = [self.by_name[key.split("/")[0]] for key in op.keys]
        place = old or max(origins, key=self.order.__getitem__)
        if not op.is_new:
            place = min(origins, key=self.order.__getitem__).prev
        with self.net.graph.inserting_after(place):
            made = _make_node(self.net, op, [self.now[value] for value in op.operands], origins)
        self.order[made] = self.order.get(place, 0)
        self.now[op.result] = made
        if original is not None:
            self.replace(original, op.result)

    def replace(self, original: Value, number: int) -> None:
        """Lets whoever needs a value of before read what stands for it."""
        old = self.before.get(original.number)
        if old is not None and old is not self.now[number]:
            old.replace_all_uses_with(self.now[number])


def _erase_rank_checks(net: fx.GraphModule, found: Description) -> None:
    """Puts what is known of ranks in the place of asking for them."""
    for node in reversed(found.static):
        for user in list(node.users):
            known = found.static[node]
            user.args = fx.map_arg(user.args, lambda n, node=node, k=known: k if n is node else n)
        net.graph.erase_node(node)


def _make_node(
    net: fx.GraphModule, op: FusedOp, operands: Sequence[fx.Node], origins: Sequence[fx.Node]
) -> fx.Node:
    if op.kind == "sum":
        total = operands[0]
        for operand in operands[1:]:
            total = net.graph.call_function(torch.add, (total, operand))
        return total
    if op.kind == "scale" and not op.is_new:
        return net.graph.call_function(torch.neg, (operands[0],))
    if op.kind != "conv":
        raise Refused(f"a block became a {op.kind}, which is not known here")
    name = _free_name(net, origins)
    net.add_submodule(name, _convolution(op))
    return net.graph.call_module(name, (operands[0],))


def _free_name(net: fx.GraphModule, origins: Sequence[fx.Node]) -> str:
    """`fused` in the module that all origins are in."""
    paths = [path for path in map(_module_path, origins) if path]
    shared = os.path.commonprefix(paths) if len(paths) > 1 else [*paths, []][0][:-1]
    base = ".".join([*shared, "fused"])
    names = {name for name, _ in net.named_modules()}
    return next(n for n in (base, *(f"{base}{i}" for i in range(2, 10_000))) if n not in names)


def _module_path(node: fx.Node) -> list[str]:
    """The module that a node is a call of, or was called in, in Dynamo's graphs."""
    if node.op == "call_module":
        return str(node.target).split(".")
    stack = node.meta.get("nn_module_stack") or {}
    path = [str(path) for path, _ in stack.values()][-1:]
    return re.findall(r"\w+", path[0].removeprefix("L['self']")) if path else []


def _convolution(op: FusedOp) -> nn.Module:
    """A convolution module with the op's weights."""
    weight = _to_torch(op.constants["weight"])
    bias = op.constants.get("bias")
    facts = op.attributes
    axes = weight.dim() - 2
    low, high = facts["pad_low"], facts["pad_high"]
    kind = CONVOLUTIONS[axes]
    conv = kind(
        weight.shape[1] * facts["groups"],
        weight.shape[0],
        tuple(weight.shape[2:]),
        stride=tuple(facts["strides"]),
        padding=tuple(low) if low == high else 0,
        dilation=tuple(facts["dilations"]),
        groups=facts["groups"],
        bias=bias is not None,
        device="meta",
    )
    conv.weight = nn.Parameter(weight)
    if bias is not None:
        conv.bias = nn.Parameter(_to_torch(bias))
    if low == high:
        return conv.eval()
    sizes = [size for pair in zip(reversed(low), reversed(high), strict=True) for size in pair]
    pads = {1: nn.ConstantPad1d, 2: nn.ConstantPad2d, 3: nn.ConstantPad3d}
    return nn.Sequential(pads[axes](tuple(sizes), 0.0), conv).eval()


def _to_torch(array: np.ndarray[Any, Any]) -> torch.Tensor:
    """A tensor of its own memory; bits are those of bf16."""
    copy = array.copy()
    if copy.dtype == np.uint16:
        return torch.from_numpy(copy).view(torch.bfloat16)
    return torch.from_numpy(copy)
