# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One network to measure: its files, which every engine starts from.

Input: a timm name, whether it is fused beforehand, a batch. Output: a folder with the model as
ONNX, as linalg, and as a traced module, a random image, and PyTorch's answer in f64.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from repvgg_testing import numerics

if TYPE_CHECKING:
    from torch import nn


def sum_lengths(model: nn.Module) -> list[int]:
    """The products that one output of each convolution and linear layer sums."""
    weights = (getattr(module, "weight", None) for module in model.modules())
    return [weight[0].numel() for weight in weights if weight is not None and weight.ndim >= 2]


@dataclass(frozen=True)
class Case:
    """What is measured, and where its files are."""

    network: str
    fused: bool
    batch: int
    root: Path

    @property
    def state(self) -> str:
        return "fused" if self.fused else "trained"

    @property
    def state_title(self) -> str:
        return "fused beforehand" if self.fused else "as trained"

    @property
    def name(self) -> str:
        return f"{self.network}-{self.state}-{self.batch}"

    @property
    def folder(self) -> Path:
        return self.root / self.name

    def model(self) -> nn.Module:
        """The network with random weights and statistics, the same in every process."""
        from repvgg_testing import torch_export
        from timm.utils import reparameterize_model

        model, _ = torch_export.create(self.network)
        return reparameterize_model(model).eval() if self.fused else model

    def image(self) -> np.ndarray:
        return np.load(self.folder / "x.npy")

    def reference(self) -> np.ndarray:
        return np.load(self.folder / "y.npy")

    def prepare(self) -> None:
        """Writes the files, unless they are there."""
        complete = self.folder / "complete.json"
        if complete.exists() and "sums" in json.loads(complete.read_text()):
            return
        import torch
        from repvgg_testing import torch_export

        self.folder.mkdir(parents=True, exist_ok=True)
        model = self.model()
        size = model.default_cfg["input_size"]
        x = torch.randn((self.batch, *size), generator=torch.Generator().manual_seed(1))
        with torch.no_grad():
            # For ncnn, which knows no batches.
            torch.jit.trace(model, x[:1]).save(str(self.folder / "m.pt"))
            torch.onnx.export(model, (x,), str(self.folder / "m.onnx"), dynamo=False)
            (self.folder / "m.mlir").write_text(torch_export.to_linalg(model, x))
            np.save(self.folder / "x.npy", x.numpy())
            np.save(self.folder / "y.npy", model.double()(x.double()).numpy())
        complete.write_text(json.dumps({"torch": torch.__version__, "sums": sum_lengths(model)}))

    def bound(self) -> float:
        """How far an answer in f32 may be off, relative to its largest value."""
        complete = json.loads((self.folder / "complete.json").read_text())
        return numerics.network_bound(complete["sums"])

    def remove(self) -> None:
        """Removes the files, and what engines made of them: gigabytes."""
        shutil.rmtree(self.folder)
