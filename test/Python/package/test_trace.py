# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Traces of compiled models: from Python, as a file for Perfetto, and by the command."""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import repvgg
from cli_calls import caller
from repvgg.trace import join_spans
from repvgg_testing import models
from repvgg_testing.generate import write_linalg

RUNS = 3


@pytest.fixture(scope="module")
def text() -> str:
    """A small RepVGG network as linalg."""
    stream = io.StringIO()
    write_linalg(models.build("A0", seed=3, classes=10, layers=4), stream, size=32)
    return stream.getvalue()


@pytest.fixture(scope="module", params=[1, 2, 3])
def trace(text: str, request: pytest.FixtureRequest) -> repvgg.Trace:
    model = repvgg.parse(text).compile(threads=request.param)
    return model.trace(np.ones((1, 3, 32, 32), np.float32), runs=RUNS)


def of_threads(trace: repvgg.Trace) -> Iterable[list[repvgg.Span]]:
    return ([s for s in trace.spans if s.thread == t] for t in range(trace.threads))


def test_spans_of_a_thread_do_not_overlap(trace: repvgg.Trace) -> None:
    for spans in of_threads(trace):
        assert all(a.stop <= b.start for a, b in pairwise(spans))
        assert all(0 <= s.start <= s.stop and s.busy <= s.stop - s.start + 1e-9 for s in spans)
        # One event a layer: never two in a row that could be one.
        assert all((a.run, a.layer) != (b.run, b.layer) for a, b in pairwise(spans))
    assert min(s.start for s in trace.spans) == 0


def test_threads_share_layers(trace: repvgg.Trace) -> None:
    assert {s.run for s in trace.spans} == set(range(RUNS))
    assert {s.layer for s in trace.spans} == set(range(len(trace.layers)))
    for run in range(RUNS):
        for layer in range(len(trace.layers)):
            found = [s for s in trace.spans if (s.run, s.layer) == (run, layer)]
            assert sum(s.tasks for s in found) == max(s.all_tasks for s in found)
    # Where threads take turns, one that comes late to a layer finds nothing left.
    assert all(spans for spans in of_threads(trace))


def test_times_add_up(trace: repvgg.Trace) -> None:
    """A layer lasts until its last thread is through: so spans lie inside of their run."""
    per_run = sum(layer.milliseconds or 0 for layer in trace.layers)
    for run in range(RUNS):
        spans = [s for s in trace.spans if s.run == run]
        assert max(s.stop for s in spans) - min(s.start for s in spans) <= per_run * RUNS
        busy = sum(s.busy for s in spans if s.thread == 0)
        assert 0 < busy <= per_run * RUNS
    total = sum(s.busy for s in trace.spans)
    assert total <= per_run * RUNS * trace.threads


def test_layers_are_what_a_profile_has(text: str) -> None:
    model = repvgg.parse(text).compile()
    x = np.ones((1, 3, 32, 32), np.float32)
    start = time.perf_counter()
    profile = model.profile(x)
    total = 1e3 * (time.perf_counter() - start)
    assert 0 < sum(layer.milliseconds or 0 for layer in profile) <= total
    trace = model.trace(x)
    assert [layer.name for layer in trace.layers] == [layer.name for layer in profile]


def test_file_for_perfetto(trace: repvgg.Trace) -> None:
    written = json.loads(trace.to_json())
    events = written["traceEvents"]
    names = {e["tid"]: e["args"]["name"] for e in events if e["name"] == "thread_name"}
    assert sorted(names) == list(range(trace.threads)) and "caller" in names[0]
    assert any(e["name"] == "process_name" and trace.cpu in e["args"]["name"] for e in events)
    complete = [e for e in events if e["ph"] == "X"]
    assert len(complete) == len(trace.spans) and {e["ph"] for e in events} == {"X", "M"}
    assert {e["tid"] for e in complete} <= set(names)
    for event, span in zip(complete, trace.spans, strict=True):
        layer = trace.layers[span.layer]
        arguments = event["args"]
        assert event["name"] == layer.name
        assert event["ts"] == pytest.approx(1e3 * span.start, abs=1e-3)
        assert (arguments["flops"], arguments["plan"]) == (layer.flops, layer.plan)
        assert arguments["bytes"] == layer.bytes and 0 < arguments["share"] <= 1
    assert any(event["args"]["plan"] for event in complete)


