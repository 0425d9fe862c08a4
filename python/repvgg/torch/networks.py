# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks of timm's by their names, for the command line."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence

import torch

from repvgg._formats import TIMM_PREFIX
from repvgg.errors import Error, Refused, innermost


def timm_network(name: str | os.PathLike[str], *, pretrained: bool = True) -> torch.nn.Module:
    """A network of timm's, for inference.

    Parameters
    ----------
    name : str
        "timm:repvgg_a0", or "timm:repvgg_a0.rvgg_in1k" for one of several trained weights.
    pretrained : bool
        With trained weights, which timm downloads once; otherwise with random ones.

    Raises
    ------
    repvgg.Error
        If timm is not installed, or its weights cannot be had.
    repvgg.Refused
        If it has no such network; names those that are alike.
    """
    try:
        import timm
    except ImportError:
        raise Error(f"'{name}' needs timm: pip install timm") from None
    known = os.fspath(name).removeprefix(TIMM_PREFIX)
    if not timm.is_model(known):
        close = difflib.get_close_matches(known.partition(".")[0], timm.list_models(), 5, 0.5)
        hint = f"; there are {', '.join(close)}" if close else ""
        raise Refused(f"timm has no network '{known}'{hint}")
    try:
        return timm.create_model(known, pretrained=pretrained).eval()
    except Exception as error:  # the network, a cache, a file: each has errors of its own
        raise Error(
            f"timm cannot make '{known}': {innermost(error)} (--no-pretrained: with random weights)"
        ) from error


def image_of(net: torch.nn.Module, shape: Sequence[int] | None = None) -> torch.Tensor:
    """An image of the shape that a network of timm's is for, or of another one."""
    return torch.zeros(tuple(shape or (1, *net.default_cfg["input_size"])))
