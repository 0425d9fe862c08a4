# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checkpoints in, deployable checkpoints out.

Recognises blocks by the names of their weights, has the compiler fuse and prove them, and
writes them under the names that the original code's deployed model has.

Examples
--------
>>> from repvgg.checkpoints import source_names
>>> source_names()[:3]
['acnet', 'apple', 'dbb']
"""

from repvgg.checkpoints._files import fuse_file, save_state_dict, to_module
from repvgg.checkpoints._fuse import fuse_state_dict
from repvgg.checkpoints._module import CheckpointModule
from repvgg.checkpoints._report import CheckpointBlock, CheckpointReport
from repvgg.checkpoints.families import FAMILIES, Family, Source, source_names

__all__ = [
    "FAMILIES",
    "CheckpointBlock",
    "CheckpointModule",
    "CheckpointReport",
    "Family",
    "Source",
    "fuse_file",
    "fuse_state_dict",
    "save_state_dict",
    "source_names",
    "to_module",
]
