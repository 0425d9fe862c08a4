# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX models that ONNX Runtime runs: to compare with, and where users have no compiled ones."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from repvgg.errors import Error, Refused, innermost

#: NumPy's names of types whose name in ONNX Runtime is another.
_OTHER_NAMES = {"float": "float32", "double": "float64"}


class Session:
    """A model in ONNX Runtime, called with arrays by the names of its inputs.

    Parameters
    ----------
    source : path or bytes
        A model with weights in other files must be given by its path.
    threads : int
        0: as many as processors.
    optimize : bool
        Whether ONNX Runtime may change the model before it runs it.

    Attributes
    ----------
    inputs : list of (name, type, sizes)
        A type is NumPy's name of it, or ONNX Runtime's if it has none; a size that is not
        known is a string or None.
    outputs : list of str
        Their names.

    Raises
    ------
    repvgg.Error
        If ONNX Runtime is not installed.
    repvgg.Refused
        If it cannot load the model.
    """

    def __init__(
        self, source: str | os.PathLike[str] | bytes, *, threads: int = 1, optimize: bool = True
    ) -> None:
        try:
            import onnxruntime
        except ImportError:
            raise Error("running ONNX files needs ONNX Runtime: pip install onnxruntime") from None
        settings = onnxruntime.SessionOptions()
        settings.log_severity_level = 4
        settings.intra_op_num_threads = threads
        if not optimize:
            none = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
            settings.graph_optimization_level = none
        is_file = not isinstance(source, bytes)
        try:
            self._session = onnxruntime.InferenceSession(
                os.fspath(source), settings, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # what ONNX Runtime raises has no class of its own
            name = f"'{os.fspath(source)!s}'" if is_file else "the model"
            raise Refused(f"ONNX Runtime cannot load {name}: {innermost(error)}") from None
        self.inputs = [
            (node.name, _numpy_name(node.type), node.shape) for node in self._session.get_inputs()
        ]
        self.outputs = [node.name for node in self._session.get_outputs()]

    def __call__(self, arrays: Mapping[str, Any]) -> list[Any]:
        """The outputs.

        Raises
        ------
        repvgg.Refused
            If the model cannot be run on these arrays.
        """
        try:
            return self._session.run(None, dict(arrays))
        except Exception as error:
            raise Refused(f"ONNX Runtime cannot run the model: {innermost(error)}") from None


def known_sizes(sizes: Any) -> tuple[int, ...]:
    """A shape with 1 for each size that is not known.

    Examples
    --------
    >>> known_sizes(["batch", 3, None])
    (1, 3, 1)
    """
    return tuple(size if isinstance(size, int) and size > 0 else 1 for size in sizes)


def _numpy_name(text: str) -> str:
    """What NumPy calls an element type of ONNX Runtime's.

    Examples
    --------
    >>> _numpy_name("tensor(float)"), _numpy_name("tensor(int64)"), _numpy_name("seq(int64)")
    ('float32', 'int64', 'seq(int64)')
    """
    if not text.startswith("tensor("):
        return text
    name = text.removeprefix("tensor(").removesuffix(")")
    return _OTHER_NAMES.get(name, name)
