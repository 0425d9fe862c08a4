# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What was measured, as a file: every sample, and the machine.

Input and output: a folder with peers.json. Settings are in the tables' order, however they were
measured.
"""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass, field
from pathlib import Path

from case import Case
from setting import Setting

NETWORKS = ("repvgg_a0", "repvgg_a2", "repvgg_b1", "repvgg_b1g4", "mobileone_s1", "repvit_m1")
FILE = "peers.json"


def replace(path: Path, text: str) -> None:
    """The file holds `text`, or what it held before if writing is interrupted."""
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text)
    part.replace(path)


def cpu_name() -> str:
    """This machine's."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def _place(setting: Setting) -> tuple:
    case, network = setting.case, setting.case.network
    known = NETWORKS.index(network) if network in NETWORKS else len(NETWORKS)
    return (setting.instructions != "native", not case.fused, case.batch, known, network,
            setting.threads)  # fmt: skip


@dataclass
class Results:
    """All settings measured on one machine."""

    cpu: str = field(default_factory=cpu_name)
    cpus: int = field(default_factory=lambda: os.cpu_count() or 1)
    settings: list[Setting] = field(default_factory=list)

    def add(self, setting: Setting) -> None:
        self.settings = sorted([*self.settings, setting], key=_place)

    def write(self, folder: Path) -> None:
        samples = [
            {"network": s.case.network, "fused": s.case.fused, "batch": s.case.batch,
             "threads": s.threads, "instructions": s.instructions, "engines": s.engines}
            for s in self.settings
        ]  # fmt: skip
        content = {"cpu": self.cpu, "cpus": self.cpus, "settings": samples}
        replace(folder / FILE, json.dumps(content, indent=1) + "\n")

    @staticmethod
    def read(folder: Path) -> Results:
        """What `write` wrote there.

        Raises
        ------
        FileNotFoundError
            Nothing was written there.
        """
        content = json.loads((folder / FILE).read_text())
        settings = [
            Setting(Case(s["network"], s["fused"], s["batch"], folder / "cases"),
                    s["threads"], s["instructions"], s["engines"])
            for s in content["settings"]
        ]  # fmt: skip
        return Results(content["cpu"], content["cpus"], sorted(settings, key=_place))
