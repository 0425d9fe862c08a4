# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes functions as linalg on tensors, in forms that exporters print, or as repvgg ops.

Input: expressions. Output: text. A node's `style` picks among the forms, so that a smaller
expression is written as the larger one was.
"""

from __future__ import annotations

import numpy as np

from blocks.expression import (
    Add,
    Array,
    BatchNorm,
    Cast,
    Conv,
    Function,
    Input,
    Node,
    Pool,
    Relu,
    Scale,
    Shift,
    Window,
)

_PARALLEL, _REDUCTION = '"parallel"', '"reduction"'


def tensor(shape: tuple[int, ...], kind: str, dynamic: tuple[int, ...] = ()) -> str:
    """A tensor type; `dynamic` axes are unknown.

    >>> tensor((1, 3, 4), "f32", (0, 2))
    'tensor<?x3x?xf32>'
    """
    sizes = ["?" if i in dynamic else str(n) for i, n in enumerate(shape)]
    return f"tensor<{''.join(f'{n}x' for n in sizes)}{kind}>"


def maps(*results: str, dims: int) -> str:
    """Indexing maps of one domain.

    >>> maps("d0", dims=2)
    'indexing_maps = [affine_map<(d0, d1) -> (d0)>]'
    """
    domain = ", ".join(f"d{i}" for i in range(dims))
    return f"indexing_maps = [{', '.join(f'affine_map<({domain}) -> ({r})>' for r in results)}]"


def identity(dims: int) -> str:
    return ", ".join(f"d{i}" for i in range(dims))


def bytes_of(array: Array, kind: str) -> str:
    """Little-endian bytes in hex."""
    if kind == "bf16":
        bits = array.astype(np.float32).view(np.uint32) >> 16
        return bits.astype("<u2").tobytes().hex().upper()
    return array.astype({"f32": "<f4", "f16": "<f2"}[kind]).tobytes().hex().upper()


class Writer:
    """Writes one function. `name[id(node)]` is a node's SSA name."""

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
        if kind == "f64":
            bits = np.float64(number).view(np.uint64)
            text = f"0x{int(bits):016X}"
        else:
            text = f"0x{bytes.fromhex(bytes_of(np.array([number]), kind))[::-1].hex().upper()}"
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
        loops = ", ".join([_PARALLEL] * rank)
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
        widen = "%w = arith.extf %a : {} to f32".format(node.inputs[0].kind)
        first = [widen] if node.inputs[0].kind != "f32" else []
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
            f"linalg.generic {{{head}, iterator_types = [{_PARALLEL}]}} ins({value} : {type_}) "
            f"outs({init} : {type_}) {{\n  ^bb0(%a: f32, %o: f32):\n    "
            + "\n    ".join([*body, "linalg.yield %r : f32"])
            + f"\n  }} -> {type_}"
        )

    # Windows ------------------------------------------------------------------------------

    def padded(self, node: Window) -> tuple[str, str, Node]:
        """The padded image (shared by windows with the same padding): name, type, a node."""
        x = node.inputs[0]
        if not any(node.low) and not any(node.high):
            return self.name(x), self.type(x), x
        sizes = (n + a + b for n, a, b in zip(x.sizes, node.low, node.high, strict=True))
        shape = (*x.shape[:2], *sizes)
        type_ = tensor(shape, x.kind, self.dynamic(shape))
        zero = self.scalar(0.0, x.kind)
        indices = ", ".join(f"%i{i}: index" for i in range(len(shape)))
        text = (
            f"tensor.pad {self.name(x)} low{[0, 0, *node.low]} high{[0, 0, *node.high]} {{\n"
            f"  ^bb0({indices}):\n    tensor.yield {zero} : {x.kind}\n"
            f"  }} : {self.type(x)} to {type_}"
        )
        key = (id(x), node.low, node.high) if node.style % 4 else (id(node), "pad")
        return self.once(key, text), type_, Node((), shape, x.kind)

    def conv(self, node: Conv) -> str:
        x, type_, image = self.padded(node)
        init, result = self.initial(node), self.type(node)
        weight = self.constant(node.weight, image.kind)
        weight_type = tensor(node.weight.shape, image.kind)
        rank = len(node.sizes)
        if rank == 0:
            value = self.linear(node, x, init, weight)
        elif node.groups == node.channels == image.channels and node.style // 8 % 4:
            value = self.depthwise(node, (x, type_), (weight, weight_type), init)
        elif node.groups == 1 and node.style // 8 % 4:
            named = {1: "conv_1d_ncw_fcw", 2: "conv_2d_nchw_fchw", 3: "conv_3d_ncdhw_fcdhw"}[rank]
            value = self.named(node, named, (x, type_), (weight, weight_type), (init, result))
        elif rank == 2 and not self.function.dynamic and node.style // 8 % 4:
            value = self.grouped(node, image, x, weight, init)
        else:
            value = self.generic(node, image, (x, type_), (weight, weight_type), init)
        if node.bias is None or self.starts_with_bias(node):
            return value
        biased = self.stand_in(node, "", self.stand_in(node, value))
        return self.channelwise(biased, "addf", node.bias)

    @staticmethod
    def starts_with_bias(node: Conv) -> bool:
        return bool(node.style & 1)

    def initial(self, node: Conv) -> str:
        if node.bias is None or not self.starts_with_bias(node):
            return self.filled(node)
        bias, init = self.constant(node.bias, "f32"), self.empty(node)
        others = [0, *range(2, len(node.shape))]
        return self.add(
            f"linalg.broadcast ins({bias} : {tensor(node.bias.shape, 'f32')}) outs({init} : "
            f"{self.type(node)}) dimensions = {others}"
        )

    @staticmethod
    def attributes(node: Window) -> str:
        rank = len(node.size)
        dilations, strides = list(node.dilations), list(node.strides)
        return (
            f"{{dilations = dense<{dilations}> : vector<{rank}xi64>, "
            f"strides = dense<{strides}> : vector<{rank}xi64>}}"
        )

    def named(
        self, node: Window, name: str, x: tuple[str, str], w: tuple[str, str], y: tuple[str, str]
    ) -> str:
        return self.add(
            f"linalg.{name} {self.attributes(node)} ins({x[0]}, {w[0]} : {x[1]}, {w[1]}) "
            f"outs({y[0]} : {y[1]}) -> {y[1]}"
        )

    def depthwise(self, node: Conv, x: tuple[str, str], w: tuple[str, str], init: str) -> str:
        rank = len(node.sizes)
        name = {1: "depthwise_conv_1d_ncw_cw", 2: "depthwise_conv_2d_nchw_chw",
                3: "depthwise_conv_3d_ncdhw_cdhw"}[rank]  # fmt: skip
        shape = (node.channels, *node.size)
        type_ = tensor(shape, w[1][:-1].rpartition("x")[2])
        groups = f"[[0, 1], {', '.join(f'[{i}]' for i in range(2, rank + 2))}]"
        flat = self.add(f"tensor.collapse_shape {w[0]} {groups} : {w[1]} into {type_}")
        return self.named(node, name, x, (flat, type_), (init, self.type(node)))

    def split(self, value: str, shape: tuple[int, ...], kind: str, axis: int, groups: int) -> tuple:
        """A channel axis as [groups, channels a group]."""
        wide = (*shape[:axis], groups, shape[axis] // groups, *shape[axis + 1 :])
        parts = [f"[{i}]" for i in range(axis)] + [f"[{axis}, {axis + 1}]"]
        parts += [f"[{i + 1}]" for i in range(axis + 1, len(shape))]
        text = (
            f"tensor.expand_shape {value} [{', '.join(parts)}] output_shape {list(wide)} : "
            f"{tensor(shape, kind)} into {tensor(wide, kind)}"
        )
        return self.add(text), tensor(wide, kind), ", ".join(parts)

    def grouped(self, node: Conv, image: Node, x: str, weight: str, init: str) -> str:
        xs, xt, _ = self.split(x, image.shape, image.kind, 1, node.groups)
        ws, wt, _ = self.split(weight, node.weight.shape, image.kind, 0, node.groups)
        ys, yt, parts = self.split(init, node.shape, node.kind, 1, node.groups)
        value = self.named(node, "conv_2d_ngchw_gfchw", (xs, xt), (ws, wt), (ys, yt))
        return self.add(f"tensor.collapse_shape {value} [{parts}] : {yt} into {self.type(node)}")

    def linear(self, node: Conv, x: str, init: str, weight: str) -> str:
        o, i = node.weight.shape
        kind = node.inputs[0].kind
        flat, target = tensor((o, i), kind), tensor((i, o), kind)
        empty = self.add(f"tensor.empty() : {target}")
        turned = self.add(
            f"linalg.transpose ins({weight} : {flat}) outs({empty} : {target}) permutation = [1, 0]"
        )
        type_ = self.type(node)
        return self.add(
            f"linalg.matmul ins({x}, {turned} : {self.type(node.inputs[0])}, {target}) "
            f"outs({init} : {type_}) -> {type_}"
        )

    def generic(
        self, node: Conv, image: Node, x: tuple[str, str], w: tuple[str, str], init: str
    ) -> str:
        """Any convolution as one generic; grouped ones on expanded shapes."""
        rank, groups = len(node.sizes), node.groups
        split = groups > 1
        if split and self.function.dynamic:
            return self.generic_dynamic(node, x, w, init)
        result = self.type(node)
        names, types, parts = [x[0], w[0], init], [x[1], w[1], result], ""
        if split:
            names[0], types[0], _ = self.split(x[0], image.shape, image.kind, 1, groups)
            names[1], types[1], _ = self.split(w[0], node.weight.shape, image.kind, 0, groups)
            names[2], types[2], parts = self.split(init, node.shape, node.kind, 1, groups)
        value = self.contraction(node, names, types, image.kind, split)
        if not split:
            return value
        return self.add(f"tensor.collapse_shape {value} [{parts}] : {types[2]} into {result}")

    def generic_dynamic(self, node: Conv, x: tuple[str, str], w: tuple[str, str], y: str) -> str:
        """Grouped, sizes unknown: as an op of the repvgg dialect on the padded image."""
        text = (
            f"repvgg.conv {x[0]}, {w[0]} strides {list(node.strides)} dilations "
            f"{list(node.dilations)} groups {node.groups} : ({x[1]}, {w[1]}) -> {self.type(node)}"
        )
        value = self.add(text)
        return self.add(f"arith.addf {value}, {y} : {self.type(node)}")

    def contraction(
        self, node: Conv, names: list[str], types: list[str], kind: str, split: bool
    ) -> str:
        """Loops: batch, (group,) outputs, pixels, inputs, taps."""
        rank, head = len(node.sizes), 3 if split else 2
        group = ["d1"] if split else []
        out, first = f"d{head - 1}", head + rank
        pixels = [f"d{head + i}" for i in range(rank)]
        taps = [f"d{first + 1 + i}" for i in range(rank)]
        windows = [
            f"{p} * {s} + {t} * {d}"
            for p, s, t, d in zip(pixels, node.strides, taps, node.dilations, strict=True)
        ]
        reads = ", ".join(["d0", *group, f"d{first}", *windows])
        weights = ", ".join([*group, out, f"d{first}", *taps])
        writes = ", ".join(["d0", *group, out, *pixels])
        dims = first + 1 + rank
        loops = [_PARALLEL] * first + [_REDUCTION] * (1 + rank)
        attributes = maps(reads, weights, writes, dims=dims)
        body = ["%m = arith.mulf %a, %b : f32"]
        if kind != "f32":
            widen = [f"%{n}w = arith.extf %{n} : {kind} to f32" for n in "ab"]
            body = [*widen, "%m = arith.mulf %aw, %bw : f32"]
        return self.add(
            f"linalg.generic {{{attributes}, iterator_types = [{', '.join(loops)}]}} "
            f"ins({names[0]}, {names[1]} : {types[0]}, {types[1]}) outs({names[2]} : {types[2]}) "
            f"{{\n  ^bb0(%a: {kind}, %b: {kind}, %o: f32):\n    "
            + "\n    ".join([*body, "%r = arith.addf %m, %o : f32", "linalg.yield %r : f32"])
            + f"\n  }} -> {types[2]}"
        )

    def pool(self, node: Pool) -> str:
        x, type_, _ = self.padded(node)
        result, init = self.type(node), self.filled(node)
        rank = len(node.sizes)
        window = self.add(f"tensor.empty() : {tensor(node.size, node.kind)}")
        name = {1: "pooling_ncw_sum", 2: "pooling_nchw_sum", 3: ""}[rank]
        if not name:
            sums = self.summed(node, (x, type_), (window, tensor(node.size, node.kind)), init)
        else:
            sums = self.named(
                node, name, (x, type_), (window, tensor(node.size, node.kind)), (init, result)
            )
        mean = self.stand_in(node, "", self.stand_in(node, sums))
        count = self.scalar(float(np.prod(node.size)), node.kind)
        return self.pointwise(mean, [], [f"%r = arith.divf %a, {count} : {node.kind}"])

    def summed(self, node: Pool, x: tuple[str, str], w: tuple[str, str], init: str) -> str:
        """A pooling of three axes, which has no named op in this order of axes."""
        rank = len(node.sizes)
        pixels, taps = range(2, 2 + rank), range(2 + rank, 2 + 2 * rank)
        windows = [f"d{p} * {s} + d{t}" for p, s, t in zip(pixels, node.strides, taps, strict=True)]
        attributes = maps(
            ", ".join(["d0", "d1", *windows]), ", ".join(f"d{t}" for t in taps),
            identity(2 + rank), dims=2 + 2 * rank,
        )  # fmt: skip
        loops = ", ".join([_PARALLEL] * (2 + rank) + [_REDUCTION] * rank)
        result = self.type(node)
        return self.add(
            f"linalg.generic {{{attributes}, iterator_types = [{loops}]}} "
            f"ins({x[0]}, {w[0]} : {x[1]}, {w[1]}) outs({init} : {result}) {{\n"
            f"  ^bb0(%a: {node.kind}, %b: {node.kind}, %o: {node.kind}):\n"
            f"    %r = arith.addf %a, %o : {node.kind}\n    linalg.yield %r : {node.kind}\n"
            f"  }} -> {result}"
        )

    # The whole -----------------------------------------------------------------------------

    def write(self) -> str:
        rules = {Conv: self.conv, Pool: self.pool, BatchNorm: self.batch_norm, Scale: self.scale,
                 Shift: self.shift, Add: self.add_node, Relu: self.relu,
                 Cast: self.cast}  # fmt: skip
        for node in self.function.inputs:
            self.names[id(node)] = f"%x{node.index}"
        for node in self.function.nodes():
            if not isinstance(node, Input):
                self.names[id(node)] = rules[type(node)](node)
        inputs = ", ".join(f"%x{n.index}: {self.type(n)}" for n in self.function.inputs)
        results = [self.type(node) for node in self.function.results]
        names = ", ".join(self.name(node) for node in self.function.results)
        types = ", ".join(results)
        return (
            f"func.func @{self.function.name}({inputs}) -> ({types}) {{\n"
            + "\n".join(self.lines)
            + f"\n  return {names} : {types}\n}}\n"
        )


def write(functions: list[Function]) -> str:
    """A module of functions."""
    return "".join(Writer(function).write() for function in functions)
