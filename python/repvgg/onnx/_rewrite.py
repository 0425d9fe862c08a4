# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Puts what a graph was fused into in its place.

Nodes that the compiler has not touched stay, with all that belongs to them. What a new op
computes takes over name, type and uses of the value that it stands for. Then what nothing
needs any more goes: nodes that were taken into a convolution, and what only they needed.
"""

from __future__ import annotations

from collections.abc import Iterable

import onnx_ir as ir

from repvgg._linear import FusedGraph, FusedOp
from repvgg.onnx._attributes import label
from repvgg.onnx._describe import Description
from repvgg.onnx._emit import Emitter, Names
from repvgg.onnx._shapes import TYPES

_DATA_TYPES = {short: type for type, short in TYPES.items()}


def rewrite(
    graph: ir.Graph, before: Description, fused: FusedGraph, names: Names, is_function: bool
) -> int:
    """Rewrites a graph; returns how many nodes are new."""
    return _Rewriter(graph, before, fused, names, is_function).run()


class _Rewriter:
    def __init__(
        self,
        graph: ir.Graph,
        before: Description,
        fused: FusedGraph,
        names: Names,
        is_function: bool,
    ) -> None:
        self._graph, self._before, self._fused = graph, before, fused
        self._names, self._is_function = names, is_function
        same = {op.keys[0] for op in fused.ops if not op.is_new}
        self._kept = {node for node, keys in before.keys.items() if same.issuperset(keys)}
        self._values: dict[int, ir.Value] = {}
        self._kinds: dict[int, tuple[ir.DataType, int]] = {}
        for number, value in fused.originals.items():
            self._kinds[number] = _DATA_TYPES[value.type], len(value.shape)
            if value.number in before.origin:
                self._values[number] = before.origin[value.number]
        self._old = dict(self._values)

    def run(self) -> int:
        ops = [op for op in self._fused.ops if op.is_new or self._node_of(op) not in self._kept]
        copies = [
            (number, self._before.origin[value.number])
            for number, value in self._fused.copies
            if value.number in self._before.origin
        ]
        copies = [(number, old) for number, old in copies if old.producer() not in self._kept]
        if not ops and not copies:
            return 0
        count = 0
        for op, anchor in zip(ops, self._anchors(ops), strict=True):
            count += self._put(op, anchor)
        for number, old in copies:
            count += self._copy(number, old)
        self._remove(node for node in self._before.keys if node not in self._kept)
        if not _is_sorted(self._graph):
            self._graph.sort()
        return count

    def _node_of(self, op: FusedOp) -> ir.Node:
        return self._before.nodes[op.keys[0]]

    def _anchors(self, ops: list[FusedOp]) -> list[ir.Node]:
        """The node that each op goes before: of the value that it stands for, or its user's."""
        place = {node: index for index, node in enumerate(self._graph)}
        first: dict[int, ir.Node] = {}
        anchors = []
        for op in reversed(ops):
            old = self._old.get(op.result)
            candidates = [first[op.result]] if op.result in first else []
            producer = old.producer() if old is not None else None
            if producer is not None:
                candidates.append(producer)
            anchor = min(candidates or [self._node_of(op)], key=lambda node: place[node])
            anchors.append(anchor)
            for number in op.operands:
                other = first.setdefault(number, anchor)
                first[number] = min(anchor, other, key=lambda node: place[node])
        return anchors[::-1]

    def _put(self, op: FusedOp, anchor: ir.Node) -> int:
        """Writes one op before `anchor`; returns how many nodes it took."""
        dtype, rank = self._kinds[op.operands[0]]
        self._kinds[op.result] = dtype, rank
        old = self._old.get(op.result)
        producer = old.producer() if old is not None else None
        name = label(producer if producer is not None else self._node_of(op)) + ".fused"
        emitter = Emitter(self._names, name, dtype, rank, self._is_function)
        new = emitter.emit(op, [self._values[number] for number in op.operands])
        self._insert(emitter, anchor)
        self._take_over(new, old, name)
        self._values[op.result] = new
        return len(emitter.nodes)

    def _copy(self, number: int, old: ir.Value) -> int:
        """Makes `old` another name of a value."""
        producer = old.producer()
        assert producer is not None
        dtype, rank = self._kinds[number]
        emitter = Emitter(self._names, label(producer) + ".same", dtype, rank, self._is_function)
        new = emitter.node("Identity", [self._values[number]])
        self._insert(emitter, producer)
        self._take_over(new, old, "")
        return 1

    def _insert(self, emitter: Emitter, anchor: ir.Node) -> None:
        for value in emitter.initializers:
            self._graph.register_initializer(value)
        self._graph.insert_before(anchor, emitter.nodes)

    def _take_over(self, new: ir.Value, old: ir.Value | None, name: str) -> None:
        """Lets `new` be what `old` was."""
        if old is None:
            new.name = self._names.unique(f"{name}.output")
            return
        new.name, old.name = old.name, self._names.unique(f"{old.name}.before")
        new.shape, new.type, new.doc_string = old.shape, old.type, old.doc_string
        new.metadata_props.update(old.metadata_props)
        new.meta.update(old.meta)
        old.replace_all_uses_with(new, replace_graph_outputs=True)

    def _remove(self, nodes: Iterable[ir.Node]) -> None:
        """Removes nodes that nothing needs, then what only they needed."""
        pending, removed = list(nodes), dict[ir.Node, None]()
        while pending:
            node = pending.pop()
            needed = any(value.uses() or value.is_graph_output() for value in node.outputs)
            if needed or node in removed or node.graph is None or _has_body(node):
                continue
            removed[node] = None
            for index, value in enumerate(node.inputs):
                node.replace_input_with(index, None)
                producer = value.producer() if value is not None else None
                if producer is not None:
                    pending.append(producer)
                elif value is not None and value.is_initializer():
                    _drop_initializer(value)
        for node in removed:
            assert node.graph is not None
            node.graph.remove(node)


def _has_body(node: ir.Node) -> bool:
    bodies = (ir.AttributeType.GRAPH, ir.AttributeType.GRAPHS)
    return any(attribute.type in bodies for attribute in node.attributes.values())


def _drop_initializer(value: ir.Value) -> None:
    """Removes an initializer that has lost its last user."""
    graph = value.graph
    if graph is None or value.uses() or value.is_graph_input() or value.is_graph_output():
        return
    if value.name is not None and graph.initializers.get(value.name) is value:
        del graph.initializers[value.name]


def _is_sorted(graph: ir.Graph) -> bool:
    """Whether each value is computed before it is used."""
    seen: set[ir.Node] = set()
    for node in graph:
        for value in node.inputs:
            producer = value.producer() if value is not None else None
            if producer is not None and producer.graph is graph and producer not in seen:
                return False
        seen.add(node)
    return True
