# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The machine that measures: its processor's name, and what of it decides how fast formats are."""

from __future__ import annotations

import platform
from pathlib import Path

CPUINFO = Path("/proc/cpuinfo")
#: How /proc/cpuinfo calls an extension, and how people do; later ones contain or go beside others.
FEATURES = {
    "avx2": "AVX2", "avx_vnni": "AVX-VNNI", "avx512f": "AVX-512", "avx512_vnni": "AVX-512 VNNI",
    "avx512_bf16": "AVX512-BF16", "amx_bf16": "AMX bf16", "amx_int8": "AMX int8",
    "asimd": "NEON", "asimddp": "dot products", "i8mm": "i8mm", "bf16": "bf16", "sve": "SVE",
}  # fmt: skip


def _values(text: str, *keys: str) -> list[str]:
    """What the first lines `key : value` with one of these keys say."""
    pairs = (line.partition(":") for line in text.splitlines())
    return [value.strip() for key, _, value in pairs if key.strip() in keys]


def cpu_name(cpuinfo: Path = CPUINFO) -> str:
    """What this machine calls its processor."""
    return next(iter(_values(cpuinfo.read_text(), "model name")), platform.processor())


def cpu_features(cpuinfo: Path = CPUINFO) -> list[str]:
    """Its extensions for vectors and matrices."""
    flags = next(iter(_values(cpuinfo.read_text(), "flags", "Features")), "").split()
    return [name for flag, name in FEATURES.items() if flag in flags]
