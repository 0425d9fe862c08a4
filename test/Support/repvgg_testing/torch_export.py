# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exports a PyTorch network through torch-mlir, with random statistics.

    python -m repvgg_testing.torch_export timm:repvgg_a0 -o m.mlir --input x.npy --reference y.npy

Needs the PyTorch environment (tools/setup.sh --torch). No statistic is a default, and the
reference is PyTorch's own answer in f64.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from torch import Tensor, nn

#: Families of timm whose training form has several linear branches.
FAMILIES = ("repvgg", "mobileone", "repvit", "fastvit", "repghostnet")


def randomize(module: nn.Module, seed: int = 0, gain: float = 0.65) -> nn.Module:
    """Draws each normalization's statistics and parameters; returns it in eval mode.

    `gain` is gamma's mean: the more branches add up, the smaller it should be.
    """
    import torch

    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for part in module.modules():
            if (
                isinstance(part, torch.nn.modules.batchnorm._BatchNorm)
                and part.running_var is not None
            ):
                part.running_mean.normal_(0, 0.1, generator=generator)
                part.running_var.uniform_(0.5, 1.5, generator=generator)
                if part.affine:
                    part.weight.uniform_(0.5 * gain, 1.5 * gain, generator=generator)
                    part.bias.normal_(0, 0.1, generator=generator)
    return module.eval()


def to_linalg(module: nn.Module, image: Tensor) -> str:
    """A module as linalg-on-tensors text; its function is `@main`."""
    from repvgg.torch import from_torch

    text = from_torch(module, image).to_mlir()
    assert isinstance(text, str)
    return text


def create(name: str, seed: int = 0) -> tuple[nn.Module, tuple[int, ...]]:
    """A timm model and its image's shape.

    Raises
    ------
    ValueError
        For a name that timm does not have; names what is possible.
    """
    import timm
    import torch

    if not timm.is_model(name):
        close = difflib.get_close_matches(name, timm.list_models(), 8, 0.5)
        known = [model for family in FAMILIES for model in timm.list_models(f"{family}*")]
        hint = f"close: {', '.join(close)}; " if close else ""
        raise ValueError(f"timm has no model {name!r}; {hint}multi-branch: {', '.join(known)}")
    torch.manual_seed(seed)
    model = randomize(timm.create_model(name), seed)
    return model, (1, *model.default_cfg["input_size"])


def export(name: str, output: Path, image: Path, reference: Path, seed: int = 0) -> None:
    """Writes a timm model's module, a random image and its f64 answer."""
    import torch

    model, shape = create(name, seed)
    x = torch.randn(shape, generator=torch.Generator().manual_seed(seed + 1))
    output.write_text(to_linalg(model, x))
    np.save(image, x.numpy())
    with torch.no_grad():
        np.save(reference, model.double()(x.double()).numpy())


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="repvgg_testing.torch_export", description=__doc__.splitlines()[0]
    )
    parser.add_argument("model", help="timm:NAME")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--input", type=Path, required=True, help="image to write")
    parser.add_argument("--reference", type=Path, required=True, help="f64 answer to write")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    source, _, name = options.model.partition(":")
    try:
        if source != "timm" or not name:
            raise ValueError(f"expected timm:NAME, got {options.model!r}")
        export(name, options.output, options.input, options.reference, options.seed)
    except (ValueError, OSError) as error:
        print(f"repvgg_testing.torch_export: error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
