# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes what is computed channel by channel, in forms that exporters print.

Input: nodes. Output: lines of one function. Sizes that are unknown are computed once a node.
"""

from __future__ import annotations

import numpy as np

from blocks.expression import (
    Add,
    Array,
    BatchNorm,
    Cast,
    Function,
    Input,
    Node,
    Pool,
    Relu,
    Scale,
    Shift,
    Window,
)
from blocks.text import PARALLEL, bits_of, bytes_of, identity, maps, tensor


class PointwiseWriter:
    """Collects the lines of one function. `name[id(node)]` is a node's SSA name."""

    def __init__(self, function: Function) -> None:
        self.function = function
        self.lines: list[str] = []
        self.count = 0
        self.names: dict[int, str] = {}
        self.known: dict[object, str] = {}
        self.kept: list[Node] = []

    def dynamic(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        return (0, *range(2, len(shape))) if self.function.dynamic else ()

    def type(self, node: Node) -> str:
        return tensor(node.shape, node.kind, self.dynamic(node.shape))

    def name(self, node: Node) -> str:
        return self.names[id(node)]

    def add(self, text: str) -> str:
        self.count += 1
        self.lines.append(f"  %{self.count} = {text}")
        return f"%{self.count}"

    def once(self, key: object, text: str) -> str:
        if key not in self.known:
            self.known[key] = self.add(text)
        return self.known[key]

    # Constants and sizes -------------------------------------------------------------

    def constant(self, array: Array, kind: str) -> str:
        text = f'dense<"0x{bytes_of(array, kind)}">'
        return self.add(f"arith.constant {text} : {tensor(array.shape, kind)}")

    def scalar(self, number: float, kind: str) -> str:
        text = bits_of(number, kind)
        return self.once((text, kind), f"arith.constant {text} : {kind}")

    def index(self, number: int) -> str:
        return self.once((number, "index"), f"arith.constant {number} : index")

    def dims(self, node: Node) -> list[str]:
        """The sizes of a node's unknown axes."""
        result = []
        for axis in self.dynamic(node.shape):
            key = (id(node), axis)
            if key not in self.known:
                self.known[key] = self._dim(node, axis)
            result.append(self.known[key])
        return result

    def _dim(self, node: Node, axis: int) -> str:
        if isinstance(node, Input):
            return self.add(f"tensor.dim {self.name(node)}, {self.index(axis)} : {self.type(node)}")
        operand = node.inputs[0]
        before = self.dims(operand)[self.dynamic(operand.shape).index(axis)]
        if not isinstance(node, Window) or axis == 0:
            return before
        slack = self.index(node.slack(axis - 2) - 1)
        total = self.add(f"arith.addi {before}, {slack} : index")
        step = self.index(node.strides[axis - 2])
        steps = self.add(f"arith.floordivsi {total}, {step} : index")
        return self.add(f"arith.addi {steps}, {self.index(1)} : index")

    def empty(self, node: Node, kind: str = "") -> str:
        type_ = tensor(node.shape, kind or node.kind, self.dynamic(node.shape))
        return self.add(f"tensor.empty({', '.join(self.dims(node))}) : {type_}")

    def filled(self, node: Node) -> str:
        type_ = self.type(node)
        zero, init = self.scalar(0.0, node.kind), self.empty(node)
        return self.add(f"linalg.fill ins({zero} : {node.kind}) outs({init} : {type_}) -> {type_}")

    def stand_in(self, like: Node, value: str = "", *inputs: Node) -> Node:
        """A step between: of the sizes of `like`, in f32 or its type, named `value`."""
        kind = like.kind if isinstance(like, Pool) else "f32"
        step = Node(inputs, like.shape, kind)
        self.kept.append(step)  # its id stays its own
        self.names[id(step)] = value
        for axis, size in zip(self.dynamic(like.shape), self.dims(like), strict=True):
            self.known[id(step), axis] = size
        return step

    # Channel by channel ----------------------------------------------------------------

    def pointwise(self, node: Node, others: list[tuple[str, str, str]], body: list[str]) -> str:
        """A generic over `node`'s image: %a is the first operand, %b the others' elements.

        `others` are names, types and maps.
        """
        rank, operand = len(node.shape), node.inputs[0]
        types = [self.type(operand), *(t for _, t, _ in others)]
        names = [self.name(operand), *(n for n, _, _ in others)]
        kinds = [operand.kind, *(t[:-1].rpartition("x")[2].rpartition("<")[2] for t in types[1:])]
        arguments = [f"%{'abcde'[i]}: {kind}" for i, kind in enumerate(kinds)]
        init, result = self.empty(node), self.type(node)
        head = maps(identity(rank), *(m for _, _, m in others), identity(rank), dims=rank)
        loops = ", ".join([PARALLEL] * rank)
        return self.add(
            f"linalg.generic {{{head}, iterator_types = [{loops}]}} ins({', '.join(names)} : "
            f"{', '.join(types)}) outs({init} : {result}) {{\n"
            f"  ^bb0({', '.join(arguments)}, %o: {node.kind}):\n    "
            + "\n    ".join([*body, f"linalg.yield %r : {node.kind}"])
            + f"\n  }} -> {result}"
        )

    def vector(self, value: str, length: int, kind: str, rank: int) -> tuple[str, str, str]:
        """An operand with one element a channel: expanded to [C, 1, ...], or as it is."""
        if rank == 2:
            return value, tensor((length,), kind), "d1"
        ones = rank - 2
        shape = (length, *[1] * ones)
        groups = f"[[{', '.join(str(i) for i in range(ones + 1))}]]"
        text = (
            f"tensor.expand_shape {value} {groups} output_shape {list(shape)} : "
            f"{tensor((length,), kind)} into {tensor(shape, kind)}"
        )
        return self.add(text), tensor(shape, kind), ", ".join(["d1", *["0"] * ones])

    def channelwise(self, node: Node, operation: str, array: Array) -> str:
        """`%a operation constant`, whose constant is a tensor, or a number that is captured."""
        kind = node.kind
        if array.size == 1 and node.style % 3:
            other = self.scalar(float(array[0]), kind)
            if node.style % 3 == 1:
                return self.pointwise(node, [], [f"%r = arith.{operation} %a, {other} : {kind}"])
            whole = f"tensor.from_elements {other} : tensor<{kind}>"
            if node.style % 6 == 2:
                whole = f'arith.constant dense<"0x{bytes_of(array, kind)}"> : tensor<{kind}>'
            whole = self.add(whole)
            operands = [(whole, f"tensor<{kind}>", "")]
        else:
            full = np.broadcast_to(array, node.channels)
            name = self.constant(full, kind)
            operands = [self.vector(name, node.channels, kind, len(node.shape))]
        return self.pointwise(node, operands, [f"%r = arith.{operation} %a, %b : {kind}"])

    # Nodes --------------------------------------------------------------------------------

    def scale(self, node: Scale) -> str:
        return self.channelwise(node, "divf" if node.divides else "mulf", node.factor)

    def shift(self, node: Shift) -> str:
        if node.style % 5 == 0:
            return self.channelwise(node, "subf", -node.amount)
        return self.channelwise(node, "addf", node.amount)

    def add_node(self, node: Add) -> str:
        rank, other = len(node.shape), node.inputs[1]
        operation = "addf" if node.sign > 0 else "subf"
        if node.style % 4 == 0:
            names = f"{self.name(node.inputs[0])}, {self.name(other)}"
            init, type_ = self.empty(node), self.type(node)
            named = "add" if node.sign > 0 else "sub"
            return self.add(
                f"linalg.{named} ins({names} : {type_}, {type_}) outs({init} : {type_}) -> {type_}"
            )
        if node.style % 4 == 1:
            names = f"{self.name(node.inputs[0])}, {self.name(other)}"
            return self.add(f"arith.{operation} {names} : {self.type(node)}")
        operands = [(self.name(other), self.type(other), identity(rank))]
        return self.pointwise(node, operands, [f"%r = arith.{operation} %a, %b : {node.kind}"])

    def relu(self, node: Relu) -> str:
        zero = self.scalar(0.0, node.kind)
        if node.style % 2:
            return self.pointwise(node, [], [f"%r = arith.maximumf %a, {zero} : {node.kind}"])
        compare = f"%c = arith.cmpf ugt, %a, {zero} : {node.kind}"
        return self.pointwise(
            node, [], [compare, f"%r = arith.select %c, %a, {zero} : {node.kind}"]
        )

    def cast(self, node: Cast) -> str:
        narrow = node.kind != "f32"
        operation = "truncf" if narrow else "extf"
        source = node.inputs[0].kind
        return self.pointwise(node, [], [f"%r = arith.{operation} %a : {source} to {node.kind}"])

    def batch_norm(self, node: BatchNorm) -> str:
        rank, count = len(node.shape), node.channels
        epsilon = self.scalar(node.epsilon, "f64")
        inverse = self.rows(
            self.rows(
                self.constant(node.variance, "f32"), count,
                [f"%e = arith.truncf {epsilon} : f64 to f32", "%r = arith.addf %a, %e : f32"],
            ), count, ["%r = math.rsqrt %a : f32"],
        )  # fmt: skip
        steps = [("subf", self.constant(node.mean, "f32")), ("mulf", inverse)]
        if node.gamma is not None and node.beta is not None:
            steps.append(("mulf", self.constant(node.gamma, "f32")))
            steps.append(("addf", self.constant(node.beta, "f32")))
        operands = [self.vector(value, count, "f32", rank) for _, value in steps]
        kind = node.inputs[0].kind
        first = [f"%w = arith.extf %a : {kind} to f32"] if kind != "f32" else []
        if node.style % 2:
            return self.one_by_one(node, steps, operands, first)
        value, body = "%w" if first else "%a", [*first]
        for i, (operation, _) in enumerate(steps):
            name = "%r" if i + 1 == len(steps) else f"%t{i}"
            body.append(f"{name} = arith.{operation} {value}, %{'bcde'[i]} : f32")
            value = name
        return self.pointwise(node, operands, body)

    def one_by_one(
        self, node: Node, steps: list, operands: list[tuple[str, str, str]], first: list[str]
    ) -> str:
        """A generic a step, as torch-mlir prints them."""
        value = ""
        for (operation, _), operand in zip(steps, operands, strict=True):
            widened = "%w" if first else "%a"
            before = node.inputs[0]
            if value:
                before = self.stand_in(node, value)
            step = self.stand_in(node, "", before)
            body = [*first, f"%r = arith.{operation} {widened}, %b : f32"]
            value, first = self.pointwise(step, [operand], body), []
        return value

    def rows(self, value: str, count: int, body: list[str]) -> str:
        """A rank-1 generic on a constant."""
        type_ = tensor((count,), "f32")
        init = self.once(("row", count), f"tensor.empty() : {type_}")
        head = maps("d0", "d0", dims=1)
        return self.add(
            f"linalg.generic {{{head}, iterator_types = [{PARALLEL}]}} ins({value} : {type_}) "
            f"outs({init} : {type_}) {{\n  ^bb0(%a: f32, %o: f32):\n    "
            + "\n    ".join([*body, "linalg.yield %r : f32"])
            + f"\n  }} -> {type_}"
        )
