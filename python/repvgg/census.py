# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What became of each block of a model, and of all else in it that is affine."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any, overload

from repvgg import _core


@dataclass(frozen=True)
class Certificate:
    """The evidence that one fused block is right.

    Attributes
    ----------
    error : float
        Largest difference between the block and what it was fused into, in f64 and before
        rounding, relative to the terms that are added up.
    bound : float
        What rounding alone may amount to.
    probes : int
        Images of rank one that both were compared on; 0 where probing was off.
    checked : bool
        Whether what was lowered was compared with the original ops.
    unchecked : str
        Why it was not, or empty.
    """

    block: str
    error: float
    bound: float
    probes: int
    checked: bool
    unchecked: str


@dataclass(frozen=True)
class Block:
    """One line of a census: a block, or something affine that is in none.

    Costs are those of one run, of one output position if `per_position`.

    Attributes
    ----------
    function, block : str
        Where it is, and its name or place there.
    status : {"fused", "refused", "left", "alone"}
        A block that is one convolution now, or a few; one that is not fused; what could not
        become a block; what has nothing to gain.
    kind : str
        Of what is in no block: "convolution", "linear", "batch_norm", ...
    rule, reason, at : str
        Why it is not fused, the rule of Numerics, and the op that is in the way.
    kernel : str
        Of the fused convolution: "3x3 s2 g1 64->128".
    decision : str
        What the cost model weighed.
    macs_before, macs_after : int
        Multiply-accumulates.
    bytes_before, bytes_after : int
        Weights and activations, read and written op by op.
    """

    function: str
    block: str
    status: str
    kind: str
    category: str
    rule: str
    reason: str
    at: str
    kernel: str
    decision: str
    branches: int
    convolutions: int
    per_position: bool
    ops_before: int
    ops_after: int
    macs_before: int
    macs_after: int
    params_before: int
    params_after: int
    bytes_before: int
    bytes_after: int
    certificate: Certificate

    @property
    def explanation(self) -> str:
        """The reason, after its rule if it has one."""
        return f"{self.rule}: {self.reason}" if self.rule else self.reason

    @classmethod
    def _from(cls, entry: dict[str, Any]) -> Block:
        certificate = entry["certificate"]
        evidence = {f.name: certificate[f.name] for f in fields(Certificate) if f.name != "block"}
        work = {
            f"{name}_{when}": entry[when][name]
            for name in ("ops", "macs", "params", "bytes")
            for when in ("before", "after")
        }
        texts = {f.name: entry[f.name] for f in fields(cls) if f.name in entry}
        texts["certificate"] = Certificate(entry["block"], **evidence)
        return cls(**texts, **work)


@dataclass(frozen=True)
class _Saved:
    """What is kept of a census where the compiler's own does not come along."""

    summary: dict[str, Any]
    entries: list[dict[str, Any]]
    forms: dict[str, str]

    def write(self, form: str) -> str:
        return self.forms[form]


class Census(Sequence[Block]):
    """All blocks of a model, then what else is affine, with their sums.

    Printed it is a table, in a notebook one of HTML; `pandas.DataFrame(census)` has a row
    for each entry.

    Examples
    --------
    >>> import repvgg
    >>> census = repvgg.parse('''
    ... func.func @main(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
    ...   %w = arith.constant dense<0.5> : tensor<2x2x3x3xf32>
    ...   %y = repvgg.conv %x, %w pad [1, 1]
    ...     : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x8x8xf32>
    ...   %z = repvgg.sum %y, %x : tensor<1x2x8x8xf32>
    ...   return %z : tensor<1x2x8x8xf32>
    ... }''').fuse().census()
    >>> census.fused, census[0].kernel, census[0].branches
    (1, '3x3 s1 g1 2->2', 2)
    >>> print(census.line())
    repvgg: 1 blocks found, 1 fused, 0 refused
    """

    def __init__(self, core: _core.Census | _Saved) -> None:
        self._core = core

    @cached_property
    def _entries(self) -> list[Block]:
        return [Block._from(entry) for entry in self._core.entries]

    @cached_property
    def _summary(self) -> dict[str, Any]:
        return self._core.summary

    @property
    def found(self) -> int:
        """Blocks, and sums of branches that could have been some."""
        return self._summary["blocks"]

    @property
    def fused(self) -> int:
        return self._summary["fused"]

    @property
    def refused(self) -> int:
        """Blocks that are not fused, and sums that no block was made of."""
        return self._summary["refused"]

    def blocks(self) -> list[Block]:
        """Those entries that `found` counts."""
        return self._entries[: self.found]

    def certificates(self) -> list[Certificate]:
        """The evidence for each fused block."""
        return [block.certificate for block in self.blocks() if block.status == "fused"]

    def line(self) -> str:
        """One line of totals."""
        return self._core.write("line").rstrip("\n")

    def to_json(self) -> dict[str, Any]:
        """The census as `repvgg-opt --census-json` writes it."""
        return json.loads(self._core.write("json"))

    @overload
    def __getitem__(self, index: int) -> Block: ...
    @overload
    def __getitem__(self, index: slice) -> list[Block]: ...
    def __getitem__(self, index: int | slice) -> Block | list[Block]:
        return self._entries[index]

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Block]:
        return iter(self._entries)

    def __reduce__(self) -> tuple[Any, ...]:
        forms = {form: self._core.write(form) for form in ("line", "table", "json")}
        return Census, (_Saved(self._core.summary, self._core.entries, forms),)

    def __repr__(self) -> str:
        return f"{self.line()}\n{self._core.write('table').rstrip()}"

    def _repr_html_(self) -> str:
        head = ["block", "status", "branches", "kernel", "MACs", "parameters", "reason"]
        rows = [
            [
                block.block,
                block.status,
                block.branches or "",
                block.kernel or block.kind,
                _change(block.macs_before, block.macs_after),
                _change(block.params_before, block.params_after),
                block.reason or block.decision,
            ]
            for block in self
        ]
        cells = "".join(f"<th>{name}</th>" for name in head)
        lines = (
            "<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) + "</tr>"
            for row in rows
        )
        caption = html.escape(self.line())
        return (
            f"<table><caption>{caption}</caption><thead><tr>{cells}</tr></thead>"
            f"<tbody>{''.join(lines)}</tbody></table>"
        )


def _change(before: int, after: int) -> str:
    return f"{before:,}" if before == after else f"{before:,} → {after:,}"
