# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fusing a checkpoint: its blocks into one graph, and what they become back under names.

One graph for all of it, a function argument a block, so that the compiler fuses and proves
all in one go.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from repvgg._linear import LinearGraph
from repvgg.checkpoints._block import Block, printable
from repvgg.checkpoints._containers import Path, replaced, state_dicts
from repvgg.checkpoints._find import Options, find_blocks, find_deployed
from repvgg.checkpoints._report import CheckpointReport
from repvgg.checkpoints._result import fused_convs, make_report, put_back
from repvgg.checkpoints._written import State, Written, check_complete
from repvgg.errors import Refused
from repvgg.progress import Progress


def fuse_state_dict(
    state: Mapping[str, Any],
    *,
    eps: float | None = None,
    family: str | None = None,
    identity: bool | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> tuple[dict[str, Any], CheckpointReport]:
    """Fuses the blocks of a checkpoint, for the model that the original code deploys.

    Strides are not in weights, and nothing depends on them: a fused weight is right for
    any stride that all branches of its block have. Paddings are those of the families,
    k // 2.

    Parameters
    ----------
    state : mapping of str to arrays or tensors
        Of NumPy or PyTorch, or with state dicts inside (`{"model": {...}, "epoch": 3}`). It
        stays as it is.
    eps : float, optional
        Epsilon of the batch normalizations; needed only where code bases that name their
        weights alike have different ones.
    family : str, optional
        Which of them it is: one of `repvgg.checkpoints.source_names()`.
    identity : bool, optional
        Whether blocks have an identity, where their weights do not say so (QARepVGG:
        assumed, ECBSR: asked for).
    strict : bool
        Refuse what holds no block to fuse, one that may be one, or a mix of fused blocks
        and others.
    progress : callable, optional
        Told (stage, step, steps).

    Returns
    -------
    dict
        With the same entries, but for the blocks' weights: fused ones have the names that
        the original code has for them. New arrays of NumPy are views that cannot be
        written to, tensors of PyTorch are their own.
    CheckpointReport

    Raises
    ------
    repvgg.Refused
        If a block is damaged, cannot be fused or could be two things; the message names
        the key.
    repvgg.VerifyError
        If a result is found to be wrong.

    Examples
    --------
    >>> import numpy as np
    >>> rng = np.random.default_rng(0)
    >>> def norm(name, channels):
    ...     values = rng.uniform(0.5, 2.0, (4, channels)).astype(np.float32)
    ...     names = ("weight", "bias", "running_mean", "running_var")
    ...     return {f"{name}.{key}": value for key, value in zip(names, values)}
    >>> state = {
    ...     "stage0.rbr_dense.conv.weight": np.ones((4, 3, 3, 3), np.float32),
    ...     **norm("stage0.rbr_dense.bn", 4),
    ...     "stage0.rbr_1x1.conv.weight": np.ones((4, 3, 1, 1), np.float32),
    ...     **norm("stage0.rbr_1x1.bn", 4),
    ... }
    >>> fused, report = fuse_state_dict(state)
    >>> list(fused), fused["stage0.rbr_reparam.weight"].shape
    (['stage0.rbr_reparam.weight', 'stage0.rbr_reparam.bias'], (4, 3, 3, 3))
    >>> print(report)
    block   status  kernel          branches  key
    stage0  fused   3x3 s1 g1 3->4  2         stage0.rbr_reparam
    repvgg: 1 fused; parameters 0.00 M -> 0.00 M, 0.0 MB -> 0.0 MB
    """
    options = Options(eps, family, identity)
    options.check()
    graph = LinearGraph()
    states = [_write(graph, path, tensors, options, strict) for path, tensors in state_dicts(state)]
    written = [item for part in states for item in part.written]
    if strict and not written:
        raise Refused("no block to fuse: " + make_report(states, {}, None).line())
    if not written:
        return dict(state), make_report(states, {}, None)
    fused = graph.fuse(cost="always", verify="probe", progress=progress)
    ops = fused_convs(written, fused)
    new = {part.path: put_back(part, ops) for part in states if part.written}
    return replaced(state, new), make_report(states, ops, fused, new)


def _write(
    graph: LinearGraph, path: Path, tensors: Mapping[str, Any], options: Options, strict: bool
) -> State:
    """Writes all blocks of a state dict into the graph."""
    prefix = "".join(f"{part}/" for part in path)
    candidates, left = find_blocks(tensors, prefix, options)
    written: list[Written] = []
    used: set[str] = set()
    for candidate in candidates:
        if candidate.anchor in used:
            continue
        epsilon = candidate.source.epsilon if options.eps is None else options.eps
        name, source = candidate.name, candidate.source.name
        block = Block(tensors, name, prefix, graph, epsilon, source, options.identity)
        sum = candidate.family.write(block)
        graph.output(sum)
        used |= block.used
        written.append(Written(candidate, block, graph.key_of(sum)))
    check_complete(tensors, prefix, written, used)
    left = [item for item in left if item.key not in used]
    left += find_deployed(tensors, candidates)
    if strict and written and left:
        raise Refused(f"block '{printable(prefix + left[0].name)}' is not fused: {left[0].reason}")
    return State(path, tensors, written, left)
