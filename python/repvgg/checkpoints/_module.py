# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The blocks of a checkpoint as a module, which has a function for each.

All of them are in one module, so that the compiler fuses and proves them in one go. The
checkpoint is kept beside it: names, and all that is no block's, come from there.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NoReturn

from repvgg import _core
from repvgg._linear import LinearGraph
from repvgg._linear_op import Array
from repvgg.census import Census
from repvgg.checkpoints._block import Block, printable
from repvgg.checkpoints._containers import Path as Place
from repvgg.checkpoints._containers import replaced, state_dicts
from repvgg.checkpoints._find import Left, Options, find_blocks, find_deployed
from repvgg.checkpoints._report import CheckpointReport
from repvgg.checkpoints._result import fused_convs, make_report, put_back
from repvgg.checkpoints._written import State, Written, check_complete
from repvgg.errors import Refused
from repvgg.module import Module
from repvgg.progress import Progress


class CheckpointModule(Module):
    """The blocks of a checkpoint, each a function of its input that is named after it.

    Made by `repvgg.from_checkpoint`. There is no network in weights: strides are 1, which
    fused weights do not depend on, sizes of images are not known, and blocks are not
    connected. So such a module is fused, proved and written, and its weights are read back;
    it cannot be compiled.
    """

    def __init__(
        self,
        core: _core.Module,
        name: str,
        checkpoint: Mapping[str, Any],
        states: list[State],
        output: str = "repvgg",
    ) -> None:
        super().__init__(core, name)
        self._checkpoint = checkpoint
        self._states = states
        self._output = output

    def fuse(
        self, *, output: str = "repvgg", verify: str = "probe", cost: str = "always", **options: Any
    ) -> CheckpointModule:
        """Makes one convolution of each block: `Module.fuse` with other defaults.

        Parameters
        ----------
        output : {"repvgg", "linalg"}
            What to leave behind. Only from "repvgg" weights are read back.
        verify : {"probe", "source", "off"}
        cost : {"always", "model"}
            A deployed network has one convolution in a block's place, so that is what
            `state_dict` needs.
        **options
            Those of `Module.fuse` but `check`, for which there are no sizes.

        Returns
        -------
        CheckpointModule
        """
        if options.get("check"):
            raise Refused(
                "weights alone have no sizes of images, and cannot be run: the certificate of "
                "each block is the check (verify='source' compares with all branches as well)"
            )
        core = super().fuse(output=output, verify=verify, cost=cost, **options)._core
        return CheckpointModule(core, self._name, self._checkpoint, self._states, output)

    def census(self) -> Census:
        """What became of each block; of a module that is not fused, what would."""
        return super().census() if self._core.census() else self.fuse(verify="off").census()

    def state_dict(self) -> dict[str, Any]:
        """The checkpoint, in which blocks that are fused have their deployed names.

        Returns
        -------
        dict
            As `repvgg.checkpoints.fuse_state_dict` gives it: what is no block's are the same
            objects as in the checkpoint that was read.

        Raises
        ------
        repvgg.Refused
            If a block could not be fused, or into more than one convolution.
        """
        return self.result()[0] if self._core.census() else dict(self._checkpoint)

    def report(self) -> CheckpointReport:
        """What became of the checkpoint; of one that is not fused, what would."""
        return self.result()[1] if self._core.census() else self.fuse().report()

    def result(self) -> tuple[dict[str, Any], CheckpointReport]:
        """The state dict and the report of a module that is fused."""
        if self._output != "repvgg":
            raise Refused("fused weights are read from fuse(output='repvgg'), its default")
        written = [item for state in self._states for item in state.written]
        if not written:
            return dict(self._checkpoint), make_report(self._states, {}, None)
        ops = fused_convs(written, self._core)
        new = {s.path: put_back(s, ops) for s in self._states if s.written}
        report = make_report(self._states, ops, self.census(), new)
        return replaced(self._checkpoint, new), report

    def to_onnx(self, path: str | os.PathLike[str] | None = None) -> NoReturn:
        """Weights are no network, which a model of ONNX is.

        Raises
        ------
        repvgg.Refused
        """
        raise Refused(
            "weights have no network to write as ONNX: load state_dict() into the deployed "
            "network of the code that it is of, and export that"
        )


def read_blocks(
    checkpoint: Mapping[str, Any],
    options: Options,
    *,
    name: str = "checkpoint",
    strict: bool = False,
    copy: bool = True,
    progress: Progress | None = None,
) -> CheckpointModule:
    """The blocks of a checkpoint as a module.

    Parameters
    ----------
    name : str
        What messages call it.
    strict : bool
        Refuse what holds no block to fuse, one that may be one, or a mix of fused blocks
        and others.
    copy : bool
        Whether the module has weights of its own; otherwise nobody may change the
        checkpoint's while it lives.
    """
    options.check()
    states = [_write(place, state, options, strict) for place, state in state_dicts(checkpoint)]
    _check_kept(states, options)
    if strict and not any(state.written for state in states):
        raise Refused("no block to fuse: " + make_report(states, {}, None).line())
    blobs: dict[str, Array] = {}
    functions = [
        item.block.graph.function(item.function, blobs) for s in states for item in s.written
    ]
    if copy:
        blobs = {key: array.copy() for key, array in blobs.items()}
    text = "".join(functions) or "module {}"
    core = _core.Module.load_bytes(text.encode(), name, blobs, progress)
    return CheckpointModule(core, name, checkpoint, states)


def _check_kept(states: list[State], options: Options) -> None:
    """That blocks that are to be kept are there."""
    there = {printable(state.prefix + item.name) for state in states for item in state.left}
    for name in options.keep:
        if name not in there:
            raise Refused(f"there is no block {name!r}, which is to be kept")


def _write(place: Place, tensors: Mapping[str, Any], options: Options, strict: bool) -> State:
    """Writes each block of a state dict as a graph of its own."""
    prefix = "".join(f"{part}/" for part in place)
    candidates, left = find_blocks(tensors, prefix, options)
    kept = [c for c in candidates if printable(prefix + c.name) in options.keep]
    candidates = [c for c in candidates if c not in kept]
    written: list[Written] = []
    used: set[str] = set()
    names: set[str] = set()
    for candidate in candidates:
        if candidate.anchor in used:
            continue
        epsilon = candidate.source.epsilon if options.eps is None else options.eps
        source, graph = candidate.source.name, LinearGraph()
        block = Block(tensors, candidate.name, prefix, graph, epsilon, source, options.identity)
        sum = candidate.family.write(block)
        graph.output(sum)
        used |= block.used
        # Two families may have a block each in one module of the network.
        function = block.label("") or "."
        function = block.label(candidate.family.deploy) if function in names else function
        names.add(function)
        written.append(Written(candidate, block, graph.key_of(sum), function))
    inside = tuple(f"{candidate.name}." if candidate.name else "" for candidate in kept)
    untouched = {key for key in tensors if kept and str(key).startswith(inside)}
    check_complete(tensors, prefix, written, used | untouched)
    left = [item for item in left if item.key not in used]
    left += find_deployed(tensors, [*candidates, *kept])
    if strict and written and left:
        name = printable(prefix + left[0].name)
        raise Refused(f"block '{name}' is not fused: {left[0].reason}")
    left += [Left(c.name, c.anchor, c.family.title, "it is to be kept") for c in kept]
    return State(place, tensors, written, left)
