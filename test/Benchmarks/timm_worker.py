# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times timm's reparameterize_model on request: run in the PyTorch environment.

Input: a model name a line. Output: milliseconds a line, of one copying call.
"""

from __future__ import annotations

import sys
import time

import timm
from timm.utils import reparameterize_model


def main() -> None:
    """Answers until the input ends."""
    models: dict[str, object] = {}
    print("ready", flush=True)
    for line in sys.stdin:
        name = line.strip()
        if name not in models:
            models[name] = timm.create_model(name).eval()
        start = time.perf_counter()
        reparameterize_model(models[name])
        print((time.perf_counter() - start) * 1e3, flush=True)


if __name__ == "__main__":
    main()
