# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes linalg-on-tensors text in the forms that torch-mlir prints.

Input: calls that name an op, its operands and their shapes. Output: one module
with a function `@main`. Constants come first, weights are hex blobs at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TextIO

from repvgg_testing.models import Array, BatchNorm

_MAPS = """\
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map4 = affine_map<(d0, d1) -> (d1)>
#map5 = affine_map<(d0, d1) -> (d0, d1)>
"""
_WINDOW_ATTRIBUTES = (
    "{{dilations = dense<1> : vector<2xi64>, strides = dense<{stride}> : vector<2xi64>}}"
)


@dataclass(frozen=True)
class Value:
    """An SSA name and its f32 shape."""

    name: str
    shape: tuple[int, ...]

    @property
    def type(self) -> str:
        return tensor_type(self.shape)


def tensor_type(shape: Sequence[int]) -> str:
    """The f32 tensor type of a shape.

    >>> tensor_type((1, 3))
    'tensor<1x3xf32>'
    """
    return f"tensor<{'x'.join(map(str, shape))}xf32>"


def _generic(maps: Sequence[str], iterators: Sequence[str]) -> str:
    quoted = ", ".join(f'"{kind}"' for kind in iterators)
    return f"linalg.generic {{indexing_maps = [{', '.join(maps)}], iterator_types = [{quoted}]}}"


