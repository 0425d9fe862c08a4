# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Predicts what may fuse, from the rules of docs/Numerics.md alone.

Input: a function's expression, and the rules of sequences that the compiler claims.
Output: how many windows (convolutions, poolings) are left when all that is exact is fused.
Nothing here was taken from the compiler: it is the second opinion on what is legal.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from typing import NamedTuple

from blocks.expression import (
    Add,
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

#: Rules of sequences, each of which a compiler may have or not.
SEQUENCES = {
    "A10": "k x k -> 1 x 1",
    "A11": "1 x 1 without bias -> k x k with padding",
    "A12": "1 x 1 -> k x k without padding",
    "A13": "batch normalization or bias -> convolution without padding",
    "A13s": "factors alone -> convolution with padding",
    "A14": "strided 1 x 1 -> k x k",
    "A15": "k x k -> k x k without padding",
    "A17": "grouped convolutions of one group count",
    "A18": "depthwise -> dense, and other mixed groups",
}

_WIDTH = {"f16": 16, "bf16": 16, "f32": 32}


def narrows(kind: str, other: str) -> bool:
    """Whether a cast to `kind` loses what `other` holds.

    >>> narrows("f16", "f32"), narrows("f32", "f16"), narrows("f16", "bf16")
    (True, False, True)
    """
    return kind != other and _WIDTH[kind] <= _WIDTH[other]


class Axis(NamedTuple):
    """Taps reach from -low to end around an output's pixel; outputs are stride apart."""

    low: int = 0
    end: int = 0
    stride: int = 1
    slack: int = 0  # low + high - (taps' extent)

    @property
    def padded(self) -> bool:
        return self.low > 0 or self.slack + self.end > 0

    @property
    def single(self) -> bool:
        """One tap: it reads padding only where another padding of zeros is as good."""
        return self.low + self.end == 0


class Form(NamedTuple):
    """A linear map of `source`: its windows, whether it adds a constant, how it was made."""

    source: Node
    axes: tuple[Axis, ...]
    shifts: bool = False
    windows: int = 0
    groups: tuple[int, int, int] | None = None  # count, inputs, outputs; None: channel by channel
    casts: frozenset[str] = frozenset()
    convolves: bool = False  # there is more than poolings
    trained: bool = False  # more is folded than numbers of the text, such as 1/255
    gains: bool = False  # more than a convolution and its bias

    @property
    def single(self) -> bool:
        return all(axis.single for axis in self.axes)


@dataclass(frozen=True)
class Prediction:
    """Windows left, at most; whether all is one linear map; rules that were used or missed."""

    windows: int
    whole: bool
    used: frozenset[str]
    missing: frozenset[str]
    exact: bool = True


class Predictor:
    """Folds a function bottom up. `rules` are the sequences that count as fusable.

    `kept` are values that exist, whatever could be folded past them.
    """

    def __init__(
        self, function: Function, rules: frozenset[str], kept: frozenset[int] = frozenset()
    ) -> None:
        self.function, self.rules, self.kept = function, rules, kept
        self.used: set[str] = set()
        self.missing: set[str] = set()
        self.sources: set[int] = set()
        self.exact = True

    def predict(self) -> Prediction:
        users: dict[int, int] = {}
        for node in self.function.nodes:
            for operand in node.inputs:
                users[id(operand)] = users.get(id(operand), 0) + 1
        # Values that others use, too, are computed anyway.
        self.sources = {id(n) for n in self.function.results if users.get(id(n))} | self.kept
        while True:
            self.used, self.exact = set(), True
            self.forms: dict[int, Form] = {}
            self.needed: dict[object, int] = {}
            self.parts: dict[int, list[list[Node]]] = {}  # of split sums
            self.values = 0
            self.gains = False
            for result in self.function.results:
                self._need(result)
            # What exists anyway, and comes first, may make it needless to cut elsewhere.
            found = {key for key in self.needed if users.get(key)} - self.sources
            found = found or self._shared() - self.sources
            new = [n for n in self.function.nodes if id(n) in found]
            if not new:
                break
            self.sources.add(id(new[0]))
        whole = self.values == 1 and self.gains and not self.missing
        used, missing = frozenset(self.used), frozenset(self.missing)
        return Prediction(sum(self.needed.values()), whole, used, missing, self.exact)

    def _need(self, node: Node) -> None:
        """Counts what computes a value that has to exist."""
        if id(node) in self.needed or isinstance(node, Input):
            return
        self.needed[id(node)] = 0
        self.values += not isinstance(node, Relu)
        form = self._compute(node)
        if any(narrows(kind, node.kind) for kind in form.casts):
            self.exact = False
        self.needed[id(node)] += int(form.windows > 0)
        self.gains = form.gains or self.gains

    def _shared(self) -> set[int]:
        """Values inside of several blocks, of which none has all of their users."""
        blocks: dict[int, set[int]] = {}
        users: dict[int, list[int]] = {}
        roots = [node for node in self.function.nodes if id(node) in self.needed]
        parts = [part for root in roots for part in self.parts.get(id(root), [[root]])]
        for number, part in enumerate(parts):
            for node in self._inside(part):
                blocks.setdefault(id(node), set()).add(number)
                for operand in node.inputs:
                    users.setdefault(id(operand), []).append(id(node))
        return {
            node
            for node, inside in blocks.items()
            if len(inside) > 1 and any(blocks[user] != inside for user in users.get(node, []))
        }

    def _exists(self, node: Node) -> bool:
        return isinstance(node, Input) or id(node) in self.needed or id(node) in self.sources

    def _inside(self, part: list[Node]) -> list[Node]:
        """The block of a sum of values, from them up to values that exist anyway."""
        found, open_ = {id(term): term for term in part}, list(part)
        while open_:
            for operand in open_.pop().inputs:
                if not (self._exists(operand) or id(operand) in found):
                    found[id(operand)] = operand
                    open_.append(operand)
        return list(found.values())

    def _fold(self, node: Node) -> Form:
        """The form by which a user sees a value: a new source, or what computes it."""
        if id(node) in self.sources:
            self._need(node)
            return self._source(node)
        return self._compute(node)

    @staticmethod
    def _source(node: Node) -> Form:
        return Form(node, (Axis(),) * len(node.sizes))

    def _compute(self, node: Node) -> Form:
        if id(node) not in self.forms:
            self.forms[id(node)] = self._describe(node)
        return self.forms[id(node)]

    def _describe(self, node: Node) -> Form:
        if isinstance(node, Input):
            return self._source(node)
        if isinstance(node, Relu):
            return self._cut(node)
        if isinstance(node, Cast):
            return self._cast(node)
        if isinstance(node, Window):
            return self._window(node)
        if isinstance(node, Add):
            return self._sum(node)
        form = self._fold(node.inputs[0])
        shifts = form.shifts or isinstance(node, BatchNorm | Shift)
        folds = form.convolves and not isinstance(node, Shift)
        trained = form.trained or _is_trained(node)
        return form._replace(shifts=shifts, trained=trained, gains=form.gains or folds)

    def _cut(self, node: Node) -> Form:
        for operand in node.inputs:
            self._need(operand)
        return self._source(node)

    def _cast(self, node: Cast) -> Form:
        form = self._fold(node.inputs[0])
        if narrows(node.kind, form.source.kind):
            return self._cut(node)
        return form._replace(casts=form.casts | {node.kind})

    # Sequences ---------------------------------------------------------------------

    def _window(self, node: Window) -> Form:
        if isinstance(node, Pool) and not _sees_image(node, self.function.dynamic):
            self.values += 1
            self.needed[id(node), "pool"] = 1
            return self._cut(node)
        inner = self._fold(node.inputs[0])
        rule = self._rule(node, inner)
        if rule in self.rules or rule == "":
            self.used.add(rule)
        else:
            if rule is not None:
                self.missing.add(rule)
            self._need(node.inputs[0])
            inner = self._source(node.inputs[0])
        axes = tuple(_compose(axis, node, i) for i, axis in enumerate(inner.axes))
        shifts = inner.shifts or (isinstance(node, Conv) and node.bias is not None)
        windows = inner.windows + 1
        convolves = inner.convolves or isinstance(node, Conv)
        gains = inner.gains or (convolves and (inner.trained or windows > 1))
        return inner._replace(
            axes=axes, shifts=shifts, windows=windows, groups=_groups(node),
            convolves=convolves, gains=gains,
        )  # fmt: skip

    @staticmethod
    def _rule(node: Window, inner: Form) -> str | None:
        """The rule that composes `node` with what it reads; None if none does."""
        padded = any(node.low) or any(node.high)
        if not inner.windows:
            if inner.axes and not inner.single:
                return None
            touched = isinstance(node.inputs[0], Input) or inner.source is node.inputs[0]
            if touched:
                return ""
            if inner.shifts and padded:
                return None
            return "A13" if inner.shifts or not padded else "A13s"
        point = inner.single
        if padded and (inner.shifts or not point):
            return None
        if inner.groups is not None and _groups(node) != inner.groups:
            count, outputs = _groups(node)[0], inner.groups[2]
            if count > 1 or inner.groups[0] > 1:
                same = count == inner.groups[0] and _groups(node)[1] == outputs
                if not same:
                    return "A18"
        if _groups(node)[0] > 1:
            return "A17"
        if all(k == 1 for k in node.size) and not padded:
            return "A10"
        if point and any(axis.stride > 1 for axis in inner.axes):
            return "A14"
        if padded:
            return "A11"
        return "A12" if point else "A15"

    # Sums ----------------------------------------------------------------------------

    def _sum(self, node: Add) -> Form:
        groups: dict[tuple, Form] = {}
        terms: dict[tuple, list[Node]] = {}
        for operand in (term for part in node.inputs for term in self._terms(part)):
            form = self._fold(operand)
            key = (id(form.source), *self._geometry(form))
            groups[key] = _join(groups[key], form) if key in groups else form
            terms.setdefault(key, []).append(operand)
        if len(groups) == 1:
            return next(iter(groups.values()))
        # Each set of branches that agree becomes one op; their sum is a value of its own.
        self.needed.setdefault(id(node), 0)
        self.parts[id(node)] = [
            [term for term in part if not self._exists(term)] for part in terms.values()
        ]
        for form in groups.values():
            self.values += 1
            self.needed[id(node), len(self.needed)] = int(form.windows > 0)
        return self._source(node)

    def _terms(self, node: Node) -> list[Node]:
        if isinstance(node, Add) and id(node) not in self.sources:
            return [term for operand in node.inputs for term in self._terms(operand)]
        return [node]

    def _geometry(self, form: Form) -> tuple:
        """What branches must share: strides, and the output's size for all that may come."""
        strides = tuple(axis.stride for axis in form.axes)
        if not self.function.dynamic:
            return (strides,)
        return (strides, tuple(axis.slack for axis in form.axes))


def _is_trained(node: Node) -> bool:
    """Whether more is folded than one number, which upstream writes into bodies."""
    if isinstance(node, Scale):
        return node.factor.size > 1
    return not isinstance(node, Shift) or node.amount.size > 1


def _sees_image(node: Pool, dynamic: bool) -> bool:
    """Whether each window has a pixel; averages of padding alone are no branch (A9).

    Padding that no window reads does not count where the size is known.
    """
    for axis, (size, low, high) in enumerate(zip(node.size, node.low, node.high, strict=True)):
        if not dynamic:
            last = (node.sizes[axis] - 1) * node.strides[axis] + size
            high = min(high, last - low - node.inputs[0].sizes[axis])
        if max(low, high) >= size:
            return False
    return True


def _groups(node: Window) -> tuple[int, int, int]:
    count = node.groups if isinstance(node, Conv) else node.channels
    return count, node.inputs[0].channels, node.channels


def _compose(inner: Axis, node: Window, axis: int) -> Axis:
    """Taps of `node` at the places of `inner`'s outputs."""
    stride, low = inner.stride, node.low[axis]
    extent = node.dilations[axis] * (node.size[axis] - 1)
    # Padding is of the source's pixels: only single taps are under padded windows.
    return Axis(
        inner.low + stride * low,
        inner.end + stride * (extent - low),
        stride * node.strides[axis],
        inner.slack + stride * (low + node.high[axis] - extent),
    )


def _join(a: Form, b: Form) -> Form:
    axes = []
    for x, y in zip(a.axes, b.axes, strict=True):
        low, end = max(x.low, y.low), max(x.end, y.end)
        slack = max(x.slack, y.slack)
        axes.append(Axis(low, end, x.stride, slack))
    return a._replace(
        axes=tuple(axes),
        shifts=a.shifts or b.shifts,
        windows=a.windows + b.windows,
        groups=_join_groups(a.groups, b.groups),
        trained=True,
        casts=a.casts | b.casts,
        convolves=a.convolves or b.convolves,
        gains=True,
    )


def _join_groups(
    a: tuple[int, int, int] | None, b: tuple[int, int, int] | None
) -> tuple[int, int, int] | None:
    if a is None or b is None or a == b:
        return a or b
    return gcd(a[0], b[0]), a[1], a[2]


def predict(function: Function, rules: frozenset[str]) -> Prediction:
    """The windows of a function that are left if all that is exact is fused."""
    return Predictor(function, rules).predict()


def least_windows(function: Function, rules: frozenset[str]) -> int:
    """The windows that are left at least, if one value more is kept: a normalization that is
    folded into a convolution keeps a padded one after it apart."""
    nodes = [node for node in function.nodes if not isinstance(node, Input)]
    ways = [frozenset[int](), *(frozenset({id(node)}) for node in nodes)]
    return min(Predictor(function, rules, kept).predict().windows for kept in ways)
