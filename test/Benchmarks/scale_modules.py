# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Families of modules that grow: what `repvgg-opt --fuse` must be linear in.

Input: a family's name and a size. Output: MLIR text of so many terms, layers or ops. Each family
repeats one thing that compilers are easily quadratic in. Images are tiny, so that ops count, not
weights. As a program: `scale_modules.py FAMILY SIZE` prints a module.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

#: The type of all data.
IMAGE = "tensor<1x2x4x4xf32>"
ALIASES = """\
#all = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
#token = affine_map<(n, h, w, c) -> (n, h, w, c)>
"""
LOOPS = 'iterator_types = ["parallel", "parallel", "parallel", "parallel"]'


@dataclass
class Function:
    """One function that is being written: each method adds ops and names their result."""

    name: str
    lines: list[str] = field(default_factory=list)
    count: int = 0
    zero: str = ""

    def op(self, text: str) -> str:
        """Adds an op with one result."""
        self.count += 1
        self.lines.append(f"  %{self.count} = {text}")
        return f"%{self.count}"

    def constant(self, shape: str) -> str:
        """A constant that no other one is like."""
        value = 1.0 + self.count / 2**30
        return self.op(f"arith.constant dense<{value}> : tensor<{shape}xf32>")

    def empty(self) -> str:
        """What element-wise ops write to."""
        return self.op(f"tensor.empty() : {IMAGE}")

    def filled(self) -> str:
        """Zeros, made once."""
        if not self.zero:
            number = self.op("arith.constant 0.0 : f32")
            empty = self.empty()
            self.zero = self.op(
                f"linalg.fill ins({number} : f32) outs({empty} : {IMAGE}) -> {IMAGE}"
            )
        return self.zero

    def convolution(self, data: str, size: int = 1) -> str:
        """A convolution of the data's own size, with a weight of its own."""
        weight, init, kind = self.constant(f"2x2x{size}x{size}"), self.filled(), IMAGE
        if size > 1:
            number, kind = self.op("arith.constant 0.0 : f32"), "tensor<1x2x6x6xf32>"
            data = self.op(
                f"tensor.pad {data} low[0, 0, 1, 1] high[0, 0, 1, 1] {{\n"
                "    ^bb0(%a: index, %b: index, %c: index, %d: index):\n"
                f"      tensor.yield {number} : f32\n    }} : {IMAGE} to {kind}"
            )
        return self.op(
            "linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, "
            "strides = dense<1> : vector<2xi64>} "
            f"ins({data}, {weight} : {kind}, tensor<2x2x{size}x{size}xf32>) "
            f"outs({init} : {IMAGE}) -> {IMAGE}"
        )

    def elementwise(self, images: list[str], channels: list[str], body: str) -> str:
        """A generic: `body` names its arguments %a0, %a1, ... and yields %y."""
        init = self.empty()
        values = ", ".join([*images, *channels])
        kinds = ", ".join([IMAGE] * len(images) + ["tensor<2xf32>"] * len(channels))
        maps = ", ".join(["#all"] * len(images) + ["#channel"] * len(channels) + ["#all"])
        names = ", ".join(f"%a{i}: f32" for i in range(len(images) + len(channels)))
        return self.op(
            f"linalg.generic {{indexing_maps = [{maps}], {LOOPS}}} ins({values} : {kinds}) "
            f"outs({init} : {IMAGE}) {{\n  ^bb0({names}, %o: f32):\n{body}"
            f"    linalg.yield %y : f32\n  }} -> {IMAGE}"
        )

    def add(self, first: str, second: str) -> str:
        """The sum of two images."""
        return self.elementwise([first, second], [], "    %y = arith.addf %a0, %a1 : f32\n")

    def relu(self, data: str) -> str:
        """An activation."""
        body = (
            "    %z = arith.constant 0.0 : f32\n    %y = arith.maximumf %a0, %z : f32\n"
        )  # fmt: skip
        return self.elementwise([data], [], body)

    def scale(self, data: str) -> str:
        """A factor per channel."""
        body = "    %y = arith.mulf %a0, %a1 : f32\n"
        return self.elementwise([data], [self.constant("2")], body)

    def batch_norm(self, data: str) -> str:
        """As torch-mlir writes it."""
        body = (
            "    %e = arith.constant 1.0e-5 : f32\n"
            "    %v = arith.addf %a4, %e : f32\n"
            "    %r = math.rsqrt %v : f32\n"
            "    %s = arith.subf %a0, %a3 : f32\n"
            "    %m = arith.mulf %s, %r : f32\n"
            "    %g = arith.mulf %m, %a1 : f32\n"
            "    %y = arith.addf %g, %a2 : f32\n"
        )
        return self.elementwise([data], [self.constant("2") for _ in range(4)], body)

    def block(self, data: str) -> str:
        """A block of RepVGG: 3x3, 1x1 and identity, normalized each, and a ReLU."""
        first = self.batch_norm(self.convolution(data, size=3))
        second = self.batch_norm(self.convolution(data))
        return self.relu(self.add(self.add(first, second), self.batch_norm(data)))

    def channels_last(self, data: str) -> str:
        """A convolution that no block takes, between two transpositions."""
        kind, weight, init = "tensor<1x4x4x2xf32>", self.constant("1x1x2x2"), self.filled()
        empty = self.op(f"tensor.empty() : {kind}")
        turned = self.op(
            f"linalg.transpose ins({data} : {IMAGE}) outs({empty} : {kind}) "
            "permutation = [0, 2, 3, 1]"
        )
        number = self.op("arith.constant 0.0 : f32")
        zeros = self.op(f"linalg.fill ins({number} : f32) outs({empty} : {kind}) -> {kind}")
        result = self.op(
            "linalg.conv_2d_nhwc_hwcf {dilations = dense<1> : vector<2xi64>, "
            f"strides = dense<1> : vector<2xi64>}} ins({turned}, {weight} : {kind}, "
            f"tensor<1x1x2x2xf32>) outs({zeros} : {kind}) -> {kind}"
        )
        return self.op(
            f"linalg.transpose ins({result} : {kind}) outs({init} : {IMAGE}) "
            "permutation = [0, 3, 1, 2]"
        )

    def text(self, result: str) -> str:
        """The function, which returns `result`."""
        body = "\n".join(self.lines)
        return (
            f"func.func @{self.name}(%x: {IMAGE}) -> {IMAGE} {{\n{body}\n"
            f"  return {result} : {IMAGE}\n}}\n"
        )


