# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What of a graph of Dynamo's can be compiled, and by what a compiled form is found again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

#: Shapes, types and layouts of tensors, and numbers: all but the weights' contents.
Key = tuple[Any, ...]

TYPES = {
    torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int8, torch.int16,
    torch.int32, torch.int64, torch.uint8, torch.bool,
}  # fmt: skip


def split_arguments(graph: torch.fx.GraphModule) -> tuple[list[int], list[int]]:
    """The arguments that are parameters or buffers, which are compiled in, and the others."""
    placeholders = [node for node in graph.graph.nodes if node.op == "placeholder"]
    weights = [index for index, node in enumerate(placeholders) if _is_weight(node)]
    return weights, sorted({*range(len(placeholders))} - {*weights})


def _is_weight(node: torch.fx.Node) -> bool:
    facts = node.meta.get("tensor_dict") or {}
    return bool(facts.get("_dynamo_static_input_type"))


def reason_against(graph: torch.fx.GraphModule, inputs: Sequence[Any]) -> str | None:
    """Why the graph is one for PyTorch, as far as it is seen before it is exported."""
    tensors = [value for value in inputs if isinstance(value, torch.Tensor)]
    if torch.is_grad_enabled() and any(tensor.requires_grad for tensor in tensors):
        return "gradients are asked for: call the network under torch.no_grad()"
    if torch.is_autocast_enabled("cpu"):
        return "autocast is on, whose casts are not compiled: convert the network instead"
    for tensor in tensors:
        if tensor.device.type != "cpu":
            return f"a tensor is on {tensor.device}"
        if tensor.dtype not in TYPES:
            return f"a tensor has elements of {tensor.dtype}"
        if tensor.layout != torch.strided or tensor.is_quantized:
            return "a tensor is sparse or quantized"
    if not any(node.op.startswith("call") for node in graph.graph.nodes):
        return "a graph computes nothing"
    return _training(graph)


def _training(graph: torch.fx.GraphModule) -> str | None:
    """An op that computes something else when a network is trained, or at random."""
    for node in graph.graph.nodes:
        if node.op not in ("call_function", "call_method"):
            continue
        name = getattr(node.target, "__name__", str(node.target))
        if "batch_norm" in name and _flag(node, "training", 5):
            return "a batch normalization is in training mode: call .eval()"
        if "dropout" in name and _flag(node, "training", 2, default=True):
            return "a dropout is in training mode: call .eval()"
        if any(part in name for part in ("rand", "bernoulli", "multinomial", "normal_")):
            return f"'{name}' draws at random"
        if name in ("as_strided", "set_", "storage", "untyped_storage", "data_ptr"):
            return f"'{name}' looks at how a tensor lies in memory"
        if "autocast" in name:
            return "autocast is on, whose casts are not compiled: convert the network instead"
    return None


def _flag(node: torch.fx.Node, name: str, position: int, default: bool = False) -> bool:
    if name in node.kwargs:
        return bool(node.kwargs[name])
    return bool(node.args[position]) if len(node.args) > position else default


def key_of(arguments: Sequence[Any], inputs: Sequence[int]) -> Key:
    """What a compiled form depends on, but for the contents of the weights.

    `inputs` are the arguments that are no weights.
    """
    values = [arguments[index] for index in inputs]
    return tuple(
        (value.shape, value.dtype) if isinstance(value, torch.Tensor) else value for value in values
    )
