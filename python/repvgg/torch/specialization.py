# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A graph compiled for given shapes and weights.

What it computes is compared with PyTorch once, on the arguments that it was built for.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

import torch
from torch import fx
from torch.export.graph_signature import InputKind, OutputKind

from repvgg._core import Guard
from repvgg._torch_mlir import first_line
from repvgg.compiled import Compiled
from repvgg.errors import Error, Refused, VerifyError
from repvgg.torch.fuse_module import fuse_graph
from repvgg.torch.importer import decompose, import_program
from repvgg.torch.legality import Key

#: How far a result may be from PyTorch's, relative to its largest element, by type.
TOLERANCE = {torch.float64: 1e-9, torch.float32: 1e-3, torch.float16: 3e-2, torch.bfloat16: 1e-1}


@dataclass(frozen=True)
class Specialization:
    """A graph for one key and one state of its weights.

    Attributes
    ----------
    key : Key
    guard : Guard
        The weights that it was compiled with.
    model : Compiled or None
        None: PyTorch runs it.
    live : list of int
        The arguments that the model takes.
    outputs : list
        What the graph returns: the number of an output of the model, or an (argument,) that
        it passes through, or [None].
    """

    key: Key
    guard: Guard
    model: Compiled | None
    live: Sequence[int] = ()
    outputs: Sequence[Any] = ()
    seconds: float = 0.0
    summary: str = ""

    @classmethod
    def for_pytorch(
        cls, key: Key, arguments: tuple[Any, ...], weights: Sequence[int]
    ) -> Specialization:
        return cls(key, Guard(arguments, weights), None)

    def run(self, arguments: Sequence[Any]) -> list[Any]:
        assert self.model is not None
        results = self.model(*(arguments[index] for index in self.live))
        if not isinstance(results, tuple):
            results = (results,)
        return [_pick(output, results, arguments) for output in self.outputs]


def _pick(output: Any, results: Sequence[Any], arguments: Sequence[Any]) -> Any:
    if isinstance(output, int):
        return results[output]
    return arguments[output[0]] if isinstance(output, tuple) else None


def _bake(graph: fx.GraphModule, arguments: Sequence[Any], live: Sequence[int]) -> fx.GraphModule:
    """A graph with its weights as buffers and its numbers as constants."""
    taken = set(live)
    given = iter(enumerate(arguments))
    held: dict[str, Any] = {}
    baked, values = fx.Graph(), {}
    for node in graph.graph.nodes:
        if node.op == "placeholder":
            index, value = next(given)
            if index not in taken and isinstance(value, torch.Tensor):
                held[f"argument{index}"] = value.detach()
                values[node] = baked.get_attr(f"argument{index}")
            elif index not in taken:
                values[node] = value
            else:
                values[node] = baked.node_copy(node)
            continue
        if node.op in ("get_attr", "call_module"):
            held[str(node.target)] = attrgetter(str(node.target))(graph)
        values[node] = baked.node_copy(node, values.__getitem__)
    return fx.GraphModule(held, baked)


def build(
    graph: torch.fx.GraphModule,
    arguments: tuple[Any, ...],
    weights: Sequence[int],
    key: Key,
    *,
    threads: int,
    precision: str | None,
) -> Specialization:
    """Compiles the graph for these arguments.

    Raises
    ------
    repvgg.Refused
        If it is one for PyTorch; the message says why.
    repvgg.VerifyError
        If its results are not PyTorch's.
    """
    start = time.perf_counter()
    fixed = set(weights)
    live = [
        index
        for index, value in enumerate(arguments)
        if index not in fixed and isinstance(value, torch.Tensor)
    ]
    guard = Guard(arguments, weights)
    baked, count = _fuse(_bake(graph, arguments, live))
    program = _export(baked, arguments, live)
    outputs = _outputs(program, live)
    module = import_program(program, "graph", decomposed=True)
    fused = module.fuse()
    model = fused.compile(threads=threads, precision=precision)
    made = Specialization(key, guard, model, live, outputs)
    with torch.no_grad():
        expected = graph(*arguments)
    _check(made.run(arguments), list(expected), arguments, fixed)
    seconds = time.perf_counter() - start
    rest = fused.census()
    line = f"{rest.found + count} blocks found, {rest.fused + count} fused, {rest.refused} refused"
    return Specialization(key, guard, model, live, outputs, seconds, line)