@dataclass
class Writer:
    """Collects constants, ops and blobs; `write` prints the module."""

    argument: Value
    constants: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    blobs: dict[str, Array] = field(default_factory=dict)
    _known: dict[str, str] = field(default_factory=dict)
    _next: int = 0

    # Values and constants ----------------------------------------------------

    def _fresh(self) -> str:
        self._next += 1
        return f"%{self._next - 1}"

    def scalar(self, text: str, kind: str) -> str:
        """A scalar constant, one for each text and type."""
        key = f"{text} : {kind}"
        if key not in self._known:
            self._known[key] = f"%cst_{len(self.constants)}"
            self.constants.append(f"{self._known[key]} = arith.constant {key}")
        return self._known[key]

    def zero(self) -> str:
        return self.scalar("0.000000e+00", "f32")

    def constant(self, array: Array) -> Value:
        """A weight, as a reference to a blob named as torch-mlir names them."""
        name = f"torch_tensor_{'_'.join(map(str, array.shape))}_torch.float32"
        if name in self.blobs:
            name = f"{name}_{len(self.blobs)}"
        self.blobs[name] = array
        value = Value(f"%cst_{len(self.constants)}", array.shape)
        self.constants.append(
            f"{value.name} = arith.constant dense_resource<{name}> : {value.type}"
        )
        return value

    def op(self, shape: Sequence[int], text: str) -> Value:
        """Appends `%n = text`, which may go over several lines."""
        value = Value(self._fresh(), tuple(shape))
        self.body.append(f"{value.name} = {text}")
        return value

    # Ops ----------------------------------------------------------------------

    def empty(self, shape: Sequence[int]) -> Value:
        return self.op(shape, f"tensor.empty() : {tensor_type(shape)}")

    def fill(self, init: Value) -> Value:
        text = (
            f"linalg.fill ins({self.zero()} : f32) outs({init.name} : {init.type}) -> {init.type}"
        )
        return self.op(init.shape, text)

    def generic(
        self,
        operands: Sequence[Value],
        maps: Sequence[str],
        init: Value,
        body: Sequence[str],
        iterators: Sequence[str] | None = None,
        result: str = "%r",
    ) -> Value:
        """A `linalg.generic` whose body yields `result`."""
        names = ["%in", *(f"%in_{i}" for i in range(1, len(operands)))]
        arguments = ", ".join(f"{name}: f32" for name in [*names, "%out"])
        types = ", ".join(value.type for value in operands)
        lines = [
            f"{_generic(maps, iterators or ['parallel'] * len(init.shape))} "
            f"ins({', '.join(v.name for v in operands)} : {types}) "
            f"outs({init.name} : {init.type}) {{",
            f"^bb0({arguments}):",
            *(f"  {line}" for line in body),
            f"  linalg.yield {result} : f32",
            f"}} -> {init.type}",
        ]
        return self.op(init.shape, "\n".join(lines))

    def elementwise(self, operation: str, a: Value, b: Value, init: Value) -> Value:
        """`a op b`; `b` is of the same shape, or `[C, 1, 1]`."""
        other = "#map1" if len(b.shape) == 4 else "#map2"
        return self.generic(
            [a, b], ["#map1", other, "#map1"], init, [f"%r = arith.{operation} %in, %in_1 : f32"]
        )

    def expand(self, value: Value) -> Value:
        shape = (value.shape[0], 1, 1)
        text = (
            f"[[0, 1, 2]] output_shape [{shape[0]}, 1, 1] : {value.type} into {tensor_type(shape)}"
        )
        return self.op(shape, f"tensor.expand_shape {value.name} {text}")

    def pad(self, x: Value, amount: int) -> Value:
        """Zeros on both sides of H and W."""
        n, c, h, w = x.shape
        shape = (n, c, h + 2 * amount, w + 2 * amount)
        low = f"[0, 0, {amount}, {amount}]"
        lines = [
            f"tensor.pad {x.name} low{low} high{low} {{",
            "^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):",
            f"  tensor.yield {self.zero()} : f32",
            f"}} : {x.type} to {tensor_type(shape)}",
        ]
        return self.op(shape, "\n".join(lines))

    def conv(self, x: Value, weight: Array, stride: int, groups: int) -> Value:
        """A convolution without padding; grouped ones on expanded shapes."""
        n, c, h, w = x.shape
        o, i, kh, kw = weight.shape
        shape = (n, o, (h - kh) // stride + 1, (w - kw) // stride + 1)
        filter_, init = self.constant(weight), self.fill(self.empty(shape))
        if groups == 1:
            return self._named_conv("conv_2d_nchw_fchw", x, filter_, init, stride)
        x = self.reshape("expand", x, (n, groups, c // groups, h, w), "[[0], [1, 2], [3], [4]]")
        filter_ = self.reshape(
            "expand", filter_, (groups, o // groups, i, kh, kw), "[[0, 1], [2], [3], [4]]"
        )
        grouped = (n, groups, o // groups, *shape[2:])
        init = self.reshape("expand", init, grouped, "[[0], [1, 2], [3], [4]]")
        y = self._named_conv("conv_2d_ngchw_gfchw", x, filter_, init, stride)
        return self.reshape("collapse", y, shape, "[[0], [1, 2], [3], [4]]")

    def _named_conv(self, name: str, x: Value, weight: Value, init: Value, stride: int) -> Value:
        text = (
            f"linalg.{name} {_WINDOW_ATTRIBUTES.format(stride=stride)} "
            f"ins({x.name}, {weight.name} : {x.type}, {weight.type}) "
            f"outs({init.name} : {init.type}) -> {init.type}"
        )
        return self.op(init.shape, text)

    def reshape(self, kind: str, x: Value, shape: Sequence[int], dimensions: str) -> Value:
        """`tensor.expand_shape` or `tensor.collapse_shape`."""
        sizes = f" output_shape [{', '.join(map(str, shape))}]" if kind == "expand" else ""
        text = (
            f"tensor.{kind}_shape {x.name} {dimensions}{sizes} : {x.type} into {tensor_type(shape)}"
        )
        return self.op(shape, text)

    def batch_norm(self, x: Value, norm: BatchNorm) -> Value:
        """variance + eps, rsqrt, then subf, mulf, mulf, addf on the data."""
        mean, variance, gamma, beta = (
            self.constant(p) for p in (norm.mean, norm.variance, norm.gamma, norm.beta)
        )
        epsilon = self.scalar(f"{norm.epsilon:.6e}", "f64")
        row = self.empty(variance.shape)
        shifted = self.generic(
            [variance],
            ["#map", "#map"],
            row,
            [f"%e = arith.truncf {epsilon} : f64 to f32", "%r = arith.addf %in, %e : f32"],
        )
        inverse = self.generic([shifted], ["#map", "#map"], row, ["%r = math.rsqrt %in : f32"])
        init = self.empty(x.shape)
        steps = (("subf", mean), ("mulf", inverse), ("mulf", gamma), ("addf", beta))
        for operation, parameter in steps:
            x = self.elementwise(operation, x, self.expand(parameter), init)
        return x

    def relu(self, x: Value) -> Value:
        """The larger of x and 0; NaN passes through."""
        zero = self.zero()
        body = [
            f"%c = arith.cmpf ugt, %in, {zero} : f32",
            f"%r = arith.select %c, %in, {zero} : f32",
        ]
        return self.generic([x], ["#map1", "#map1"], self.empty(x.shape), body)

    def global_average(self, x: Value) -> Value:
        """`[N, C, H, W]` to `[N, C]`: a sum, a division, a reshape."""
        n, c, h, w = x.shape
        init = self.empty((n, c, 1, 1))
        total = self.generic(
            [x],
            ["#map1", "#map3"],
            self.fill(init),
            ["%r = arith.addf %in, %out : f32"],
            ["parallel", "parallel", "reduction", "reduction"],
        )
        size = self.scalar(f"{float(h * w):.6e}", "f32")
        mean = self.generic(
            [total], ["#map1", "#map1"], init, [f"%r = arith.divf %in, {size} : f32"]
        )
        return self.reshape("collapse", mean, (n, c), "[[0], [1, 2, 3]]")

    def linear(self, x: Value, weight: Array, bias: Array) -> Value:
        """x W^T + b, with the weight transposed by an op of its own."""
        filter_ = self.constant(weight)
        o, i = weight.shape
        target = self.empty((i, o))
        transposed = self.op(
            (i, o),
            f"linalg.transpose ins({filter_.name} : {filter_.type}) "
            f"outs({target.name} : {target.type}) permutation = [1, 0]",
        )
        init = self.empty((x.shape[0], o))
        product = self.op(
            init.shape,
            f"linalg.matmul ins({x.name}, {transposed.name} : {x.type}, {target.type}) "
            f"outs({self.fill(init).name} : {init.type}) -> {init.type}",
        )
        # torch-mlir spreads the bias over the batch first, then adds.
        spread = self.generic([self.constant(bias)], ["#map4", "#map5"], init, [], result="%in")
        maps = ["#map5", "#map5", "#map5"]
        return self.generic([product, spread], maps, init, ["%r = arith.addf %in, %in_1 : f32"])

    # Text -----------------------------------------------------------------------

    def write(self, result: Value, stream: TextIO) -> None:
        """Prints the whole module; weights go straight to the stream."""
        header = f"func.func @main({self.argument.name}: {self.argument.type}) -> {result.type} {{"
        stream.write(f"{_MAPS}module {{\n  {header}\n")
        for text in [*self.constants, *self.body]:
            stream.write("    " + text.replace("\n", "\n    ") + "\n")
        stream.write(f"    return {result.name} : {result.type}\n  }}\n}}\n\n{{-#\n")
        stream.write("  dialect_resources: {\n    builtin: {\n")
        for index, (name, array) in enumerate(self.blobs.items()):
            comma = "," if index + 1 < len(self.blobs) else ""
            # The blob starts with its alignment, 4 bytes.
            stream.write(f'      {name}: "0x04000000{array.tobytes().hex().upper()}"{comma}\n')
        stream.write("    }\n  }\n#-}\n")
