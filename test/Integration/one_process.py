# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A program that uses the installed package and other users of LLVM in one process.

In: "before" or "after", whether ours comes first, and the names of other packages. Exits with
0 if all of them did what they are for, in between and afterwards too.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable

SAME = "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n  return %x : tensor<4xf32>\n}"

DOUBLE = SAME.replace("return %x", "%y = arith.addf %x, %x : tensor<4xf32>\n  return %y")

BLOCK = """
func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x3x3xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1]
      : (tensor<1x2x4x4xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
"""


def use_ours() -> None:
    """Fuses, compiles and runs: MLIR, LLVM and lld."""
    import numpy as np
    import repvgg

    fused = repvgg.parse(BLOCK).fuse(check=1)
    assert fused.census().fused == 1
    x = np.ones((1, 2, 4, 4), np.float32)
    y = fused.compile()(x)
    # In the middle nine taps of each of two channels, and the input itself.
    assert y[0, 0, 1, 1] == 10 and y[0, 0, 0, 0] == 5, y


def use_mlir(package: str) -> None:
    """Parses and verifies by the MLIR of another package."""
    ir = importlib.import_module(f"{package}.ir")
    with ir.Context():
        assert ir.Module.parse(SAME).operation.verify()


def use_iree() -> None:
    """The same, and machine code from IREE's LLVM."""
    use_mlir("iree.compiler")
    from iree.compiler.api import Output, Session, Source

    with Session() as session:
        session.set_flags(
            "--iree-hal-target-device=local",
            "--iree-hal-local-target-device-backends=llvm-cpu",
            "--iree-llvmcpu-target-cpu=generic",
        )
        invocation = session.invocation()
        assert invocation.parse_source(Source.wrap_buffer(session, DOUBLE.encode()))
        assert invocation.execute()
        output = Output.open_membuffer()
        invocation.output_vm_bytecode(output)
        assert len(output.map_memory()) > 0


def use_triton() -> None:
    """Fills the tables of LLVM's targets, and makes a context of MLIR."""
    library = importlib.import_module("triton._C.libtriton")
    library.llvm.init_targets()
    context = library.ir.context()
    library.ir.load_dialects(context)


USES: dict[str, Callable[[], None]] = {
    "torch_mlir": lambda: use_mlir("torch_mlir"),
    "iree.compiler": use_iree,
    "triton": use_triton,
}


def main() -> None:
    others = [USES[name] for name in sys.argv[2:]]
    order = [use_ours, *others] if sys.argv[1] == "before" else [*others, use_ours]
    for use in [*order, *order]:
        use()


if __name__ == "__main__":
    main()
