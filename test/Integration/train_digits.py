# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Trains the networks of `digits.py`, and writes their weights and the images.

    python train_digits.py [FAMILY]...

Needs scikit-learn where the images are not there yet; no test does. Output: Inputs/digits/*; an
accuracy a family. Each takes a minute of one core.

`repvgg_l2` is trained as RepVGG's authors offer to (Ding et al., RepVGG: Making VGG-style ConvNets
Great Again, 2021; `get_custom_L2` of their code): the loss has the squares of what the fused filter
will be, divided by those of its normalizations' factors, and normalizations do not decay. At a
learning rate of 1 that drives variances down and factors up: identities become hundreds of times
as large as all other weights, the outliers of which Chu et al. (Make RepVGG Greater Again: A
Quantization-aware Approach, 2022) show that they undo quantization. None is planted.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import numpy as np
import torch
from digits import FAMILIES, INPUTS, TEST, Digits, RepVGG, accuracy, images
from safetensors.torch import save_file
from torch import nn

BATCH = 64


@dataclass(frozen=True)
class Recipe:
    """How a network is trained."""

    epochs: int = 60
    rate: float = 0.1
    decay: float = 5e-4
    #: Whether it is the fused filters that decay.
    fused: bool = False


RECIPES = {"repvgg_l2": Recipe(epochs=25, rate=1.0, decay=5e-3, fused=True)}


def write_images() -> None:
    from sklearn.datasets import load_digits

    data = load_digits()
    pixels, classes = data.images.astype(np.uint8), data.target.astype(np.uint8)
    np.savez_compressed(INPUTS / "digits.npz", images=pixels, classes=classes)


def moved(x: torch.Tensor) -> torch.Tensor:
    """By up to a pixel each way: as many digits again."""
    rows, columns = torch.randint(-1, 2, (2,)).tolist()
    return torch.roll(x, (rows, columns), (2, 3))


def fused_square(block: RepVGG) -> torch.Tensor:
    """The squares of the fused 3x3 without its identity, as if normalizations had the factor 1."""

    def factor(norm: nn.BatchNorm2d) -> torch.Tensor:
        return (norm.weight / torch.sqrt(norm.running_var + norm.eps))[:, None, None, None].detach()

    dense, point = block.rbr_dense, block.rbr_1x1
    centre = dense.conv.weight[:, :, 1:2, 1:2]
    around = (dense.conv.weight**2).sum() - (centre**2).sum()
    factors = factor(dense.bn), factor(point.bn)
    both = centre * factors[0] + point.conv.weight * factors[1]
    return around + (both**2 / (factors[0] ** 2 + factors[1] ** 2)).sum()


def parameters(net: Digits, recipe: Recipe) -> list[dict[str, object]]:
    """For the optimizer: all decay, or the classifier's weights alone."""
    if not recipe.fused:
        return [{"params": list(net.parameters()), "weight_decay": recipe.decay}]
    return [
        {"params": [net.classifier.weight], "weight_decay": recipe.decay},
        {"params": [*net.stages.parameters(), net.classifier.bias], "weight_decay": 0.0},
    ]


def train(family: str) -> float:
    """Writes the weights; returns the accuracy on images that it has not seen."""
    torch.manual_seed(0)
    x, classes = images()
    net, recipe = Digits(family), RECIPES.get(family, Recipe())
    optimizer = torch.optim.SGD(parameters(net, recipe), lr=0.05, momentum=0.9, nesterov=True)
    steps = recipe.epochs * ((len(x) - TEST) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, recipe.rate, total_steps=steps)
    entropy = nn.CrossEntropyLoss(label_smoothing=0.1)
    net.train()
    for _ in range(recipe.epochs):
        order = torch.randperm(len(x) - TEST)
        for chosen in order[: len(order) // BATCH * BATCH].split(BATCH):
            optimizer.zero_grad()
            loss = entropy(net(moved(x[chosen])), classes[chosen])
            if recipe.fused:
                loss = loss + recipe.decay / 2 * sum(map(fused_square, net.stages))
            loss.backward()
            optimizer.step()
            schedule.step()
    net.eval()
    with torch.no_grad():
        found = accuracy(net(x[-TEST:]), classes[-TEST:])
    save_file(net.state_dict(), INPUTS / f"{family}.safetensors")
    return found


def main() -> None:
    INPUTS.mkdir(parents=True, exist_ok=True)
    if not (INPUTS / "digits.npz").exists():
        write_images()
    for family in sys.argv[1:] or FAMILIES:
        print(f"{family}: {100 * train(family):.1f} %", flush=True)


if __name__ == "__main__":
    main()
