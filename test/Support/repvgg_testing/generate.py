# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes a RepVGG network with its branches as linalg text.

    python -m repvgg_testing.generate --variant A0 -o a0.mlir --input x.npy --reference y.npy

Output: the module, and if asked for a random image and the network's f64 answer.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import numpy as np

from repvgg_testing import models, reference
from repvgg_testing.linalg import Value, Writer
from repvgg_testing.models import Array, Block, Network


def _write_block(writer: Writer, x: Value, block: Block) -> Value:
    """Identity, 1x1, 3x3, their sum, ReLU: the order in which timm computes."""
    identity = block.identity and writer.batch_norm(x, block.identity)
    point = writer.conv(x, block.weight_1x1, block.stride, block.groups)
    point = writer.batch_norm(point, block.norm_1x1)
    dense = writer.conv(writer.pad(x, 1), block.weight_3x3, block.stride, block.groups)
    dense = writer.batch_norm(dense, block.norm_3x3)
    total = writer.elementwise("addf", point, dense, writer.empty(dense.shape))
    if identity:
        total = writer.elementwise("addf", total, identity, writer.empty(dense.shape))
    return writer.relu(total)


def _check(size: int, batch: int) -> None:
    if size < 1 or batch < 1:
        raise ValueError(f"expected a positive size and batch, got {size} and {batch}")


def write_linalg(network: Network, stream: TextIO, size: int = 224, batch: int = 1) -> None:
    """Writes `network` for images `[batch, 3, size, size]` in f32.

    Raises
    ------
    ValueError
        If `size` or `batch` is not positive.

    >>> import io
    >>> text = io.StringIO()
    >>> write_linalg(models.build("tiny", layers=1), text, size=8)
    >>> text.getvalue().count("linalg.conv_2d_nchw_fchw")
    2
    """
    _check(size, batch)
    writer = Writer(Value("%arg0", (batch, network.blocks[0].in_channels, size, size)))
    x = writer.argument
    for block in network.blocks:
        x = _write_block(writer, x, block)
    logits = writer.linear(writer.global_average(x), network.weight, network.bias)
    writer.write(logits, stream)


def draw_image(size: int, batch: int = 1, seed: int = 0) -> Array:
    """A standard normal image `[batch, 3, size, size]`, f32.

    >>> draw_image(2).shape
    (1, 3, 2, 2)
    """
    _check(size, batch)
    rng = np.random.default_rng(seed + 1)
    return rng.standard_normal((batch, 3, size, size), dtype=np.float32)


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="repvgg_testing.generate", description=__doc__.splitlines()[0]
    )
    parser.add_argument("--variant", default="A0", choices=models.VARIANTS)
    parser.add_argument("--layers", type=int, help="keep the first blocks, the stem included")
    parser.add_argument("--size", type=int, default=224, help="height and width of the image")
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--classes", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("-o", "--output", type=Path, help="the module (default: standard output)")
    parser.add_argument("--input", type=Path, help="write a random image to this .npy file")
    parser.add_argument("--reference", type=Path, help="write the f64 logits to this .npy file")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit status."""
    options = _parse(arguments)
    try:
        network = models.build(options.variant, options.seed, options.classes, options.layers)
        image = draw_image(options.size, options.batch, options.seed)
        if options.output is None:
            write_linalg(network, sys.stdout, options.size, options.batch)
        else:
            with open(options.output, "w", encoding="ascii") as stream:
                write_linalg(network, stream, options.size, options.batch)
        if options.input:
            np.save(options.input, image)
        if options.reference:
            np.save(options.reference, reference.run(network, image))
    except (ValueError, OSError) as error:
        print(f"repvgg_testing.generate: error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