def _fuse(baked: fx.GraphModule) -> tuple[fx.GraphModule, int]:
    """Fuses what it can, so that there is less to export and to import; says how much that is.

    What is left, the compiler sees again.
    """
    count = fuse_graph(baked).fused
    # Without the weights that are not needed any more.
    return fx.GraphModule(baked, baked.graph), count


def _export(
    baked: fx.GraphModule, arguments: Sequence[Any], live: Sequence[int]
) -> torch.export.ExportedProgram:
    inputs = tuple(arguments[index].detach() for index in live)
    try:
        with torch.no_grad():
            program = torch.export.export(baked, inputs, strict=False)
            program = decompose(program)
    except Error:
        raise
    except Exception as error:  # PyTorch's exporter raises what it likes
        raise Refused(f"PyTorch cannot export a graph: {first_line(error)}") from error
    signature = program.graph_signature
    if signature.user_inputs_to_mutate or signature.buffers_to_mutate:
        raise Refused("a graph changes its arguments in place")
    return program


def _outputs(program: torch.export.ExportedProgram, live: Sequence[int]) -> list[Any]:
    """Where each output of the graph comes from (see Specialization)."""
    signature = program.graph_signature
    users = [spec for spec in signature.input_specs if spec.kind == InputKind.USER_INPUT]
    arguments = {spec.arg.name: live[i] for i, spec in enumerate(users)}
    outputs: list[Any] = []
    computed = 0
    for spec in signature.output_specs:
        if spec.kind != OutputKind.USER_OUTPUT:
            raise Refused(f"a graph has an output of kind {spec.kind.name}")
        name = getattr(spec.arg, "name", None)
        if type(spec.arg).__name__ == "ConstantArgument":
            if spec.arg.value is not None:
                raise Refused("a graph returns a number")
            outputs.append([None])
            continue
        # It is an output of the model as well, which is not looked at.
        outputs.append((arguments[name],) if name in arguments else computed)
        computed += 1
    if not computed:
        raise Refused("a graph returns no tensor")
    return outputs


def _check(
    computed: list[Any], expected: list[Any], arguments: Sequence[Any], weights: set[int]
) -> None:
    """Compares with PyTorch's results, which must be tensors of their own."""
    seen = {_memory(value) for value in arguments if isinstance(value, torch.Tensor)}
    for ours, theirs in zip(computed, expected, strict=True):
        if not isinstance(theirs, torch.Tensor):
            if ours is not theirs:
                raise Refused("a graph returns something that is no tensor")
            continue
        if ours is theirs:
            continue
        if _memory(theirs) in seen:
            raise Refused("a graph returns a view of an argument or of another result")
        seen.add(_memory(theirs))
        if ours.shape != theirs.shape or ours.dtype != theirs.dtype:
            raise VerifyError(
                f"a graph returns {theirs.dtype} {tuple(theirs.shape)}, "
                f"but was compiled to {ours.dtype} {tuple(ours.shape)}"
            )
        _compare(ours, theirs)


def _memory(tensor: torch.Tensor) -> int:
    return tensor.untyped_storage().data_ptr()


def _compare(ours: torch.Tensor, theirs: torch.Tensor) -> None:
    if not theirs.is_floating_point():
        if not torch.equal(ours, theirs):
            raise VerifyError("a graph's integers differ from PyTorch's")
        return
    a, b = ours.double(), theirs.double()
    finite = torch.isfinite(b)
    if not torch.equal(torch.isnan(a), torch.isnan(b)):
        raise VerifyError("a graph's NaN are not PyTorch's")
    scale = b[finite].abs().max().item() if finite.any() else 0.0
    apart = (a - b)[finite].abs().max().item() if finite.any() else 0.0
    if not apart <= TOLERANCE[theirs.dtype] * scale:
        raise VerifyError(
            f"a graph's results differ from PyTorch's by {apart:.1e}, of {scale:.1e} at most"
        )
