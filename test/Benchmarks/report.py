# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a benchmark has measured, as files: every run for programs, a table for people."""

from __future__ import annotations

import json
import os
from pathlib import Path


def processor() -> str:
    """What this machine calls its processor, as /proc/cpuinfo has it."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return "unknown"


def write_report(folder: Path, name: str, measured: dict, table: str) -> str:
    """Writes NAME.json, `measured` with this machine's processors, and NAME.md.

    Objects in `measured` are written as their fields.

    Returns
    -------
    str
        What NAME.json holds.
    """
    text = json.dumps({"cpus": os.cpu_count(), **measured}, indent=1, default=vars) + "\n"
    (folder / f"{name}.json").write_text(text)
    (folder / f"{name}.md").write_text(table + "\n")
    return text