#: Writes the ops of one function of a size; returns the name of the result.
Body = Callable[[Function, int], str]


def repeated(step: Callable[[Function, str], str]) -> Body:
    """`step`, one after the other."""

    def body(f: Function, size: int) -> str:
        value = "%x"
        for _ in range(size):
            value = step(f, value)
        return value

    return body


def finished(step: Callable[[Function, str], str]) -> Body:
    """`step`, one after the other, after a convolution and before an activation."""

    def body(f: Function, size: int) -> str:
        value = f.convolution("%x")
        for _ in range(size):
            value = step(f, value)
        return f.relu(value)

    return body


def flat_sum(f: Function, size: int) -> str:
    """All terms in one body."""
    terms = [f.convolution("%x") for _ in range(size)]
    lines, last = [], "%a0"
    for i in range(1, size):
        name = "%y" if i == size - 1 else f"%s{i}"
        lines.append(f"    {name} = arith.addf {last}, %a{i} : f32\n")
        last = name
    return f.relu(f.elementwise(terms, [], "".join(lines)))


def flat_sum_op(f: Function, size: int) -> str:
    """All terms in one op of our dialect."""
    terms = ", ".join(f.convolution("%x") for _ in range(size))
    return f.relu(f.op(f"repvgg.sum {terms} : {IMAGE}"))


