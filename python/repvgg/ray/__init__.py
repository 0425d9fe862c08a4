# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiled models on the machines of a Ray cluster.

    predicted = repvgg.ray.map_batches(dataset, "net", inputs="image", workers=4)
    serve.run(repvgg.ray.application("net"))

It needs Ray: pip install 'ray[data,serve]'.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from repvgg.errors import Error

if TYPE_CHECKING:
    from repvgg.ray.cluster import local_cluster
    from repvgg.ray.data import Predictor, map_batches
    from repvgg.ray.serving import application

_PLACES = {
    "Predictor": "repvgg.ray.data",
    "application": "repvgg.ray.serving",
    "local_cluster": "repvgg.ray.cluster",
    "map_batches": "repvgg.ray.data",
}

__all__ = ["Predictor", "application", "local_cluster", "map_batches"]


def __getattr__(name: str) -> Any:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        return getattr(importlib.import_module(_PLACES[name]), name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("repvgg"):
            raise
        raise Error(
            f"repvgg.ray needs Ray, but there is no module {error.name!r}: "
            "pip install 'ray[data,serve]'"
        ) from None
