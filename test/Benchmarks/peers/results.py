# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What was measured, as a file: every sample, and the machine.

Input and output: a folder with peers.json. Settings are in the tables' order, however they were
measured.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path

from case import Case
from formats import PEERS
from machine import cpu_features, cpu_name
from setting import Setting

NETWORKS = ("repvgg_a0", "repvgg_a2", "repvgg_b1", "repvgg_b1g4", "mobileone_s1", "repvit_m1")
FILE = "peers.json"


def replace(path: Path, text: str) -> None:
    """The file holds `text`, or what it held before if writing is interrupted."""
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text)
    part.replace(path)


def _place(setting: Setting) -> tuple:
    case, network = setting.case, setting.case.network
    known = NETWORKS.index(network) if network in NETWORKS else len(NETWORKS)
    return (list(PEERS).index(setting.precision), setting.instructions != "native", not case.fused,
            case.batch, known, network, setting.threads)  # fmt: skip


@dataclass
class Results:
    """All settings measured on one machine."""

    cpu: str = field(default_factory=cpu_name)
    cpus: int = field(default_factory=lambda: os.cpu_count() or 1)
    settings: list[Setting] = field(default_factory=list)
    features: list[str] = field(default_factory=cpu_features)

    @property
    def machine(self) -> str:
        """The processor, with what decides which formats it is fast in."""
        return ", ".join([self.cpu, *self.features])

    def add(self, setting: Setting) -> None:
        self.settings = sorted([*self.settings, setting], key=_place)

    def write(self, folder: Path) -> None:
        samples = [
            {"network": s.case.network, "fused": s.case.fused, "batch": s.case.batch,
             "threads": s.threads, "instructions": s.instructions, "precision": s.precision,
             "engines": s.engines}
            for s in self.settings
        ]  # fmt: skip
        content = {"cpu": self.cpu, "cpus": self.cpus, "features": self.features,
                   "settings": samples}  # fmt: skip
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
        settings = []
        for s in content["settings"]:
            precision = s.get("precision", "f32")
            case = Case(s["network"], s["fused"], s["batch"], folder / "cases", precision != "f32")
            settings.append(Setting(case, s["threads"], s["instructions"], s["engines"], precision))
        settings.sort(key=_place)
        features = content.get("features", [])
        return Results(content["cpu"], content["cpus"], settings, features)
