# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The closing line adds up every kind of result file and never hides a failure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[1] / "count_results.py"
LIT = '{"tests": [{"code": "PASS"}, {"code": "XFAIL"}, {"code": "UNSUPPORTED"}, {"code": "%s"}]}'
UNIT = """{"testsuites": [{"testsuite": [
  {"status": "RUN", "result": "COMPLETED"}, {"status": "RUN", "result": "SKIPPED"},
  {"status": "NOTRUN", "result": "SUPPRESSED"}]}]}"""
PYTEST = """<testsuites><testsuite><testcase name="a"/><testcase name="b"><skipped/></testcase>
<testcase name="c"><%s/></testcase></testsuite></testsuites>"""


def count(folder: Path, failed_steps: int = 0) -> tuple[int, str]:
    command = [sys.executable, SCRIPT, folder, str(failed_steps)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout.strip()


def test_adds_up(tmp_path: Path) -> None:
    (tmp_path / "lit.json").write_text(LIT % "PASS")
    (tmp_path / "unit").mkdir()
    (tmp_path / "unit" / "A.json").write_text(UNIT)
    (tmp_path / "pytest.xml").write_text(PYTEST % "system-out")
    assert count(tmp_path) == (0, "6 passed, 0 failed, 4 skipped")


@pytest.mark.parametrize("outcome", ["failure", "error"])
def test_pytest_failure(outcome: str, tmp_path: Path) -> None:
    (tmp_path / "pytest.xml").write_text(PYTEST % outcome)
    assert count(tmp_path) == (1, "1 passed, 1 failed, 1 skipped")


@pytest.mark.parametrize("code", ["FAIL", "UNRESOLVED", "TIMEOUT", "XPASS"])
def test_lit_failure(code: str, tmp_path: Path) -> None:
    (tmp_path / "lit.json").write_text(LIT % code)
    assert count(tmp_path) == (1, "2 passed, 1 failed, 1 skipped")


def test_a_crashed_step_counts(tmp_path: Path) -> None:
    (tmp_path / "lit.json").write_text(LIT % "PASS")
    assert count(tmp_path, failed_steps=1)[0] == 1


def test_nothing_ran(tmp_path: Path) -> None:
    assert count(tmp_path) == (1, "0 passed, 0 failed, 0 skipped")
