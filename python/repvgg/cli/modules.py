# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files of models as modules that can be compiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from repvgg import _formats
from repvgg._inputs import from_torch, timm_network
from repvgg.errors import Refused
from repvgg.module import Module, load
from repvgg.progress import Progress


def read_module(
    path: Path,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    fuse: bool = True,
    trust: bool = False,
    pretrained: bool = True,
    batch: int | None = None,
    progress: Progress | None = None,
) -> Module:
    """MLIR as it is; others through torch-mlir, ONNX with its blocks fused before if `fuse`.

    Parameters
    ----------
    shapes : dict, optional
        Of inputs by name, where the model leaves them open.
    trust : bool
        Whether an exported program may run code.
    pretrained : bool
        Whether a network of timm's has its trained weights, which are downloaded.
    batch : int, optional
        The first size of inputs, where the model leaves it open.

    Raises
    ------
    repvgg.Error
        If it cannot be read, with the reason.
    """
    kind = _formats.kind_of(path)
    if kind == _formats.ONNX:
        from repvgg.onnx import batch_shapes, load_model, to_module

        if batch is not None:
            shapes = batch_shapes(load_model(path), batch, shapes or {})
        return to_module(path, shapes=shapes, fuse=fuse, static=True, progress=progress)
    if kind == _formats.TIMM:
        return _read_timm(path, shapes or {}, pretrained, batch, progress)
    if batch is not None:
        raise Refused(f"'{path}': --batch is for ONNX and timm; this one has its shapes")
    if shapes:
        raise Refused(f"'{path}': --shape is for ONNX models; this one has its shapes")
    if kind == _formats.PROGRAM:
        return from_torch(path, trust=trust, progress=progress)
    if kind != _formats.MLIR:
        raise Refused(f"'{path}' is a {kind}, which is no model: expects .mlir, .onnx or .pt2")
    return load(path, progress)


def _read_timm(
    name: Path,
    shapes: Mapping[str, Sequence[int]],
    pretrained: bool,
    batch: int | None,
    progress: Progress | None,
) -> Module:
    if set(shapes) - {"x"}:
        raise Refused(f"'{name}' has one input, which --shape calls x: x=1,3,224,224")
    net = timm_network(name, pretrained=pretrained)
    from repvgg.torch.networks import image_of

    image = image_of(net, shapes.get("x"))
    if batch is not None:
        image = image[:1].expand(batch, *image.shape[1:]).clone()
    return from_torch(net, image, progress=progress)