def long_body(f: Function, size: int) -> str:
    """One element-wise op that multiplies and adds again and again."""
    data, factor, shift = f.convolution("%x"), f.constant("2"), f.constant("2")
    lines, last = [], "%a0"
    for i in range(size):
        name = "%y" if i == size - 1 else f"%s{i}"
        what, operand = ("mulf", "%a1") if i % 2 == 0 else ("addf", "%a2")
        lines.append(f"    {name} = arith.{what} {last}, {operand} : f32\n")
        last = name
    return f.relu(f.elementwise([data], [factor, shift], "".join(lines)))


def block_ops(f: Function, size: int) -> str:
    """Blocks of our dialect in a row, which share their constants."""
    value, first, second = "%x", f.constant("2x2x3x3"), f.constant("2x2x1x1")
    for _ in range(size):
        value = f.op(
            f"repvgg.block (%in = {value}) activation <relu> : {IMAGE} -> {IMAGE} {{\n"
            f"    %a = repvgg.conv %in, {first} pad [1, 1] : "
            f"({IMAGE}, tensor<2x2x3x3xf32>) -> {IMAGE}\n"
            f"    %b = repvgg.conv %in, {second} : ({IMAGE}, tensor<2x2x1x1xf32>) -> {IMAGE}\n"
            f"    %c = repvgg.sum %a, %b, %in : {IMAGE}\n"
            f"    repvgg.yield %c : {IMAGE}\n  }}"
        )
    return value


def different_inputs(f: Function, size: int) -> str:
    """One sum of blocks of two branches of a value each."""
    inputs = [f.relu("%x") for _ in range(size)]
    total = f.convolution("%x")
    for value in inputs:
        total = f.add(total, f.add(f.convolution(value), f.convolution(value)))
    return f.relu(total)


def used_sums(f: Function, size: int) -> str:
    """Sums, each of which is used by an activation as well."""
    total, other = f.convolution("%x"), "%x"
    for _ in range(size):
        total = f.add(total, f.convolution("%x"))
        other = f.add(other, f.relu(total))
    return other


def growing_factors(f: Function, size: int) -> str:
    """Data is multiplied by a constant that is multiplied by another one each time."""
    data, factor, kind = f.convolution("%x"), f.constant("2"), "tensor<2xf32>"
    for _ in range(size):
        factor = f.op(f"arith.mulf {factor}, {f.constant('2')} : {kind}")
        body = "    %y = arith.mulf %a0, %a1 : f32\n"
        data = f.elementwise([data], [factor], body)
    return f.relu(data)


def doubled_factor(f: Function, size: int) -> str:
    """A constant that is added to itself again and again."""
    data, factor, kind = f.convolution("%x"), f.constant("2"), "tensor<2xf32>"
    for _ in range(size):
        factor = f.op(f"arith.addf {factor}, {factor} : {kind}")
    body = "    %y = arith.mulf %a0, %a1 : f32\n"
    return f.relu(f.elementwise([data], [factor], body))


def squared_factor_in_body(f: Function, size: int) -> str:
    """The same by products, in the body of the op that scales."""
    data, factor, last, lines = f.convolution("%x"), f.constant("2"), "%a1", []
    for i in range(size):
        lines.append(f"    %f{i} = arith.mulf {last}, {last} : f32\n")
        last = f"%f{i}"
    body = "".join(lines) + f"    %y = arith.mulf %a0, {last} : f32\n"
    return f.relu(f.elementwise([data], [factor], body))


def shared_input(f: Function, size: int) -> str:
    """As many blocks of one value, none of which goes with another."""
    value = f.convolution("%x")
    for _ in range(size):
        value = f.add(value, f.relu(f.batch_norm(f.convolution("%x"))))
    return value


