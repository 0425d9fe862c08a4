# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""When each thread was at which layer of a compiled model, and that for Perfetto.

The format is Chrome's trace events, which https://ui.perfetto.dev and chrome://tracing open.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from repvgg.compiled import Layer

#: (begin, end, begin_task, end_task, thread, step, layer), as the runtime tells them.
RawSpan = tuple[int, int, int, int, int, int, int]


@dataclass(frozen=True)
class Span:
    """What one thread did of one layer, with nothing of another layer in between.

    Attributes
    ----------
    run, thread, layer : int
        Numbers from 0 on; thread 0 is the caller, and layers are `Trace.layers`.
    start, stop : float
        Milliseconds since the first run began.
    busy : float
        Milliseconds of that at work; in the others it waited for threads at a step before.
    tasks, all_tasks : int
        Pieces of work that it did, and that all threads did in these steps.
    """

    run: int
    thread: int
    layer: int
    start: float
    stop: float
    busy: float
    tasks: int
    all_tasks: int


@dataclass(frozen=True)
class Trace:
    """Some runs of a model.

    Attributes
    ----------
    name, cpu : str
        Of the model, and the processor that it is compiled for.
    threads : int
        That each run computed with.
    layers : list of Layer
        With the mean of the milliseconds that each took.
    spans : list of Span
        Run by run, in each thread by thread, and in their order.

    Examples
    --------
    >>> import numpy as np, repvgg
    >>> model = repvgg.parse('''
    ... func.func @main(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    ...   %0 = arith.addf %x, %x : tensor<2x3xf32>
    ...   return %0 : tensor<2x3xf32>
    ... }''').compile()
    >>> trace = model.trace(np.ones((2, 3), np.float32), runs=2)
    >>> trace.threads, {span.run for span in trace.spans}
    (1, {0, 1})
    """

    name: str
    cpu: str
    threads: int
    layers: list[Layer]
    spans: list[Span]

    def to_dict(self) -> dict[str, Any]:
        """The trace as Chrome's trace events; times are in microseconds."""
        names = [_metadata("process_name", 0, name=f"{self.name} ({self.cpu})")]
        for thread in range(self.threads):
            role = "thread 0 (the caller)" if thread == 0 else f"thread {thread}"
            names.append(_metadata("thread_name", thread, name=role))
            names.append(_metadata("thread_sort_index", thread, sort_index=thread))
        return {
            "displayTimeUnit": "ms",
            "traceEvents": names + [self._event(span) for span in self.spans],
        }

    def to_json(self) -> str:
        """The file that Perfetto opens."""
        return json.dumps(self.to_dict(), separators=(",", ":"))

    def _event(self, span: Span) -> dict[str, Any]:
        layer = self.layers[span.layer]
        return {
            "name": layer.name or f"layer {span.layer}",
            "cat": "layer",
            "ph": "X",
            "ts": round(1e3 * span.start, 3),
            "dur": round(1e3 * (span.stop - span.start), 3),
            "pid": 0,
            "tid": span.thread,
            "args": {
                "run": span.run,
                "layer": span.layer,
                "plan": layer.plan,
                "flops": layer.flops,
                "bytes": layer.bytes,
                "format": layer.format,
                "share": round(span.tasks / span.all_tasks, 4),
                "busy_us": round(1e3 * span.busy, 3),
            },
        }


def _metadata(kind: str, thread: int, **arguments: Any) -> dict[str, Any]:
    return {"name": kind, "ph": "M", "pid": 0, "tid": thread, "args": arguments}


def join_spans(raw: Sequence[RawSpan], run: int, origin: int) -> list[Span]:
    """A run's spans, those of one layer that follow each other in a thread as one.

    Parameters
    ----------
    raw : sequence
        A span a thread and step, by thread, then in their order.
    run : int
    origin : int
        The moment that times are counted from, in nanoseconds.

    Examples
    --------
    >>> spans = join_spans([(10, 20, 0, 4, 0, 0, 7), (30, 35, 0, 1, 0, 1, 7)], run=0, origin=0)
    >>> round(spans[0].busy, 9)
    1.5e-05
    """
    tasks: dict[int, int] = {}
    for _, _, first, last, _, step, _ in raw:
        tasks[step] = tasks.get(step, 0) + last - first
    joined: list[list[RawSpan]] = []
    for span in raw:
        thread_and_layer = span[4], span[6]
        if joined and (joined[-1][-1][4], joined[-1][-1][6]) == thread_and_layer:
            joined[-1].append(span)
        else:
            joined.append([span])
    return [_span_of(parts, tasks, run, origin) for parts in joined]


def _span_of(parts: list[RawSpan], tasks: dict[int, int], run: int, origin: int) -> Span:
    *_, thread, _, layer = parts[0]
    return Span(
        run=run,
        thread=thread,
        layer=layer,
        start=1e-6 * (parts[0][0] - origin),
        stop=1e-6 * (parts[-1][1] - origin),
        busy=1e-6 * sum(end - begin for begin, end, *_ in parts),
        tasks=sum(last - first for _, _, first, last, *_ in parts),
        all_tasks=sum(tasks[step] for *_, step, _ in parts),
    )
