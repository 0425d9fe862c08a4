# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times `repvgg-opt --fuse` beside timm's reparameterize_model, interleaved.

Input: rounds, and the PyTorch environment's Python. Output: a JSON file with every sample,
and a markdown table of minima, medians and ratios.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from report import write_report
from repvgg_testing import driver, models
from repvgg_testing.generate import write_linalg

#: Of these, fuse contains verify.
STAGES = ("read", "raise", "fuse", "verify", "lower", "source", "write", "total")
#: What timm's fold does, checks included.
FUSING = ("raise", "fuse", "lower", "source")
#: Our variant, timm's name.
NETWORKS = {"A0": "repvgg_a0", "B1": "repvgg_b1"}


class TimmWorker:
    """A PyTorch process that is warm and waits."""

    def __init__(self, python: str) -> None:
        self.process = subprocess.Popen(
            [python, Path(__file__).with_name("timm_worker.py")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        if self._line() != "ready":
            raise RuntimeError("the timm worker did not start")

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def milliseconds(self, name: str) -> float:
        """One call on model `name`."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{name}\n")
        self.process.stdin.flush()
        return float(self._line())


@dataclass
class Network:
    """One network's files and samples; each sample is a profile of repvgg-opt."""

    name: str
    weight_bytes: int
    text: Path
    bytecode: Path
    samples: dict[str, list[dict[str, float]]] = field(default_factory=dict)
    timm: list[float] = field(default_factory=list)

    def add(self, form: str, profile: dict[str, float]) -> None:
        self.samples.setdefault(form, []).append(profile)


def profile(module: Path, folder: Path) -> dict[str, float]:
    """Times and peak memory of one fusing run to bytecode."""
    report = folder / "profile.json"
    fuse = "--fuse=verify=source census=none"
    command = [driver.find_tool("repvgg-opt"), fuse, f"--profile-json={report}"]
    command += ["--emit-bytecode", str(module), "-o", str(folder / "fused.mlirbc")]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    return json.loads(report.read_text())


def prepare(name: str, folder: Path) -> Network:
    """Draws a network, writes it as text and bytecode."""
    network = models.build(name)
    text, bytecode = folder / f"{name}.mlir", folder / f"{name}.mlirbc"
    with open(text, "w", encoding="ascii") as stream:
        write_linalg(network, stream)
    command = [driver.find_tool("repvgg-opt"), "--emit-bytecode", str(text), "-o", str(bytecode)]
    subprocess.run(command, check=True)
    # Running statistics are as many numbers as gammas and betas.
    affine = sum(b.out_channels * (4 + 2 * (b.identity is not None)) for b in network.blocks)
    return Network(name, 4 * (network.parameters() + affine), text, bytecode)


def measure(
    networks: list[Network], worker: TimmWorker | None, rounds: int, folder: Path
) -> list[float]:
    """Fills the samples; returns the peaks of empty runs, in kB."""
    empty, peaks = folder / "empty.mlir", []
    empty.write_text("module {}\n")
    for _ in range(rounds):
        peaks.append(profile(empty, folder)["peak_kb"])
        for network in networks:
            network.add("bytecode", profile(network.bytecode, folder))
            network.add("text", profile(network.text, folder))
            if worker is not None:
                network.timm.append(worker.milliseconds(NETWORKS[network.name]))
    return peaks


def _spread(samples: list[float]) -> str:
    return f"{min(samples):.0f} / {statistics.median(samples):.0f}"


def _column(network: Network, form: str, key: str) -> list[float]:
    return [sample[key] for sample in network.samples[form]]


def _fusing(network: Network, form: str) -> list[float]:
    """All that is neither reading nor writing, of each sample."""
    return [sum(sample[f"{stage}_ms"] for stage in FUSING) for sample in network.samples[form]]


def table(networks: list[Network], empty_kb: float) -> str:
    """Markdown: milliseconds as minimum / median, memory as multiples of the weights."""
    columns = [(n, form) for n in networks for form in ("bytecode", "text")]
    lines = [
        "| ms, minimum / median | " + " | ".join(f"{n.name} {form}" for n, form in columns) + " |"
    ]
    lines.append("|---|" + "---|" * len(columns))
    for stage in STAGES:
        cells = [_spread(_column(n, form, f"{stage}_ms")) for n, form in columns]
        name = {"verify": "of which verify", "source": "verify=source"}.get(stage, stage)
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    cells = [_spread(_fusing(n, form)) for n, form in columns]
    lines.append("| all but read and write | " + " | ".join(cells) + " |")
    if all(n.timm for n in networks):
        cells = [_spread(n.timm) for n, _ in columns]
        lines.append("| timm reparameterize_model | " + " | ".join(cells) + " |")
        fuse = [statistics.median(_fusing(n, form)) for n, form in columns]
        pairs = zip(columns, fuse, strict=True)
        ratios = [f"{statistics.median(n.timm) / ours:.2f}" for (n, _), ours in pairs]
        lines.append("| timm / all but read and write, medians | " + " | ".join(ratios) + " |")
    over = [
        (max(_column(n, form, "peak_kb")) - empty_kb) * 1024 / n.weight_bytes for n, form in columns
    ]
    lines.append(
        "| peak memory above an empty run / weights | "
        + " | ".join(f"{r:.2f}" for r in over)
        + " |"
    )
    return "\n".join(lines)


def main() -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--networks", nargs="+", default=list(NETWORKS), choices=NETWORKS)
    parser.add_argument("--torch-python", help="without it, timm is not timed")
    parser.add_argument("--output", type=Path, required=True, help="folder for fuse.json, fuse.md")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    networks = [prepare(name, options.output) for name in options.networks]
    worker = TimmWorker(options.torch_python) if options.torch_python else None
    peaks = measure(networks, worker, options.rounds, options.output)
    text = table(networks, statistics.median(peaks))
    samples = {
        n.name: {"weight_bytes": n.weight_bytes, "timm_ms": n.timm, **n.samples} for n in networks
    }
    measured = {"empty_peak_kb": peaks, "networks": samples}
    write_report(options.output, "fuse", measured, text)
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
