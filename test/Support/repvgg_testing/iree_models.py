# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plain linalg compiled and run by IREE, for a CPU. Needs the PyTorch environment."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

#: What its makers recommend for latency on a CPU.
FLAGS = (
    "--iree-hal-target-device=local",
    "--iree-hal-local-target-device-backends=llvm-cpu",
    "--iree-opt-level=O3",
)


def compile(source: Path, output: Path, cpu: str = "host") -> Path:
    """Compiles a file of text or bytecode; returns `output`.

    Raises
    ------
    RuntimeError
        With what iree-compile says of a file that it does not take.
    """
    tool = Path(sys.executable).with_name("iree-compile")
    command = [tool, source, "-o", output, *FLAGS, f"--iree-llvmcpu-target-cpu={cpu}"]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0 or not output.exists():
        raise RuntimeError(f"iree-compile {source.name}: {done.stderr[-2000:]}")
    return output


def open_main(path: Path, threads: int = 1) -> tuple[Callable[[Any], Any], Any]:
    """The function `@main` of a compiled file, of arrays on its device, and the device."""
    import iree.runtime as runtime

    if threads == 1:
        config = runtime.Config("local-sync")
    else:
        runtime.flags.parse_flags(f"--task_topology_group_count={threads}")
        config = runtime.Config("local-task")
    (module,) = runtime.load_vm_modules(
        runtime.VmModule.mmap(config.vm_instance, str(path)), config=config
    )
    return module.main, config.device


def load(path: Path, threads: int = 1) -> Callable[[np.ndarray], np.ndarray]:
    """The function `@main` of a compiled file."""
    import iree.runtime as runtime

    main, device = open_main(path, threads)
    return lambda x: main(runtime.asdevicearray(device, x)).to_host()