def computed_weights(f: Function, size: int) -> str:
    """Convolutions with weights that are computed from constants, each from the one before."""
    kind, value = "tensor<2x2x1x1xf32>", "%x"
    weight, init = f.constant("2x2x1x1"), f.filled()
    for _ in range(size):
        weight = f.op(f"arith.mulf {weight}, {f.constant('2x2x1x1')} : {kind}")
        value = f.op(
            "linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, "
            f"strides = dense<1> : vector<2xi64>}} ins({value}, {weight} : {IMAGE}, {kind}) "
            f"outs({init} : {IMAGE}) -> {IMAGE}"
        )
        value = f.relu(f.batch_norm(value))
    return value


#: What a network may be made of, one after the other.
MIXED: tuple[Callable[[Function, str], str], ...] = (
    Function.block,
    lambda f, x: f.relu(f.convolution(x)),
    lambda f, x: f.add(x, f.relu(f.batch_norm(f.convolution(x)))),
    Function.channels_last,
    lambda f, x: f.relu(f.scale(x)),
    lambda f, x: f.add(f.convolution(x), f.channels_last(x)),
)


def mixed(f: Function, size: int) -> str:
    """So many ops, those of element-wise bodies not counted."""
    value = "%x"
    while len(f.lines) < size:
        for step in MIXED:
            value = step(f, value)
    return value


@dataclass
class Family:
    """Modules that differ in size alone."""

    largest: int
    body: Body
    #: So large is each of the module's functions.
    function: int | None = None

    def write(self, size: int) -> Iterator[str]:
        """The text of a module of a size, a function at a time."""
        yield ALIASES
        part = min(size, self.function or size)
        for i in range(size // part):
            function = Function("main" if i == 0 else f"main{i}")
            yield function.text(self.body(function, part))


#: By name; the sizes are the issue's where it says one.
FAMILIES = {
    "terms in one body": Family(10_000, flat_sum),
    "terms of repvgg.sum": Family(10_000, flat_sum_op),
    "s = s + conv(x)": Family(10_000, finished(lambda f, s: f.add(s, f.convolution("%x")))),
    "s = conv(x) + s": Family(10_000, finished(lambda f, s: f.add(f.convolution("%x"), s))),
    "s = s + x": Family(10_000, finished(lambda f, s: f.add(s, "%x"))),
    "s = s + s": Family(10_000, finished(lambda f, s: f.add(s, s))),
    "s = s + conv(s)": Family(10_000, finished(lambda f, s: f.add(s, f.convolution(s)))),
    "s = relu(s + conv(s))": Family(
        10_000, repeated(lambda f, s: f.relu(f.add(s, f.convolution(s))))
    ),
    "sums that are used": Family(10_000, used_sums),
    "sum of blocks of different values": Family(5_000, different_inputs),
    "repvgg.block": Family(30_000, block_ops),
    "blocks in linalg": Family(4_000, repeated(Function.block)),
    "blocks in functions of 100": Family(4_000, repeated(Function.block), function=100),
    "blocks of one value": Family(5_000, shared_input),
    "scales": Family(10_000, finished(Function.scale)),
    "normalizations": Family(10_000, finished(Function.batch_norm)),
    "scales and shifts in one body": Family(10_000, long_body),
    "convolutions": Family(10_000, finished(Function.convolution)),
    "convolutions with ReLU": Family(
        10_000, repeated(lambda f, x: f.relu(f.convolution(x)))
    ),
    "computed weights": Family(5_000, computed_weights),
    "computed factors": Family(5_000, growing_factors),
    "c = c + c": Family(10_000, doubled_factor),
    "c = c * c in a body": Family(10_000, squared_factor_in_body),
    "left: channels last": Family(10_000, repeated(Function.channels_last)),
    "left: scales between ReLUs": Family(
        10_000, repeated(lambda f, x: f.relu(f.scale(x)))
    ),
    "ops of all kinds": Family(100_000, mixed),
    "ops of all kinds in functions of 1,000": Family(100_000, mixed, function=1_000),
}  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Prints a module of one family as text.")
    parser.add_argument("family", choices=FAMILIES)
    parser.add_argument("size", type=int)
    arguments = parser.parse_args()
    sys.stdout.writelines(FAMILIES[arguments.family].write(arguments.size))
