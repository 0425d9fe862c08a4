# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The number formats that engines are measured in, and who is measured in each.

An output in f32 is compared number by number, one in fewer bits with what tells images apart: see
`misses`.
"""

from __future__ import annotations

PEERS = {
    "f32": (
        "eager", "inductor", "onnxruntime", "openvino", "ncnn", "mnn", "iree", "tvm",
        "openvino-default", "ncnn-default", "mnn-default",
    ),
    "bf16": ("inductor", "onnxruntime", "openvino", "ncnn", "mnn"),
    "int8": ("inductor", "onnxruntime", "openvino", "ncnn", "mnn"),
}  # fmt: skip
"""Engines beside ours. NAME-default is one without a word about its format."""

#: At the end of the name, and of the title, of an engine that chooses the format itself: no peer of
#: ours in f32.
DEFAULT, BY_DEFAULT = "-default", " by default"
#: A largest error so large, relative to the largest output, is a wrong answer in any format.
WRONG = 1 / 8
#: An error so large, relative to how much answers differ from image to image, is a wrong answer;
#: one so small is less than a single rounding to bf16 makes: the engine computes in f32.
WRONG_NOISE, F32_NOISE = 0.5, 2.0**-10


def is_peer(engine: str) -> bool:
    """Whether it competes with ours in the same format."""
    return engine != "ours" and not engine.endswith(DEFAULT)


def _misses_f32(engine: str, error: float, bound: float) -> str | None:
    if not engine.endswith(DEFAULT):
        return (
            None if error <= bound else f"its output is off by {error:.1e}, more than {bound:.1e}"
        )
    if error <= bound:
        return "its default is f32 on this processor"
    return None if error <= WRONG else f"its output is wrong: off by {error:.0%}"


def misses(engine: str, precision: str, error: float, noise: float, bound: float) -> str | None:
    """Why an engine's time is worth nothing, from its output.

    Parameters
    ----------
    error : float
        The largest error, relative to the largest output.
    noise : float
        The error's root mean square, relative to that of the difference of an answer from the
        mean answer to several images.
    bound : float
        How far `error` may be off in f32.
    """
    if precision == "f32":
        return _misses_f32(engine, error, bound)
    if not noise <= WRONG_NOISE:
        return f"its output is wrong: off by {noise:.0%} of what tells images apart"
    if noise < F32_NOISE:
        return (
            f"it computes in f32 on this processor: its output is off by no more than {noise:.2%}"
        )
    return None
