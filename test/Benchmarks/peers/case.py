# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One network to measure: its files, which every engine starts from.

Input: a timm name, whether it is fused beforehand, a batch. Output: a folder with the model as
ONNX, as linalg, as a module of PyTorch and a traced one, random images, more of them to calibrate
quantization, PyTorch's answer in f64, and how much answers differ from image to image.
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
    from torch import Tensor, nn

#: Images that quantization is calibrated on, and those that tell how much answers differ.
CALIBRATION, ANSWERS = 32, 8
#: Widths of the spots that images are made of, in pixels.
SPOTS = (1, 8, 32)


def images(count: int, size: tuple[int, int, int], seed: int) -> Tensor:
    """Random images [count, channels, height, width] in which, as in photographs, neighbours are
    alike; of noise alone all images would look the same to a network that ends in a mean."""
    import torch
    from torch.nn.functional import interpolate

    generator = torch.Generator().manual_seed(seed)
    channels, height, width = size
    total = torch.randn((count, channels, 1, 1), generator=generator).expand(count, *size)
    for spot in SPOTS:
        cells = (count, channels, -(-height // spot), -(-width // spot))
        noise = torch.randn(cells, generator=generator)
        total = total + interpolate(noise, size=(height, width), mode="bilinear")
    return total / (len(SPOTS) + 1) ** 0.5


def condition(model: nn.Module, samples: Tensor) -> nn.Module:
    """Each normalization's statistics become those of its input, as in a trained network; drawn
    ones let layers grow or die, and answers hardly depend on the image."""
    import torch

    norms = [m for m in model.modules() if isinstance(m, torch.nn.modules.batchnorm._BatchNorm)]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None
        norm.train()
    with torch.no_grad():
        model(samples)
    return model.eval()


def spread(answers: np.ndarray) -> float:
    """Root mean square of how far answers [images, ...] are from their mean."""
    return float(np.sqrt(np.square(answers - answers.mean(axis=0)).mean()))


def sum_lengths(model: nn.Module) -> list[int]:
    """The products that one output of each convolution and linear layer sums."""
    weights = (getattr(module, "weight", None) for module in model.modules())
    return [weight[0].numel() for weight in weights if weight is not None and weight.ndim >= 2]


@dataclass(frozen=True)
class Case:
    """What is measured, and where its files are.

    Attributes
    ----------
    conditioned : bool
        Whether normalizations have their inputs' statistics, as in a trained network, and answers
        depend on the image: what an output in fewer bits is compared with. In f32 all are drawn.
    """

    network: str
    fused: bool
    batch: int
    root: Path
    conditioned: bool = False

    @property
    def state(self) -> str:
        return "fused" if self.fused else "trained"

    @property
    def state_title(self) -> str:
        return "fused beforehand" if self.fused else "as trained"

    @property
    def name(self) -> str:
        conditioned = "-conditioned" if self.conditioned else ""
        return f"{self.network}-{self.state}-{self.batch}{conditioned}"

    @property
    def folder(self) -> Path:
        return self.root / self.name

    def model(self) -> nn.Module:
        """The network with random weights, the same in every process."""
        import torch

        return torch.load(self.folder / "m.pth", weights_only=False)

    def _make_model(self) -> nn.Module:
        from repvgg_testing import torch_export
        from timm.utils import reparameterize_model

        model, (_, *size) = torch_export.create(self.network)
        if self.conditioned:
            model = condition(model, images(ANSWERS, tuple(size), seed=2))
        return reparameterize_model(model).eval() if self.fused else model

    def image(self) -> np.ndarray:
        return np.load(self.folder / "x.npy")

    def reference(self) -> np.ndarray:
        return np.load(self.folder / "y.npy")

    def calibration(self) -> np.ndarray:
        """Images to calibrate on, none of them the one that is measured."""
        return np.load(self.folder / "calibration.npz")["x"]

    def _facts(self) -> dict:
        complete = self.folder / "complete.json"
        return json.loads(complete.read_text()) if complete.exists() else {}

    def prepare(self) -> None:
        """Writes the files, unless they are there."""
        if "spread" in self._facts():
            return
        import torch
        from repvgg_testing import torch_export

        self.folder.mkdir(parents=True, exist_ok=True)
        model = self._make_model()
        size = model.default_cfg["input_size"]
        x = images(self.batch, size, seed=1)
        with torch.no_grad():
            torch.save(model, self.folder / "m.pth")
            # For ncnn, which knows no batches.
            torch.jit.trace(model, x[:1]).save(str(self.folder / "m.pt"))
            torch.onnx.export(model, (x,), str(self.folder / "m.onnx"), dynamo=False)
            (self.folder / "m.mlir").write_text(torch_export.to_linalg(model, x))
            np.savez(self.folder / "calibration.npz", x=images(CALIBRATION, size, seed=3).numpy())
            np.save(self.folder / "x.npy", x.numpy())
            apart = spread(model(images(ANSWERS, size, seed=4)).numpy())
            np.save(self.folder / "y.npy", model.double()(x.double()).numpy())
        facts = {"torch": torch.__version__, "sums": sum_lengths(model), "spread": apart}
        (self.folder / "complete.json").write_text(json.dumps(facts))

    def bound(self) -> float:
        """How far an answer in f32 may be off, relative to its largest value."""
        return numerics.network_bound(self._facts()["sums"])

    def errors(self, y: np.ndarray) -> dict[str, float]:
        """How far an answer is off: at most, relative to the largest value, and its root mean
        square, relative to how much answers differ from image to image. The latter is that of the
        image in the middle: of a batch, some may be unlike those that ranges were calibrated on."""
        reference = self.reference()
        off = np.abs(np.asarray(y, np.float64).reshape(reference.shape) - reference)
        squares = np.square(off).reshape(len(off), -1).mean(axis=1)
        return {
            "error": float(off.max() / np.abs(reference).max()),
            "noise": float(np.sqrt(np.median(squares)) / self._facts()["spread"]),
        }

    def remove(self) -> None:
        """Removes the files, and what engines made of them: gigabytes."""
        shutil.rmtree(self.folder)
