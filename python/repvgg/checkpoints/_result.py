# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What became of blocks: the convolutions, back under names, and the report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from repvgg import _core
from repvgg._linear_op import Array
from repvgg._linear_result import FusedOp
from repvgg.census import Block as Entry
from repvgg.census import Census
from repvgg.checkpoints._block import VARIANCES, printable
from repvgg.checkpoints._containers import Path
from repvgg.checkpoints._report import CheckpointBlock, CheckpointReport
from repvgg.checkpoints._tensors import as_array, as_tensor, needed, size_of
from repvgg.checkpoints._written import State, Written
from repvgg.errors import Refused, VerifyError

#: Last parts of keys that are no trained parameters.
STATISTICS = ("running_mean", "running_var", "_mean", "_variance", "num_batches_tracked")


def fused_convs(written: list[Written], fused: _core.Module) -> dict[str, FusedOp]:
    """The convolution that each block has become in a module, by its deploy key with its path.

    Raises
    ------
    repvgg.Refused
        If one could not be fused.
    repvgg.VerifyError
        If one is not the convolution that the original code has.
    """
    census = fused.census()
    assert census is not None
    reasons = {entry.block: entry for entry in Census(census) if entry.status != "fused"}
    ops: dict[str, FusedOp] = {}
    for item in written:
        graph = item.block.graph.read(fused, item.function)
        op = next((op for op in graph.ops if op.result == graph.outputs[0]), None)
        if op is None or op.kind != "conv" or op.operands != (0,):
            raise _refusal(item, reasons.get(item.last))
        anchor = as_array(item.block.state[item.candidate.anchor])
        if anchor is None or op.constants["weight"].shape != anchor.shape:
            found = list(op.constants["weight"].shape)
            raise VerifyError(f"block '{item.block.label('')}' became a weight of shape {found}")
        ops[item.block.path + item.key] = op
    return ops


def _refusal(item: Written, entry: Entry | None) -> Refused:
    """Why a block is not fused, with the key if a value is to blame."""
    for key in sorted(item.block.used):
        array = as_array(item.block.state[key])
        if array is None or array.dtype.kind in "iub":
            continue
        values = array.astype(np.float32, copy=False)
        is_variance = key.rpartition(".")[2] in VARIANCES
        wrong = ~np.isfinite(values) | (is_variance & (values + item.block.epsilon <= 0))
        if wrong.any():
            where = [int(i) for i in np.argwhere(wrong)[0]]
            return Refused(
                f"'{printable(item.block.path + key)}' has the value {values[tuple(where)]} at "
                f"{where}, which no weight can be fused with"
            )
    reason = f": {entry.reason} ({entry.rule})" if entry is not None else ""
    return Refused(f"block '{item.block.label('')}' cannot be fused{reason}")


def put_back(state: State, ops: dict[str, FusedOp]) -> dict[str, Any]:
    """The state dict with each block's weights where its first one was."""
    new: dict[str, dict[str, Any]] = {}
    old: dict[str, str] = {}
    for item in state.written:
        like = state.tensors[item.candidate.anchor]
        op = ops[state.prefix + item.key]
        prefix = f"{item.key}." if item.key else ""
        new[item.key] = {
            f"{prefix}{name}": as_tensor(array, like) for name, array in _weights(op).items()
        }
        old.update(dict.fromkeys(item.block.used | set(new[item.key]), item.key))
    result: dict[str, Any] = {}
    for key, value in state.tensors.items():
        if key in old:
            result.update(new.pop(old[key], {}))
        else:
            result[key] = value
    return result


def _weights(op: FusedOp) -> dict[str, Array]:
    """Weight and bias, which is of zeros if there is none."""
    weight = op.constants["weight"]
    bias = op.constants.get("bias", np.zeros(weight.shape[0], weight.dtype))
    arrays = {"weight": weight, "bias": bias}
    if weight.dtype != np.uint16:
        return arrays
    bfloat16 = needed("ml_dtypes").bfloat16
    return {name: array.view(bfloat16) for name, array in arrays.items()}


def make_report(
    states: list[State],
    ops: dict[str, FusedOp],
    census: Census | None,
    new: Mapping[Path, Mapping[str, Any]] | None = None,
) -> CheckpointReport:
    entries = {entry.block: entry for entry in census or ()}
    blocks: list[CheckpointBlock] = []
    for state in states:
        blocks += [_row(item, entries.get(item.last)) for item in state.written]
        blocks += [
            CheckpointBlock(
                printable(state.prefix + item.name),
                item.title,
                "deployed" if item.is_deployed else "left",
                item.reason,
                item.key,
            )
            for item in state.left
        ]
    before = _sizes(state.tensors for state in states)
    after = _sizes((new or {}).get(state.path, state.tensors) for state in states)
    sources = sorted({item.candidate.source.name for s in states for item in s.written})
    parameters, sizes = zip(before, after, strict=True)
    return CheckpointReport(", ".join(sources), blocks, parameters, sizes, census)


def _row(item: Written, entry: Entry | None) -> CheckpointBlock:
    kernel, branches = (entry.kernel, entry.branches) if entry is not None else ("", 1)
    return CheckpointBlock(
        item.block.label(""),
        item.candidate.family.title,
        "fused",
        "; ".join(item.block.notes),
        item.key,
        kernel,
        branches,
    )


def _sizes(states: Iterable[Mapping[str, Any]]) -> tuple[int, int]:
    """Parameters and bytes of all tensors."""
    parameters = size = 0
    for state in states:
        for key, value in state.items():
            count, length = size_of(value)
            size += length
            if str(key).rpartition(".")[2] not in STATISTICS:
                parameters += count
    return parameters, size
