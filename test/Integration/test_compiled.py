# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Real networks compiled to libraries and run by the runtime.

Property: fused and compiled from what PyTorch trained, they agree with PyTorch in f64, with one
thread and with two; their arena is little more than what must be in memory at once.
"""

from __future__ import annotations

import numpy as np
import pytest
from live_tensors import largest_live_bytes
from repvgg_testing import driver, numerics
from repvgg_testing.runtime import Model

#: Arena over the largest set of tensors; the rest is halos, and channels up to whole vectors.
ARENA = 1.3
#: Smaller images are mostly halo.
LARGE = 224


@pytest.mark.parametrize("threads", [1, 2])
def test_agrees_with_pytorch(exported, threads: int) -> None:
    context = Model(exported.compiled).context(threads)
    bound, scale = numerics.network_bound(exported.lengths), float(np.abs(exported.expected).max())
    for _ in range(2):
        (y,) = context.run(exported.image)
        error = numerics.largest_error(y, exported.expected) / scale
        exported.row.update({"fused f32": error, "bound": bound})
        assert error <= bound


def test_arena_holds_what_lives_at_once(exported) -> None:
    report = driver.run(exported.compiled, [exported.image]).report
    tensors = largest_live_bytes(exported.layers(options=("--mlir-print-op-generic",)))
    exported.row["arena"] = ratio = report["workspace_bytes"] / tensors
    if exported.image.shape[-1] < LARGE:
        pytest.skip("the image is small")
    assert ratio <= ARENA, f"{report['workspace_bytes']} bytes for {tensors} of tensors"
