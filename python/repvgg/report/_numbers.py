# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Numbers as people read them."""

from __future__ import annotations

UNITS = ("", "k", "M", "G", "T", "P")


def count(value: float) -> str:
    """Three digits and a unit.

    Examples
    --------
    >>> count(950), count(1362), count(57_400_000), count(0.5)
    ('950', '1.36k', '57.4M', '0.5')
    """
    unit = 0
    while abs(value) >= 999.5 and unit + 1 < len(UNITS):
        value /= 1000
        unit += 1
    if unit == 0:
        return f"{value:.3g}"
    decimals = 0 if abs(value) >= 99.95 else 1 if abs(value) >= 9.995 else 2
    return f"{value:.{decimals}f}{UNITS[unit]}"


def size(value: float) -> str:
    """Bytes.

    Examples
    --------
    >>> size(12), size(1_234_567)
    ('12 B', '1.23 MB')
    """
    text = count(value)
    return f"{text[:-1]} {text[-1]}B" if text[-1].isalpha() else f"{text} B"


def change(before: float, after: float) -> str:
    """How much is left.

    Examples
    --------
    >>> change(200, 50), change(10, 10), change(0, 5)
    ('−75 %', '±0 %', '')
    """
    if not before:
        return ""
    percent = round(100 * (after - before) / before)
    sign = "±" if percent == 0 else "−" if percent < 0 else "+"
    return f"{sign}{abs(percent)} %"


def small(value: float) -> str:
    """A number that may be tiny.

    Examples
    --------
    >>> small(1.5e-16), small(0.0), small(3.14159)
    ('1.5e-16', '0', '3.14')
    """
    if value == 0:
        return "0"
    return f"{value:.3g}" if 1e-3 <= abs(value) < 1e4 else f"{value:.1e}"
