# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where the time of a compiled model goes, and what the machine could do."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from repvgg import _core
from repvgg.compiled import Compiled, Layer
from repvgg.errors import Error
from repvgg.module import random_input
from repvgg.progress import Progress
from repvgg.report._facts import Measured


def measure(model: Compiled, runs: int, progress: Progress | None = None) -> Measured:
    """Profiles `runs` runs on random inputs after one unseen; each layer has its least time.

    Raises
    ------
    repvgg.RuntimeFailure
        If it cannot be run.
    """
    inputs = [random_input(tensor, seed) for seed, tensor in enumerate(model.inputs)]
    model(*inputs)
    layers = model.profile(*inputs)
    for run in range(1, runs):
        if progress:
            progress("profiling", run, runs)
        layers = [_faster(a, b) for a, b in zip(layers, model.profile(*inputs), strict=True)]
    memory = model.memory()
    threads = memory.pop("threads")
    if progress:
        progress("measuring the machine", 0, 0)
    gflops, gbytes = _core.measure_roofline(memory["weights"], threads)
    rates = {"f32": gflops}
    for name in dict.fromkeys(layer.format for layer in layers if layer.format):
        # What loops compute with may be no format of products.
        with suppress(Error):
            rates.setdefault(name, threads * _core.measure_rate(name))
    return Measured(
        model.cpu, threads, runs, layers, rates, gbytes, memory, model.inputs, model.outputs
    )


def _faster(a: Layer, b: Layer) -> Layer:
    return replace(a, milliseconds=min(a.milliseconds or 0.0, b.milliseconds or 0.0))
