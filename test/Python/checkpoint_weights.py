# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What examples of checkpoints are made of: random weights, and what they compute in f64."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from repvgg_testing import reference

Array = np.ndarray[Any, Any]
Map = Callable[[Array], Array]


@dataclass
class Trained:
    """Draws weights under names, and gives what they compute."""

    rng: np.random.Generator
    dtype: Any = np.float32
    epsilon: float = 1e-5
    stride: int = 1
    state: dict[str, Array] = field(default_factory=dict)

    def draw(self, name: str, *shape: int, low: float = -1, high: float = 1) -> Array:
        """A tensor of the checkpoint, in f64."""
        values = self.rng.uniform(low, high, shape).astype(self.dtype)
        self.state[name] = values
        return values.astype(np.float64)

    def conv(self, name: str, *shape: int, bias: str | None = None, **geometry: Any) -> Map:
        """The convolution with the weight `name`."""
        weight = self.draw(name, *shape)
        shift = self.draw(bias, shape[0]) if bias else np.zeros(shape[0])
        stride = geometry.pop("stride", self.stride)
        return lambda x: conv(x, weight, stride=stride, **geometry) + shift[:, None, None]

    def norm(self, name: str, channels: int, names: str = "running_mean running_var") -> Map:
        """A batch normalization with statistics that are not its defaults."""
        mean_name, variance_name = names.split()
        gamma = self.draw(f"{name}.weight", channels, low=-2, high=2)
        beta = self.draw(f"{name}.bias", channels)
        mean = self.draw(f"{name}.{mean_name}", channels)
        variance = self.draw(f"{name}.{variance_name}", channels, low=0.01, high=4)
        if names.startswith("running"):
            self.state[f"{name}.num_batches_tracked"] = np.array(7)
        scale = gamma / np.sqrt(variance + self.epsilon)
        shift = beta - mean * scale
        return lambda x: (
            x * scale.reshape(-1, *[1] * (x.ndim - 2)) + shift.reshape(-1, *[1] * (x.ndim - 2))
        )

    def conv_norm(
        self, name: str, *shape: int, conv: str = "conv", norm: str = "bn", **geometry: Any
    ) -> Map:
        """A convolution and its normalization."""
        return chain(
            self.conv(f"{name}.{conv}.weight", *shape, **geometry),
            self.norm(f"{name}.{norm}", shape[0]),
        )


def conv(
    x: Array,
    weight: Array,
    *,
    stride: int = 1,
    pad: int | None = None,
    dilation: int = 1,
    groups: int = 1,
) -> Array:
    """A convolution whose padding keeps the size, unless `pad` is given."""
    kernel = weight.shape[2:]
    pads = [(dilation * (k // 2) if pad is None else pad,) * 2 for k in kernel]
    x = np.pad(x, [(0, 0), (0, 0), *pads])
    return reference.conv2d(x, weight, stride, 0, dilation, groups)


def chain(*maps: Map) -> Map:
    """One after the other."""

    def run(x: Array) -> Array:
        for each in maps:
            x = each(x)
        return x

    return run


def add(*maps: Map) -> Map:
    """The sum of branches."""
    return lambda x: sum((each(x) for each in maps), np.zeros(1))


def identity(x: Array) -> Array:
    return x


def times(factor: Array | float) -> Map:
    return lambda x: x * factor


@dataclass
class Example:
    """A block: what it computes, and what is to become of it.

    Attributes
    ----------
    forward : callable
        From an image in f64.
    channels : int
        Of its input.
    groups : int
        Of the fused convolution.
    key : str
        Where the original code's deployed model has it.
    kernel : int
    options : dict
        What has to be said of such a checkpoint.
    """

    forward: Map
    channels: int
    key: str
    kernel: int = 3
    groups: int = 1
    options: dict[str, Any] = field(default_factory=dict)


Build = Callable[[Trained], Example]
EXAMPLES: dict[str, Build] = {}
STRIDED: set[str] = set()
"""Those that may have a stride."""


def example(strided: bool = False, epsilon: float = 1e-5) -> Callable[[Build], Build]:
    def register(build: Build) -> Build:
        def with_epsilon(t: Trained) -> Example:
            t.epsilon = epsilon
            return build(t)

        EXAMPLES[build.__name__] = with_epsilon
        if strided:
            STRIDED.add(build.__name__)
        return with_epsilon

    return register
