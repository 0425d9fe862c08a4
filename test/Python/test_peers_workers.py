# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Engines of `tools/bench.sh peers` that end while they are measured."""

from __future__ import annotations

from pathlib import Path

import pytest
import setting as peers
from case import Case
from setting import Setting, measure

#: A worker that answers as often as its engine's name says, and ends.
WORKER = """
import json, sys
print(json.dumps({"engine": "E", "version": "1", "error": 0.0, "noise": 0.0}), flush=True)
for _ in range(int(sys.argv[1])):
    if line := sys.stdin.readline():
        print(json.dumps([1.0] * int(line)), flush=True)
sys.exit(3)
"""


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Setting:
    """A setting whose engines are numbers of answers."""
    worker = tmp_path / "worker.py"
    worker.write_text(WORKER)
    monkeypatch.setattr(peers, "WORKER", worker)
    monkeypatch.setattr(peers, "PAUSE", 0)
    monkeypatch.setattr(peers, "misses", lambda *_: None)
    monkeypatch.setattr(Case, "bound", lambda _: 1.0)
    return Setting(Case("repvgg_a0", True, 1, tmp_path), 1, "native")


@pytest.mark.parametrize("answers", ["0", "1", "2"], ids=["warming up", "at first", "later"])
def test_engine_that_ends_is_left_out(measured: Setting, answers: str) -> None:
    measure(measured, ["9", answers, "8"], 3, 60)
    failed = measured.engines[answers]
    assert failed["failed"] == "it ended with status 3 while it was measured"
    assert failed["ms"] == []
    for name in ("9", "8"):
        assert "failed" not in measured.engines[name]
        assert measured.engines[name]["ms"] == [1.0] * 9
