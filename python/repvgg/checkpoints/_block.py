# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A block of a checkpoint, as a family sees it: a reader of weights that writes ops.

Whatever is read is checked here, so that a message can name the key. Weights do not say
strides: none of the rules depends on them as long as all branches have the same one
(Numerics, A6 compares taps and paddings, and both sides' sizes shrink alike), so that
blocks are written with stride 1 and the fused weights are those for any. They do not say
paddings either: k // 2 for a window of k, as all of these families have it. Groups are
told by an identity's channels; where there is none, the fused weight of shape
[O, I/g, K...] is the same for any number of them, and 1 is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from repvgg._linear import LinearGraph
from repvgg._linear_op import ELEMENT_TYPES, Array, Value
from repvgg.checkpoints._tensors import as_array, needed
from repvgg.errors import Refused

#: Names of a batch normalization's statistics: PyTorch's and Paddle's.
MEANS, VARIANCES = ("running_mean", "_mean"), ("running_var", "_variance")


def printable(name: str) -> str:
    """A name on one line, different for different names.

    >>> printable("a\\tb")
    'a\\\\tb'
    """
    plain = (c if c.isprintable() and c != "\\" else ascii(c)[1:-1] for c in name)
    return "".join(plain)


@dataclass
class Block:
    """One block.

    Attributes
    ----------
    name : str
        "stages.0.0"; empty if the checkpoint is one block.
    path : str
        What messages put before its keys: the container's name.
    epsilon : float
    source : str
        The code base that it is taken to be of.
    identity : bool or None
        The user's answer to whether there is an identity that has no weights.
    used : set of str
        The keys that are read, which the fused weights take the place of.
    notes : list of str
        What was assumed, in words.
    """

    state: Mapping[str, Any]
    name: str
    path: str
    graph: LinearGraph
    epsilon: float
    source: str = ""
    identity: bool | None = None
    used: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)

    def key(self, suffix: str) -> str:
        """The key in the checkpoint of something within the block."""
        return f"{self.name}.{suffix}" if self.name and suffix else self.name or suffix

    def label(self, suffix: str) -> str:
        """The key as messages have it."""
        return printable(self.path + self.key(suffix))

    def has(self, suffix: str) -> bool:
        """Whether there is such a tensor."""
        return self.key(suffix) in self.state

    def shape(self, suffix: str) -> tuple[int, ...]:
        """The shape of a tensor that may be of no block; empty if there is none."""
        return tuple(getattr(self.state.get(self.key(suffix)), "shape", ()))

    def array(self, suffix: str) -> Array:
        """A tensor of the block, which is part of it from now on.

        Raises
        ------
        repvgg.Refused
            If there is none, or it has no element type of weights.
        """
        key = self.key(suffix)
        if key not in self.state:
            raise Refused(f"'{self.label(suffix)}' is missing: the checkpoint is incomplete")
        array = as_array(self.state[key])
        if array is None or array.dtype.name not in ELEMENT_TYPES:
            found = type(self.state[key]).__name__ if array is None else array.dtype.name
            raise Refused(
                f"'{self.label(suffix)}' has elements of type {found}; expects one of "
                f"{', '.join(ELEMENT_TYPES)}: dequantize the checkpoint first"
            )
        self.used.add(key)
        return array

    def input(self, weight: str, *, identity: str | None = None, channels: int = 0) -> Value:
        """The block's input.

        Parameters
        ----------
        weight : str
            The key of a weight `[O, I/g, K...]` of a branch, which says element type,
            number of axes and, without the others, channels.
        identity : str, optional
            A batch normalization of the input, which says channels if it is there.
        channels : int, optional
            How many there are, if it is known.
        """
        array = self.array(weight)
        if array.ndim < 2 or array.ndim > 5 or 0 in array.shape:
            raise self.wrong_shape(weight, "expects a weight [O, I/g, K...]")
        if identity is not None and not channels:
            channels = self.norm_channels(identity)
        shape = (None, channels or array.shape[1], *[None] * (array.ndim - 2))
        return self.graph.argument(shape, ELEMENT_TYPES[array.dtype.name])

    def conv(self, name: str, x: Value, *, padding: int | None = None, dilation: int = 1) -> Value:
        """The convolution `name.weight` with `name.bias`, if any, of `x`.

        Parameters
        ----------
        padding : int, optional
            On each side; by default what keeps the size.
        """
        return self.raw_conv(
            f"{name}.weight", f"{name}.bias", x, padding=padding, dilation=dilation
        )

    def raw_conv(
        self,
        weight: str,
        bias: str | None,
        x: Value,
        *,
        padding: int | None = None,
        dilation: int = 1,
    ) -> Value:
        """As `conv`, with the keys of weight and, unless it has none, bias."""
        array = self._weight(weight, x)
        kernel = array.shape[2:]
        pads = (
            [padding] * len(kernel)
            if padding is not None
            else [dilation * (k // 2) for k in kernel]
        )
        shift = self.vector(bias, array.shape[0]) if bias and self.has(bias) else None
        return self.graph.conv(
            self.label(weight),
            x,
            array,
            shift,
            pads=[(pad, pad) for pad in pads],
            dilations=[dilation] * len(kernel),
            groups=self._channels(x) // array.shape[1],
        )

    def unit(self, name: str, x: Value, groups: int, *, padding: int) -> Value:
        """The identity as a 1x1 convolution, where it is padded: `[C, C/g, 1...]` of ones."""
        channels = self._channels(x)
        weight = np.zeros((channels, channels // groups), self._type(x))
        weight[np.arange(channels), np.arange(channels) % (channels // groups)] = 1
        axes = len(x.shape) - 2
        return self.graph.conv(
            self.label(name),
            x,
            weight.reshape(*weight.shape, *[1] * axes),
            pads=[(padding, padding)] * axes,
            groups=groups,
        )

    def average(self, x: Value, kernel: Sequence[int], *, padding: int | None = None) -> Value:
        """An average pool, whose padding (by default what keeps the size) is counted."""
        pads = [k // 2 if padding is None else padding for k in kernel]
        return self.graph.avg_pool(
            f"{self.label('')}#average",
            x,
            kernel=kernel,
            strides=[1] * len(kernel),
            pads=[(pad, pad) for pad in pads],
            count_include_pad=True,
        )

    def drop(self, suffix: str) -> None:
        """Takes a tensor that says nothing out of the checkpoint, if it is there."""
        if self.has(suffix):
            self.used.add(self.key(suffix))

    def norm(self, name: str, x: Value) -> Value:
        """The batch normalization `name` of `x`."""
        channels = self._channels(x)
        mean, variance = (
            self.vector(self._one_of(name, names), channels) for names in (MEANS, VARIANCES)
        )
        affine = [
            self.vector(key, channels) if self.has(key) else None
            for key in (f"{name}.weight", f"{name}.bias")
        ]
        self.drop(f"{name}.num_batches_tracked")
        return self.graph.batch_norm(
            self.label(name), x, mean, variance, *affine, epsilon=self.epsilon
        )

    def conv_norm(self, branch: str, x: Value, conv: str = "conv", norm: str = "bn") -> Value:
        """The convolution `branch.conv` and its batch normalization `branch.bn`."""
        return self.norm(f"{branch}.{norm}", self.conv(f"{branch}.{conv}", x))

    def scale(self, weight: str, x: Value, bias: str | None = None) -> Value:
        """`x` times a number, or a number a channel of any shape, plus a bias."""
        array = self.array(weight)
        channels = self._channels(x)
        if array.size not in (1, channels):
            raise self.wrong_shape(weight, f"expects one element or {channels}")
        shift = None if bias is None else self.vector(bias, channels)
        return self.graph.scale(self.label(weight), x, array.reshape(-1), shift)

    def times(self, name: str, x: Value, factor: float) -> Value:
        """`x` times a number that is no weight."""
        return self.graph.scale(self.label(name), x, np.array([factor], self._type(x)))

    def sum(self, *terms: Value, name: str = "") -> Value:
        """The sum of branches, of which each has as many channels.

        A sum of one is that branch.
        """
        for term in terms:
            if term.shape[1] != terms[0].shape[1]:
                raise Refused(
                    f"block '{self.label('')}' has branches of {terms[0].shape[1]} and of "
                    f"{term.shape[1]} channels: they cannot be added"
                )
        return terms[0] if len(terms) == 1 else self.graph.sum(self.label(name) + "#sum", terms)

    def norm_channels(self, name: str) -> int:
        """How many channels the batch normalization `name` has; 0 if it is not there."""
        key = f"{name}.weight" if self.has(f"{name}.weight") else self._one_of(name, MEANS)
        return int(self.array(key).size) if self.has(key) else 0

    def has_norm(self, name: str) -> bool:
        """Whether anything of the batch normalization `name` is there."""
        return any(self.has(f"{name}.{part}") for part in (*MEANS, *VARIANCES, "weight", "bias"))

    def hidden_identity(self, x: Value, weight: str) -> bool:
        """Whether the block has an identity without weights, as far as channels tell.

        With as many outputs as inputs it is assumed, and noted, unless the user says no.
        """
        if self.array(weight).shape[0] != x.shape[1]:
            return False
        if self.identity is None:
            self.notes.append("assumed to have stride 1 and an identity")
        return self.identity is not False

    def vector(self, suffix: str, channels: int) -> Array:
        """A tensor of one element a channel."""
        array = self.array(suffix)
        if array.shape != (channels,):
            raise self.wrong_shape(suffix, f"expects [{channels}]")
        return array

    def wrong_shape(self, suffix: str, expects: str) -> Refused:
        """The error for a tensor of the wrong shape."""
        shape = list(self.array(suffix).shape)
        return Refused(f"'{self.label(suffix)}' has the shape {shape}; {expects}")

    def _weight(self, suffix: str, x: Value) -> Array:
        array = self.array(suffix)
        channels = self._channels(x)
        if array.ndim != len(x.shape) or 0 in array.shape or channels % array.shape[1]:
            axes = ", ".join(["O", f"a divisor of {channels}", *["K"] * (len(x.shape) - 2)])
            raise self.wrong_shape(suffix, f"expects [{axes}]")
        if array.shape[0] % (channels // array.shape[1]):
            groups = channels // array.shape[1]
            raise self.wrong_shape(suffix, f"expects a multiple of {groups} outputs")
        if ELEMENT_TYPES[array.dtype.name] != x.type:
            raise Refused(
                f"'{self.label(suffix)}' is {ELEMENT_TYPES[array.dtype.name]}, other weights "
                f"of its block are {x.type}: convert the checkpoint to one type first"
            )
        return array

    def _one_of(self, name: str, names: tuple[str, ...]) -> str:
        present = [part for part in names if self.has(f"{name}.{part}")]
        return f"{name}.{(present or names)[0]}"

    @staticmethod
    def _channels(x: Value) -> int:
        channels = x.shape[1]
        assert channels is not None
        return channels

    @staticmethod
    def _type(x: Value) -> np.dtype[Any]:
        name = next(name for name, type in ELEMENT_TYPES.items() if type == x.type)
        if name == "bfloat16":
            return np.dtype(needed("ml_dtypes").bfloat16)
        return np.dtype(name)
