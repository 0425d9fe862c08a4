# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models with something for each section of a report."""

from __future__ import annotations

CHANNELS = 4
TYPE = "tensor<1x4x16x16xf32>"


class Model:
    """A function that is written block by block."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._count = 0

    def op(self, text: str, name: str = "") -> str:
        """An op of one result; its value."""
        value = f"%v{self._count}"
        self._count += 1
        self.lines.append(f"  {value} = {text}" + (f' loc("{name}")' if name else ""))
        return value

    def constant(self, data: str, type: str) -> str:
        return self.op(f"arith.constant dense<{data}> : {type}")

    def conv(self, x: str, window: int, name: str, data: str = "0.125", groups: int = 1) -> str:
        """A convolution that keeps sizes."""
        inner = CHANNELS // groups
        weight = f"tensor<{CHANNELS}x{inner}x{window}x{window}xf32>"
        pad = f" pad [{window // 2}, {window // 2}]" if window > 1 else ""
        group = f" groups {groups}" if groups > 1 else ""
        w = self.constant(data, weight)
        return self.op(f"repvgg.conv {x}, {w}{pad}{group} : ({TYPE}, {weight}) -> {TYPE}", name)

    def norm(self, x: str, name: str, variance: str = "1.0") -> str:
        mean, var = self.constant("0.5", "tensor<4xf32>"), self.constant(variance, "tensor<4xf32>")
        types = f"({TYPE}, tensor<4xf32>, tensor<4xf32>) -> {TYPE}"
        return self.op(
            f"repvgg.batch_norm {x} mean {mean} variance {var} epsilon 1.0e-5 : {types}", name
        )

    def sum(self, *terms: str, name: str) -> str:
        return self.op(f"repvgg.sum {', '.join(terms)} : {TYPE}", name)

    def relu(self, x: str) -> str:
        zero = self.constant("0.0", TYPE)
        return self.op(f"arith.maximumf {x}, {zero} : {TYPE}")

    def text(self, result: str) -> str:
        body = "\n".join(self.lines)
        return f"func.func @main(%x: {TYPE}) -> {TYPE} {{\n{body}\n  return {result} : {TYPE}\n}}\n"


def _three_branches(model: Model, x: str, name: str, point: str = "0.25") -> str:
    dense = model.norm(model.conv(x, 3, f"{name}.dense"), f"{name}.bn")
    small = model.conv(x, 1, f"{name}.point", point)
    return model.relu(model.sum(dense, small, x, name=name))


def _network() -> str:
    model = Model()
    x = _three_branches(model, "%x", "stage1.0")
    outlier = "[" + ", ".join(["[[[0.0]]" + ", [[0.0]]" * 3 + "]"] * 3) + ", "
    outlier += "[[[100.0]], [[0.0]], [[0.0]], [[0.0]]]]"
    x = _three_branches(model, x, "stage1.1", outlier)
    # Four branches that are alike, and a window for each channel.
    branches = [
        model.norm(model.conv(x, 3, f"stage2.{i}", f"0.{i + 1}", groups=4), f"stage2.{i}.bn")
        for i in range(4)
    ]
    x = model.relu(model.sum(*branches, model.norm(x, "stage2.skip"), name="stage2.sum"))
    # One after another, then a normalization of the sum.
    chain = model.conv(model.conv(x, 1, "stage3.reduce"), 3, "stage3.dense")
    both = model.sum(chain, model.conv(x, 1, "stage3.point"), name="stage3.sum")
    x = model.relu(model.norm(both, "stage3.bn"))
    # With constants that no weight can be made of.
    bad = model.norm(model.conv(x, 3, "stage4.dense"), "stage4.bn", "-1.0")
    x = model.sum(bad, x, name="stage4.sum")
    return model.text(x)


def _hostile() -> str:
    model = Model()
    name = "<script>alert('1')</script>\\22&"
    return model.text(model.sum(model.conv("%x", 3, "dense"), "%x", name=name))


def wide_network(branches: int = 9) -> str:
    """A block with so many branches that no screen holds it, of ops with long names."""
    model = Model()
    name = "a_module_with_a_long_name." * 6
    terms = [
        model.norm(model.conv("%x", 2 * (i % 3) + 1, f"{name}{i}", f"0.{i + 1}"), f"{name}{i}.bn")
        for i in range(branches)
    ]
    return model.text(model.sum(*terms, "%x", name=f"{name}sum"))


#: Five blocks, one of which cannot be fused.
NETWORK = _network()
#: A block with a name that is HTML.
HOSTILE = _hostile()
