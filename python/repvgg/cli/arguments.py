# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Options that several subcommands have."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Any

import numpy as np

from repvgg.errors import Error

#: What a model may be, in help texts.
MODELS = "a model (.mlir .mlirbc .onnx .pt2, timm:NAME), or '-'"


def positive(text: str) -> int:
    """A number of times."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"expects a positive number, but got '{text}'")
    return int(text)


def numbers(text: str) -> list[int]:
    """Positive numbers, each once.

    Examples
    --------
    >>> numbers("1,8")
    [1, 8]
    """
    return list(dict.fromkeys(positive(part) for part in text.split(",")))


def number(text: str) -> int:
    """How many of something there are; none is fine."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"expects a number from 0 on, but got '{text}'")
    return int(text)


def tolerance(text: str) -> float:
    """A relative difference."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"expects a number from 0 on, but got '{text}'")
    return value


def shape(text: str) -> tuple[str, tuple[int, ...]]:
    """The shape of an input: x=1,3,224,224.

    Examples
    --------
    >>> shape("x=1,3,32,32")
    ('x', (1, 3, 32, 32))
    """
    name, equals, sizes = text.rpartition("=")
    if not equals or not name or not re.fullmatch(r"\d+([,x]\d+)*", sizes):
        raise argparse.ArgumentTypeError(f"expects NAME=SIZE,SIZE,..., but got '{text}'")
    return name, tuple(int(size) for size in re.split("[,x]", sizes))


def named_array(text: str) -> tuple[str, Path]:
    """A file for an input: x=image.npy, or image.npy for the first that has none."""
    name, _, path = text.rpartition("=")
    return name, Path(path)


def read_array(path: Path) -> np.ndarray[Any, Any]:
    """A NumPy file, which is never a pickle.

    Raises
    ------
    repvgg.Error
        If it is none.
    """
    try:
        loaded = np.load(path, allow_pickle=False)
    except ValueError as error:
        raise Error(f"'{path}' is no NumPy array: {error}") from None
    if not isinstance(loaded, np.ndarray):
        raise Error(f"'{path}' is not one NumPy array")
    return loaded


def add_input(parser: argparse._ActionsContainer) -> None:
    """--input, of which there may be many."""
    parser.add_argument(
        "--input",
        type=named_array,
        action="append",
        default=[],
        metavar="[NAME=]X.npy",
        help="an input, in order or by name; the others are random",
    )


def add_threads(parser: argparse._ActionsContainer) -> None:
    """--threads."""
    parser.add_argument(
        "--threads", type=number, default=1, help="0: as many as processors (%(default)s)"
    )


def add_shape(parser: argparse._ActionsContainer) -> None:
    """--shape, of which there may be many."""
    parser.add_argument(
        "--shape",
        type=shape,
        action="append",
        default=[],
        metavar="NAME=N,C,H,W",
        help="shape of an input with sizes that are not known",
    )


def add_reading(parser: argparse._ActionsContainer) -> None:
    """--trust and --no-pretrained, which say how models of PyTorch are read."""
    parser.add_argument(
        "--trust",
        action="store_true",
        help="load exported programs (.pt2), which can run code, from where you know",
    )
    parser.add_argument(
        "--no-pretrained",
        dest="pretrained",
        action="store_false",
        help="networks of timm's with random weights, not with trained ones, which it downloads",
    )


def reading(options: Any) -> dict[str, bool]:
    """What `add_reading` was told, for functions that read models."""
    return {"trust": options.trust, "pretrained": options.pretrained}


def add_checkpoint(parser: argparse._ActionsContainer) -> None:
    """--eps, --family and --identity: what weights do not say."""
    parser.add_argument(
        "--eps", type=float, help="of the batch normalizations of a checkpoint that is ambiguous"
    )
    parser.add_argument("--family", help="the code base that a checkpoint is of")
    parser.add_argument(
        "--identity",
        action=argparse.BooleanOptionalAction,
        help="whether blocks of a checkpoint have an identity, where weights do not say so",
    )


def add_check(parser: argparse.ArgumentParser) -> None:
    """--check, --rtol, --shape and --input."""
    group = parser.add_argument_group("checking")
    group.add_argument(
        "--check",
        type=positive,
        metavar="N",
        default=0,
        help="also run both forms on N random inputs and compare the outputs",
    )
    group.add_argument(
        "--rtol",
        type=tolerance,
        default=1e-4,
        help="how far they may be apart, relative to the largest output (%(default)s)",
    )
    add_shape(group)
    add_input(group)
