# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files of compiled models, as they travel to other machines: by path, and hash of the code.

In: what a user calls a model. Out: on the machine that computes, models that map their weights,
so that all processes of that machine share one copy of them.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from repvgg import compiled
from repvgg.compiled import Compiled
from repvgg.errors import Refused, RuntimeFailure

#: The runtime's status of a model that is for another processor (repvgg-runtime/runtime.h).
WRONG_MACHINE = 5


@dataclass(frozen=True)
class ModelFile:
    """A model's files.

    Attributes
    ----------
    path : str
        As it was given: a relative one is found in the folder that the worker runs in.
    digest : str or None
        Of its code; None if whoever made this cannot read the file.
    """

    path: str
    digest: str | None

    @classmethod
    def of(cls, model: Model) -> ModelFile:
        """Raises repvgg.Refused for a model that has no files."""
        if isinstance(model, ModelFile):
            return model
        if not isinstance(model, Compiled):
            path = os.fspath(model)
            return cls(path, compiled.digest(Path(path)) if _is_readable(path) else None)
        if model.path is None:
            raise Refused(
                "a model that was compiled into this process alone has no files for others to "
                "open: compile it with path=..."
            )
        return cls(str(model.path), model.digest)

    def open(self, threads: int) -> Compiled:
        """Its weights are mapped.

        Raises
        ------
        repvgg.RuntimeFailure
            If it is not there, not the same, damaged, or for another processor.
        """
        return compiled.open_same(self.path, self.digest, threads)


#: What a user calls a model.
Model = Compiled | ModelFile | str | os.PathLike[str]


def files_of(models: Model | Sequence[Model]) -> tuple[ModelFile, ...]:
    """Each model that was given, one or several."""
    given = list(models) if isinstance(models, list | tuple) else [models]
    if not given:
        raise Refused("expects a model, but got none")
    return tuple(ModelFile.of(model) for model in given)


def open_usable(files: Sequence[ModelFile], threads: int) -> list[Compiled]:
    """Those that this machine's processor can run.

    Raises
    ------
    repvgg.RuntimeFailure
        If it can run none of them, or for another reason than the processor.
    """
    models: list[Compiled] = []
    reasons: list[RuntimeFailure] = []
    for file in files:
        try:
            models.append(file.open(threads))
        except RuntimeFailure as error:
            if error.status != WRONG_MACHINE:
                raise
            reasons.append(error)
    if not models:
        host = os.uname().nodename
        texts = "; ".join(map(str, reasons))
        raise RuntimeFailure(
            f"no model is for the processor of {host}: {texts}", status=WRONG_MACHINE
        )
    return models


def _is_readable(path: str) -> bool:
    return os.access(compiled.library_of(Path(path)), os.R_OK)
