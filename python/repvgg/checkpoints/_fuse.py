# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fusing a checkpoint that is in memory."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from repvgg.checkpoints._find import Options
from repvgg.checkpoints._module import read_blocks
from repvgg.checkpoints._report import CheckpointReport
from repvgg.progress import Progress


def fuse_state_dict(
    state: Mapping[str, Any],
    *,
    eps: float | None = None,
    family: str | None = None,
    identity: bool | None = None,
    strict: bool = False,
    keep: Collection[str] = (),
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
    keep : list of str
        Names of blocks that are left as they are, which the deployed model of the original
        code does not.
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
    options = Options(eps, family, identity, keep)
    module = read_blocks(state, options, strict=strict, copy=False, progress=progress)
    return module.fuse(progress=progress).result()
