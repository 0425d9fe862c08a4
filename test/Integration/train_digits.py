# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Trains the networks of `digits.py`, and writes their weights and the images.

    python train_digits.py [FAMILY]...

Needs scikit-learn, which no test does. Output: Inputs/digits/*; an accuracy a family. Each takes
a minute of one core.
"""

from __future__ import annotations

import sys

import numpy as np
import torch
from digits import FAMILIES, INPUTS, TEST, Digits, accuracy, images
from safetensors.torch import save_file
from torch import nn

EPOCHS = 60
BATCH = 64


def write_images() -> None:
    from sklearn.datasets import load_digits

    data = load_digits()
    pixels, classes = data.images.astype(np.uint8), data.target.astype(np.uint8)
    np.savez_compressed(INPUTS / "digits.npz", images=pixels, classes=classes)


def moved(x: torch.Tensor) -> torch.Tensor:
    """By up to a pixel each way: as many digits again."""
    rows, columns = torch.randint(-1, 2, (2,)).tolist()
    return torch.roll(x, (rows, columns), (2, 3))


def train(family: str) -> float:
    """Writes the weights; returns the accuracy on images that it has not seen."""
    torch.manual_seed(0)
    x, classes = images()
    net = Digits(family)
    optimizer = torch.optim.SGD(
        net.parameters(), lr=0.05, momentum=0.9, nesterov=True, weight_decay=5e-4
    )
    steps = EPOCHS * ((len(x) - TEST) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 0.1, total_steps=steps)
    loss = nn.CrossEntropyLoss(label_smoothing=0.1)
    net.train()
    for _ in range(EPOCHS):
        order = torch.randperm(len(x) - TEST)
        for chosen in order[: len(order) // BATCH * BATCH].split(BATCH):
            optimizer.zero_grad()
            loss(net(moved(x[chosen])), classes[chosen]).backward()
            optimizer.step()
            schedule.step()
    net.eval()
    with torch.no_grad():
        found = accuracy(net(x[-TEST:]), classes[-TEST:])
    save_file(net.state_dict(), INPUTS / f"{family}.safetensors")
    return found


def main() -> None:
    INPUTS.mkdir(parents=True, exist_ok=True)
    write_images()
    for family in sys.argv[1:] or FAMILIES:
        print(f"{family}: {100 * train(family):.1f} %", flush=True)


if __name__ == "__main__":
    main()
