# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Adds up test results into one line.

Input: a folder of result files (lit and GoogleTest JSON, pytest JUnit XML) and the
number of steps that failed. Output: "N passed, N failed, N skipped"; exit status 1
if anything failed, or nothing ran.
"""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

LIT = {"PASS": "passed", "XFAIL": "passed", "FLAKYPASS": "passed", "UNSUPPORTED": "skipped"}


def _lit(results: dict) -> Iterator[str]:
    for test in results["tests"]:
        yield LIT.get(test["code"], "failed")


def _google_test(results: dict) -> Iterator[str]:
    for suite in results["testsuites"]:
        for test in suite["testsuite"]:
            ran = test["status"] == "RUN" and test["result"] != "SKIPPED"
            yield "failed" if "failures" in test else "passed" if ran else "skipped"


def _pytest(root: ElementTree.Element) -> Iterator[str]:
    for test in root.iter("testcase"):
        outcomes = {child.tag for child in test}
        failed = outcomes & {"failure", "error"}
        yield "failed" if failed else "skipped" if "skipped" in outcomes else "passed"


def outcomes(path: Path) -> Iterator[str]:
    """Each test's outcome in one result file: passed, failed or skipped."""
    if path.suffix == ".xml":
        yield from _pytest(ElementTree.parse(path).getroot())
        return
    results = json.loads(path.read_text())
    yield from _google_test(results) if "testsuites" in results else _lit(results)


def main(folder: str, failed_steps: int) -> int:
    """Prints the line; returns the exit status."""
    count: Counter[str] = Counter()
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix in (".json", ".xml"):
            count.update(outcomes(path))
    # A step may fail without a failed test: a crash, an error while collecting.
    count["failed"] = max(count["failed"], failed_steps)
    print(f"{count['passed']} passed, {count['failed']} failed, {count['skipped']} skipped")
    return 0 if count["passed"] and not count["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2])))