def test_join_spans() -> None:
    raw = [
        (100, 110, 0, 4, 0, 0, 0),
        (120, 125, 0, 1, 0, 1, 0),
        (130, 140, 0, 2, 0, 2, 1),
        (102, 109, 4, 8, 1, 0, 0),
        (131, 139, 2, 4, 1, 2, 1),
    ]
    spans = join_spans(raw, run=5, origin=100)
    assert [(s.thread, s.layer, s.tasks, s.all_tasks) for s in spans] == [
        (0, 0, 5, 9), (0, 1, 2, 4), (1, 0, 4, 8), (1, 1, 2, 4),
    ]  # fmt: skip
    assert spans[0].stop == pytest.approx(25e-6) and spans[0].busy == pytest.approx(15e-6)
    assert all(s.run == 5 for s in spans)


def test_tracing_leaves_no_trace(text: str) -> None:
    model = repvgg.parse(text).compile()
    x = np.ones((1, 3, 32, 32), np.float32)
    expected = model(x)
    model.trace(x)
    np.testing.assert_array_equal(model(x), expected)
    before = model._context().spans()
    model(x)
    assert model._context().spans() == before
    with pytest.raises(ValueError, match="positive number of runs"):
        model.trace(x, runs=0)
    with pytest.raises(repvgg.RuntimeFailure, match="expects 1 inputs"):
        model.trace()


def test_threads_trace_side_by_side(text: str) -> None:
    model = repvgg.parse(text).compile()
    x = np.ones((1, 3, 32, 32), np.float32)
    found: list[repvgg.Trace] = []
    workers = [threading.Thread(target=lambda: found.append(model.trace(x))) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len({len(trace.spans) for trace in found}) == 1 and len(found) == 4


def test_command(
    text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("net.mlir").write_text(text)
    np.save("x.npy", np.ones((1, 3, 32, 32), np.float32))
    code, out, err = caller(capsys)(
        "trace", "net.mlir", "--input", "x.npy", "--threads", 2, "--runs", 2
    )
    assert code == 0 and not err and out.startswith("wrote net.trace.json: ")
    events = json.loads(Path("net.trace.json").read_text())["traceEvents"]
    assert {e["tid"] for e in events} == {0, 1}
    assert {e["args"]["run"] for e in events if e["ph"] == "X"} == {0, 1}
    repvgg.load("net.mlir").compile("net")
    code, out, _ = caller(capsys)("trace", "net.so", "-o", "t.json", "--json")
    assert code == 0
    report = json.loads(out)
    assert report["output"] == "t.json" and report["threads"] == 1
    assert report["milliseconds"] == pytest.approx(sum(x["milliseconds"] for x in report["layers"]))
    code, out, err = caller(capsys)("trace", "net.so", "-o", "-")
    assert code == 0 and json.loads(out)["traceEvents"] and err.startswith("wrote -: ")


@pytest.mark.parametrize(
    "arguments, code, message",
    [
        (["no-such.so"], 1, "no-such.so"),
        (["net.safetensors"], 1, "which is no model"),
        (["net.mlir", "-o", "no/such.json"], 1, "no/such.json"),
        (["net.mlir", "--runs", "0"], 64, "expects a positive number"),
        (["net.mlir", "--threads", "-1"], 64, "expects a number from 0 on"),
        (["net.mlir", "--input", "y=x.npy"], 1, "there is no input 'y'"),
        ([], 64, "required: M"),
    ],
)
def test_errors(
    arguments: list[str], code: int, message: str, text: str, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    Path("net.mlir").write_text(text)
    found, out, err = caller(capsys)("trace", *arguments)
    assert found == code and not out and message in err and "Traceback" not in err
    assert {path.name for path in tmp_path.iterdir()} == {"net.mlir"}
