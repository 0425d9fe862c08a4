# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is known of a traced network while its linear part is described."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import fx

from repvgg._linear import LinearGraph, Value
from repvgg.torch.in_place import Changes

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
    changes: Changes = field(default_factory=Changes)
    graph: LinearGraph = field(default_factory=LinearGraph)
    nodes: dict[fx.Node, Described] = field(default_factory=dict)
    #: The nodes that arguments of the linear graph are, by numbers of values.
    arguments: dict[int, fx.Node] = field(default_factory=dict)
    #: What nodes are that only ask how many dimensions a value has, and what follows from it.
    static: dict[fx.Node, Any] = field(default_factory=dict)

    def is_described(self, node: fx.Node) -> bool:
        """Whether a node is computed by the linear graph."""
        return node in self.nodes and self.nodes[node].source is not node

    def operand(self, node: Any, channels: int, axes: int, dtype: torch.dtype) -> Described | None:
        """The value of a node that is read as data of so many channels."""
        if not isinstance(node, fx.Node) or dtype not in ELEMENT_TYPES:
            return None
        if node in self.changes.tangled or not _is_like(node, channels, axes, dtype):
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


def _is_like(node: fx.Node, channels: int, axes: int, dtype: torch.dtype) -> bool:
    """Whether a node's value can be so, as far as the tracer has said."""
    seen = example(node)
    return seen is None or (
        seen.dim() == axes + 2 and seen.shape[1] == channels and seen.dtype == dtype
    )


def example(node: Any) -> torch.Tensor | None:
    """What a node's value is like, which Dynamo says and torch.fx does not."""
    seen = node.meta.get("example_value") if isinstance(node, fx.Node) else None
    return seen if isinstance(seen, torch.Tensor) else None


def to_numpy(tensor: torch.Tensor) -> np.ndarray[Any, Any]:
    """The tensor's elements where they are; bf16 as that of ml_dtypes."""
    flat = tensor.detach().contiguous()
    if flat.dtype == torch.bfloat16:
        import ml_dtypes

        return flat.view(torch.uint16).numpy().view(ml_dtypes.bfloat16)
    return flat.numpy()
