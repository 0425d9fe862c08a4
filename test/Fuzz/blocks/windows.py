# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes convolutions, linear layers and poolings, in forms that exporters print.

Input: nodes. Output: lines of one function. Padding is an op of its own, shared by windows that
pad alike unless a node's style says otherwise.
"""

from __future__ import annotations

import numpy as np

from blocks.expression import Conv, Node, Pool, Window
from blocks.pointwise import PointwiseWriter
from blocks.text import PARALLEL, REDUCTION, identity, maps, tensor


class WindowWriter(PointwiseWriter):
    """Adds the lines of windows."""

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
        groups = node.groups
        split = groups > 1
        if split and self.function.dynamic:
            return self.flat(node, w, init)
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

    def flat(self, node: Conv, w: tuple[str, str], init: str) -> str:
        """Grouped, sizes unknown: as an op of the repvgg dialect, with its padding."""
        x, type_ = node.inputs[0], self.type(node)
        value = self.add(
            f"repvgg.conv {self.name(x)}, {w[0]} strides {list(node.strides)} pad "
            f"{list(node.low)} to {list(node.high)} dilations {list(node.dilations)} groups "
            f"{node.groups} : ({self.type(x)}, {w[1]}) -> {type_}"
        )
        return self.add(f"arith.addf {value}, {init} : {type_}")

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
        loops = [PARALLEL] * first + [REDUCTION] * (1 + rank)
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
        rank, size = len(node.sizes), tensor(node.size, node.kind)
        window = self.add(f"tensor.empty() : {size}")
        name = {1: "pooling_ncw_sum", 2: "pooling_nchw_sum", 3: ""}[rank]
        if not name:
            sums = self.summed(node, (x, type_), (window, size), init)
        else:
            sums = self.named(node, name, (x, type_), (window, size), (init, result))
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
        loops = ", ".join([PARALLEL] * (2 + rank) + [REDUCTION] * rank)
        result = self.type(node)
        return self.add(
            f"linalg.generic {{{attributes}, iterator_types = [{loops}]}} "
            f"ins({x[0]}, {w[0]} : {x[1]}, {w[1]}) outs({init} : {result}) {{\n"
            f"  ^bb0(%a: {node.kind}, %b: {node.kind}, %o: {node.kind}):\n"
            f"    %r = arith.addf %a, %o : {node.kind}\n    linalg.yield %r : {node.kind}\n"
            f"  }} -> {result}"
        )
