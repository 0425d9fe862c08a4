# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What someone does with the package: import it, fuse a model, compile it and run it.

In: a folder with model.mlir and x.npy. Out: there, y.npy from Python and tool.npy from the
tools, and a line of JSON on the standard output: times in seconds, and what was seen.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path


def _tool(name: str, *arguments: object) -> str:
    """Runs a script of the package, by the interpreter that runs this."""
    script = Path(repvgg.__file__).parents[1] / "bin" / name
    words = [sys.executable, str(script), *map(str, arguments)]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def _mapped() -> list[str]:
    """The libraries of this process that are parts of LLVM."""
    text = Path("/proc/self/maps").read_text()
    names = {line.split()[-1] for line in text.splitlines() if ".so" in line}
    return sorted(name for name in names if "LLVM" in name or "MLIR" in name or "llvm" in name)


start = time.perf_counter()
import numpy as np  # noqa: E402

middle = time.perf_counter()
import repvgg  # noqa: E402

end = time.perf_counter()
folder = Path(sys.argv[1])
x = np.load(folder / "x.npy")

fused = repvgg.load(folder / "model.mlir").fuse(check=1)
model = fused.compile()
y = model(x)
np.save(folder / "y.npy", y)
try:
    repvgg.parse("func.func @main(")
    reason = ""
except repvgg.ParseError as error:
    reason = str(error)

_tool("repvgg", "fuse", folder / "model.mlir", "-o", folder / "command.mlir", "--check", 1)
_tool("repvgg-opt", "--fuse", folder / "model.mlir", "-o", folder / "fused.mlir")
_tool("repvgg-compile", folder / "fused.mlir", "-o", folder / "compiled")
_tool("repvgg-compile", folder / "fused.mlir", "-o", folder / "arm", "--target=aarch64-linux-gnu",
      "--cpu=generic")  # fmt: skip
_tool("repvgg-run", folder / "compiled", "--input", folder / "x.npy",
      "--output", folder / "tool.npy")  # fmt: skip
version = _tool("repvgg-opt", "--version").split()[1]

seen = {
    "numpy": middle - start,
    "repvgg": end - middle,
    "fused": fused.census().fused,
    "found": fused.census().found,
    "certificates": len(fused.certificate()),
    "reason": reason,
    "version": [repvgg.__version__, version],
    "mapped": _mapped(),
}
print(json.dumps(seen))
