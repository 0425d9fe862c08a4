# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A process that holds one engine with one case and runs it on request.

Input: a number of runs a line. Output: JSON a line: first what was loaded, or the error; then the
milliseconds of each run.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from pathlib import Path

from case import Case


def load(engine_name: str, precision: str, case: Case, threads: int):
    """The engine's function and what is to be said of it."""
    from engine_table import ENGINES

    engine = ENGINES[precision][engine_name]()
    start = time.perf_counter()
    run = engine.load(case, threads)
    seconds = time.perf_counter() - start
    errors = case.errors(run())
    facts = {"engine": engine.name, "version": engine.version(), "load_s": seconds}
    return run, facts | errors


def main() -> None:
    """Answers until the input ends."""
    engine, precision, network, state, batch, threads, root = sys.argv[1:]
    # Some engines print to the standard output: it is ours.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    case = Case(network, state == "fused", int(batch), Path(root), precision != "f32")
    os.environ.setdefault("OMP_NUM_THREADS", threads)
    try:
        run, facts = load(engine, precision, case, int(threads))
    except Exception as error:  # whatever an engine raises is an answer
        print(json.dumps({"failed": f"{type(error).__name__}: {error}"[:500]}), file=answers)
        return
    print(json.dumps(facts), file=answers, flush=True)
    with contextlib.suppress(BrokenPipeError):
        for line in sys.stdin:
            times = []
            for _ in range(int(line)):
                start = time.perf_counter()
                run()
                times.append((time.perf_counter() - start) * 1e3)
            print(json.dumps(times), file=answers, flush=True)


if __name__ == "__main__":
    main()
